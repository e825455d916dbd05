/**
 * An hour as the server's pages write it: « 18 h 42 » in French, 18:42 in Arabic and English, Western digits. The
 * event's own time zone where the page names it, the phone's otherwise.
 */
export function hour(unixSeconds: number, locale: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const [hours = "", minutes = ""] = format.format(unixSeconds * 1000).split(":");
  return locale === "fr" ? `${Number(hours)}\u00a0h\u00a0${minutes}` : `${hours}:${minutes}`;
}

/**
 * The event's clock: the server's moment when the page was made, and what went by since on the phone. A phone that is
 * set wrong shows the right hour all the same.
 */
export class Clock {
  readonly #ahead: number;
  readonly #locale: string;
  readonly #timeZone: string | undefined;

  /** `moment` is the server's, as `<time datetime>` has it; without one the phone's own clock is believed. */
  constructor(moment: string | undefined, locale: string, timeZone?: string) {
    const server = Date.parse(moment ?? "");
    this.#ahead = Number.isNaN(server) ? 0 : server - Date.now();
    this.#locale = locale;
    this.#timeZone = timeZone;
  }

  /** The moment, in unix seconds. */
  get now(): number {
    return Math.floor((Date.now() + this.#ahead) / 1000);
  }

  /** The hour now, in words. */
  get hour(): string {
    return this.hourOf(this.now);
  }

  /** The hour of a moment in unix seconds, in words. */
  hourOf(moment: number): string {
    return hour(moment, this.#locale, this.#timeZone);
  }

  /** Keeps an element at the hour, turning with the minute. */
  show(element: HTMLTimeElement): void {
    const turn = (): void => {
      const now = Date.now() + this.#ahead;
      element.textContent = this.hour;
      element.dateTime = new Date(now).toISOString();
      setTimeout(turn, 60_000 - (now % 60_000) + 50);
    };
    turn();
  }
}
