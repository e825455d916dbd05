import { expect, test } from "vitest";

import { minutes, stateAt } from "../src/run/state.ts";

const parts = [
  { from: 0, until: 30 },
  { from: 30, until: 60 },
  { from: 30, until: 45 },
  { from: 90, until: 100 },
];

test("the current part ends where the next starts", () => {
  expect(stateAt(parts, -5)).toEqual({ current: undefined, next: 0, left: undefined, untilNext: 5 });
  expect(stateAt(parts, 29)).toEqual({ current: 0, next: 1, left: 1, untilNext: 1 });
  expect(stateAt(parts, 30)).toEqual({ current: 2, next: 3, left: 15, untilNext: 60 });
  expect(stateAt(parts, 60)).toEqual({ current: undefined, next: 3, left: undefined, untilNext: 30 });
  expect(stateAt(parts, 100)).toEqual({
    current: undefined,
    next: undefined,
    left: undefined,
    untilNext: undefined,
  });
});

test("the last minute counts until it is over", () => {
  expect(minutes(60_001)).toBe(2);
  expect(minutes(60_000)).toBe(1);
  expect(minutes(1)).toBe(1);
  expect(minutes(-1)).toBe(0);
});
