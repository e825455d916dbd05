/** A block's place on the grid: its room from 1, its first row of five minutes, how many rows it takes. */
export interface Place {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

/** How far the grid goes. */
export interface Limits {
  readonly columns: number;
  readonly rows: number;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}

/** The place some rooms and rows further, still on the grid as a whole. */
export function moved(place: Place, columns: number, rows: number, limits: Limits): Place {
  return {
    column: within(place.column + columns, 1, limits.columns),
    row: within(place.row + rows, 0, limits.rows - place.rows),
    rows: place.rows,
  };
}

/** The place some rows longer, one row at least. */
export function resized(place: Place, rows: number, limits: Limits): Place {
  return { ...place, rows: within(place.rows + rows, 1, limits.rows - place.row) };
}
