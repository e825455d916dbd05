/** A way on a badge, in tenths of a millimetre: to the right, and down. */
export type Step = readonly [number, number];

/** The way of an arrow key: half a millimetre, or five. Nothing for other keys. */
export function stepOf(key: string, far: boolean): Step | undefined {
  const by = far ? 50 : 5;
  const ways = new Map<string, Step>([
    ["ArrowLeft", [-by, 0]],
    ["ArrowRight", [by, 0]],
    ["ArrowUp", [0, -by]],
    ["ArrowDown", [0, by]],
  ]);
  return ways.get(key);
}

/** Both ways after each other. */
export function counted(one: Step, other: Step): Step {
  return [one[0] + other[0], one[1] + other[1]];
}
