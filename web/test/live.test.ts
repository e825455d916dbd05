// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";

import { figures, parseSeats, write } from "../src/live/figures.ts";

const seats = { capacity: 220, taken: 214, waiting: 0, inside: 131 };

describe("live figures", () => {
  test("are read only when they are figures", () => {
    expect(parseSeats(JSON.stringify(seats))).toEqual(seats);
    for (const bad of ["", "null", "[]", '{"capacity":1}', '{"capacity":"9","taken":1,"waiting":0,"inside":0}']) {
      expect(parseSeats(bad), bad).toBeNull();
    }
    expect(parseSeats(JSON.stringify({ ...seats, inside: -1 }))).toBeNull();
  });

  test("leave no seat while people wait", () => {
    expect(figures(seats).left).toBe(6);
    expect(figures({ ...seats, waiting: 1 }).left).toBe(0);
    expect(figures({ ...seats, capacity: 10 }).left).toBe(0);
  });

  test("expect who has a seat and is not inside", () => {
    expect(figures(seats).expected).toBe(83);
  });

  test("reach every place of the page", () => {
    document.body.innerHTML = `
      <b data-live="inside">0</b><b data-live="left">0</b><b data-live="weather">fair</b>
      <meter data-live="inside" data-live-max="taken" min="0" max="1" value="0"></meter>`;
    write(document, seats);
    const texts = [...document.querySelectorAll("b")].map((element) => element.textContent);
    expect(texts).toEqual(["131", "6", "fair"]);
    const meter = document.querySelector("meter");
    expect(["max", "value"].map((name) => meter?.getAttribute(name))).toEqual(["214", "131"]);
  });
});
