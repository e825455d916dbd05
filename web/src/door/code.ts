/**
 * The code that people read on a badge, as `BadgeCode::parse` in the domain crate reads it; `tests/vectors/codes.json`
 * binds both. Crockford's base 32: when typed, I and L read as 1, O as 0.
 */
const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;
const EDGES = /^\p{White_Space}+|\p{White_Space}+$/gu;

/** The eight characters of what was typed, or `null` when it is no code. */
export function parseCode(raw: string): string | null {
  const code = raw
    .replace(EDGES, "")
    .replace(/[- ]/g, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
  return CODE.test(code) ? code : null;
}

/** Whether a text has the shape of a badge's signed token: a hand-held scanner types those into the code's field. */
export function looksLikeToken(raw: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(raw.trim());
}
