/** A part of the evening: its start and end, in milliseconds since 1970. */
export interface Part {
  readonly from: number;
  readonly until: number;
}

/** What is on at a moment: places in the list of parts, and milliseconds. */
export interface RunState {
  readonly current: number | undefined;
  readonly next: number | undefined;
  readonly left: number | undefined;
  readonly untilNext: number | undefined;
}

/** The part that ends first of those that are on, and the one that starts first of those to come. */
export function stateAt(parts: readonly Part[], now: number): RunState {
  let current: number | undefined;
  let next: number | undefined;
  for (const [index, part] of parts.entries()) {
    if (part.from <= now && now < part.until) {
      const known = current === undefined ? undefined : parts[current];
      if (known === undefined || part.until < known.until) current = index;
    } else if (part.from > now) {
      const known = next === undefined ? undefined : parts[next];
      if (known === undefined || part.from < known.from) next = index;
    }
  }
  const on = current === undefined ? undefined : parts[current];
  const to = next === undefined ? undefined : parts[next];
  return {
    current,
    next,
    left: on === undefined ? undefined : on.until - now,
    untilNext: to === undefined ? undefined : to.from - now,
  };
}

/** Whole minutes that are still to come: the last one counts until it is over. */
export function minutes(milliseconds: number): number {
  return Math.max(0, Math.ceil(milliseconds / 60_000));
}
