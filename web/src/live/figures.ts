/** How full an event is, as the server streams it. */
export interface Seats {
  capacity: number;
  taken: number;
  waiting: number;
  inside: number;
}

const count = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads one message of the stream, `null` when it is none. */
export function parseSeats(json: string): Seats | null {
  try {
    const { capacity, taken, waiting, inside } = JSON.parse(json) as Partial<Seats>;
    if (!(count(capacity) && count(taken) && count(waiting) && count(inside))) return null;
    return { capacity, taken, waiting, inside };
  } catch {
    return null;
  }
}

/** Every figure that a page may show. No seat is left while people wait: a freed one is theirs. */
export function figures(seats: Seats): Record<string, number> {
  const left = seats.waiting > 0 ? 0 : Math.max(0, seats.capacity - seats.taken);
  return { ...seats, left, expected: Math.max(0, seats.taken - seats.inside) };
}

/** Writes the figures into every `[data-live]` below `root`. */
export function write(root: ParentNode, seats: Seats): void {
  const all = figures(seats);
  for (const element of root.querySelectorAll<HTMLElement>("[data-live]")) {
    const figure = all[element.dataset.live ?? ""];
    if (figure === undefined) continue;
    if (element instanceof HTMLMeterElement) {
      const max = all[element.dataset.liveMax ?? ""];
      if (max !== undefined) element.setAttribute("max", String(max));
      element.setAttribute("value", String(figure));
    } else {
      element.textContent = String(figure);
    }
  }
}
