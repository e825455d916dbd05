import { expect, test } from "vitest";

import { counted, stepOf } from "../src/layout/step.ts";

test("arrow keys go half a millimetre, with shift five, and other keys nowhere", () => {
  expect(stepOf("ArrowLeft", false)).toEqual([-5, 0]);
  expect(stepOf("ArrowDown", true)).toEqual([0, 50]);
  expect(stepOf("Enter", false)).toBeUndefined();
  expect(stepOf("constructor", false)).toBeUndefined();
});

test("steps after each other are one", () => {
  expect(counted([5, 0], [-10, 50])).toEqual([-5, 50]);
});
