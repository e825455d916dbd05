import { beforeEach, describe, expect, test } from "vitest";

import { Gate, GREEN_MS, SAME_BADGE_MS } from "../src/door/gate.ts";

describe("the gate", () => {
  let gate: Gate;
  beforeEach(() => {
    gate = new Gate();
  });

  test("counts a badge once while it stays in sight", () => {
    expect(gate.accepts("A", 0)).toBe(true);
    for (let now = 100; now <= 10_000; now += 100) expect(gate.accepts("A", now)).toBe(false);
  });

  test("counts it again after it was away", () => {
    gate.accepts("A", 0);
    expect(gate.accepts("A", SAME_BADGE_MS - 1)).toBe(false);
    expect(gate.accepts("A", SAME_BADGE_MS - 1 + SAME_BADGE_MS)).toBe(true);
  });

  test("counts two badges held together once each", () => {
    expect(gate.accepts("A", 0)).toBe(true);
    expect(gate.accepts("B", 100)).toBe(true);
    expect(gate.accepts("A", 200)).toBe(false);
    expect(gate.accepts("B", 300)).toBe(false);
  });

  test("lets the next badge through a moment after a green answer", () => {
    gate.close(GREEN_MS);
    expect(gate.accepts("B", GREEN_MS - 1)).toBe(false);
    expect(gate.accepts("C", GREEN_MS)).toBe(true);
  });

  test("lets nothing through while an answer waits for somebody", () => {
    gate.close();
    expect(gate.accepts("A", 1e9)).toBe(false);
    gate.open();
    expect(gate.accepts("B", 1e9)).toBe(true);
  });
});
