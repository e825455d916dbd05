// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { Clock } from "../src/door/clock.ts";

describe("the door's clock", () => {
  beforeEach(() => {
    // The phone is set a day wrong.
    vi.useFakeTimers({ now: Date.parse("2025-06-24T03:00:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("turns with the minute, at the server's hour and in the event's zone", () => {
    const element = document.createElement("time");
    new Clock("2025-06-25T18:51:40+02:00", "fr", "Europe/Paris").show(element);
    expect(element.textContent).toBe("18\u00a0h\u00a051");
    vi.advanceTimersByTime(21_000);
    expect(element.textContent).toBe("18\u00a0h\u00a052");
    vi.advanceTimersByTime(10 * 60_000);
    expect(element.textContent).toBe("19\u00a0h\u00a002");
    expect(element.dateTime).toBe("2025-06-25T17:02:00.050Z");
  });

  test("believes the phone where the page names no moment", () => {
    expect(new Clock(undefined, "en", "UTC").hour).toBe("03:00");
  });
});
