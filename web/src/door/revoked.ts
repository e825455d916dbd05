import type { Signed } from "./signed.ts";

/** Why a badge opens no door though its signature holds. */
export type Revocation = "replaced" | "cancelled";

/** What was told of it: from a number on, up to another, at a moment (unix seconds). */
interface Told {
  since: number;
  number: number;
  at: number;
  badges: [code: string, why: Revocation | null][];
}

const TYPE = "revocations+jwt";
const CODE_LENGTH = 8;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The codes that stand one after the other in a text. */
function codes(text: unknown): string[] | null {
  if (typeof text !== "string" || text.length % CODE_LENGTH !== 0) return null;
  return text.match(/.{8}/g) ?? [];
}

/** Reads what a list says of an event, as `crates/documents/src/badge/revocations.rs` writes it. */
function told({ typ, claims }: Signed, event: string): Told | null {
  const { e, s, n, iat } = claims;
  const [replaced, cancelled, valid] = [codes(claims.x), codes(claims.c), codes(claims.v)];
  if (typ !== TYPE || e !== event || !isCount(s) || !isCount(n) || !isCount(iat)) return null;
  if (replaced === null || cancelled === null || valid === null) return null;
  const badges: Told["badges"] = [
    ...replaced.map((code): [string, Revocation] => [code, "replaced"]),
    ...cancelled.map((code): [string, Revocation] => [code, "cancelled"]),
    ...valid.map((code): [string, null] => [code, null]),
  ];
  return { since: s, number: n, at: iat, badges };
}

/** As a browser keeps it. */
interface Kept {
  number: number;
  at: number;
  badges: [code: string, why: Revocation][];
}

/** The badges of an event that open no door, as far as this door was told. What it knows is never undone by older news. */
export class Revoked {
  readonly #event: string;
  readonly #badges = new Map<string, Revocation>();
  #number = 0;
  #at = 0;

  /** `event` as badges name it. */
  constructor(event: string) {
    this.#event = event;
  }

  /** The number up to which all is known. */
  get number(): number {
    return this.#number;
  }

  /** When it was last told, in unix seconds; `null` before the first time. */
  get at(): number | null {
    return this.#at === 0 ? null : this.#at;
  }

  /** Why a badge opens no door, `null` when nothing is known against it. */
  why(code: string): Revocation | null {
    return this.#badges.get(code) ?? null;
  }

  /**
   * Takes in what is told. False, and nothing changes, when it is another event's, older than what is known, or starts
   * beyond it.
   */
  take(signed: Signed): boolean {
    const news = told(signed, this.#event);
    if (news === null || news.number < this.#number || news.at < this.#at || news.since > this.#number) return false;
    // All of it: what is not among it opens doors again.
    if (news.since === 0) this.#badges.clear();
    for (const [code, why] of news.badges) {
      if (why === null) this.#badges.delete(code);
      else this.#badges.set(code, why);
    }
    this.#number = news.number;
    this.#at = news.at;
    return true;
  }

  /** As text, to be kept for when the page is opened anew. */
  keep(): string {
    const kept: Kept = { number: this.#number, at: this.#at, badges: [...this.#badges] };
    return JSON.stringify(kept);
  }

  /** What was kept, and whether it made sense. */
  restore(text: string): void {
    const kept = JSON.parse(text) as Kept;
    if (!isCount(kept.number) || !isCount(kept.at) || !Array.isArray(kept.badges)) return;
    for (const [code, why] of kept.badges) this.#badges.set(code, why);
    this.#number = kept.number;
    this.#at = kept.at;
  }
}
