import { expect, test } from "vitest";

import { moved, resized } from "../src/agenda/place.ts";

const limits = { columns: 3, rows: 36 };
const place = { column: 2, row: 10, rows: 6 };

test("a block moves by rows and rooms, and stays on the grid as a whole", () => {
  expect(moved(place, 1, -1, limits)).toEqual({ column: 3, row: 9, rows: 6 });
  expect(moved(place, 5, 100, limits)).toEqual({ column: 3, row: 30, rows: 6 });
  expect(moved(place, -5, -100, limits)).toEqual({ column: 1, row: 0, rows: 6 });
});

test("a block grows and shrinks, to one row and to the foot of the grid", () => {
  expect(resized(place, 2, limits)).toEqual({ column: 2, row: 10, rows: 8 });
  expect(resized(place, -100, limits).rows).toBe(1);
  expect(resized(place, 100, limits).rows).toBe(26);
});
