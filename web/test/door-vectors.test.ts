import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { looksLikeToken, parseCode } from "../src/door/code.ts";
import {
  decide,
  type Known,
  type Presented,
  present,
  type Signal,
  signalOf,
  type Verdict,
} from "../src/door/decide.ts";

interface Case {
  name: string;
  event_id: string;
  now: number;
  presented: Presented;
  known: Known | null;
  expect: { verdict: Verdict; signal: Signal };
}

/** The cases that `crates/domain/tests/door_vectors.rs` runs too. */
function vectors<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../../tests/vectors/${name}.json`, import.meta.url), "utf8"));
}

describe("the phone decides as the server does", () => {
  test.each(vectors<Case>("door"))("$name", ({ event_id, now, presented, known, expect: expected }) => {
    const told = present(presented, event_id, now);
    const verdict = "verdict" in told ? told.verdict : decide(known);
    expect({ verdict, signal: signalOf(verdict) }).toEqual(expected);
  });
});

describe("the phone reads codes as the server does", () => {
  test.each(vectors<{ raw: string; code: string | null }>("codes"))("$raw", ({ raw, code }) => {
    expect(parseCode(raw)).toBe(code);
  });
});

test("a hand-held scanner's token is told from a code", () => {
  expect(looksLikeToken(" eyJhbGciOiJFUzI1NiJ9.eyJyIjoiN0szRjkyUUQifQ.c2lnbmF0dXJl-_\n")).toBe(true);
  for (const text of ["7K3F-92QD", "a.b", "a.b.c.d", "https://a.b.c/", "a..c"])
    expect(looksLikeToken(text)).toBe(false);
});
