/** How long a badge that was just read is not read again. */
export const SAME_BADGE_MS = 2500;
/** How long a green answer keeps the next badge waiting. */
export const GREEN_MS = 1200;

/**
 * Decides which scans count. A badge held before the camera is read ten times a second: it counts once, and again only
 * after it was out of sight for a while.
 */
export class Gate {
  readonly #seen = new Map<string, number>();
  #closedUntil = 0;

  /** Whether this scan counts. Seeing a badge always renews its rest, also while the gate is closed. */
  accepts(text: string, now: number): boolean {
    const last = this.#seen.get(text);
    for (const [other, at] of this.#seen) {
      if (now - at >= SAME_BADGE_MS) this.#seen.delete(other);
    }
    this.#seen.set(text, now);
    const rested = last === undefined || now - last >= SAME_BADGE_MS;
    return rested && now >= this.#closedUntil;
  }

  /** Lets nothing through until [`open`](Gate.open) or the given time. */
  close(until = Number.POSITIVE_INFINITY): void {
    this.#closedUntil = until;
  }

  /** Lets scans through again. */
  open(): void {
    this.#closedUntil = 0;
  }
}
