import { Failure, fetchJson } from "./api.ts";
import { looksLikeToken, parseCode } from "./code.ts";
import { present, type Verdict } from "./decide.ts";
import { Revoked } from "./revoked.ts";
import { eventName, Keys } from "./signed.ts";

/** How often a door asks which badges open no door any more. */
const EVERY_MS = 30_000;
/** From this age on, in seconds, a list is said to be old: it was asked for several times since. */
export const OLD_AFTER = 120;

/** What a door can tell by itself: which badges it must refuse, by their signature and by the list that it was given. */
export class Alone {
  readonly #event: string;
  readonly #shelf: string;
  readonly #keysUrl: string;
  readonly #listUrl: string;
  readonly #revoked: Revoked;
  #keys: Keys | undefined;

  /** `event` is the event's identity, the addresses those of its badge keys and of its list. */
  constructor(event: string, keysUrl: string, listUrl: string) {
    this.#event = eventName(event);
    this.#shelf = `revoked:${event}`;
    this.#keysUrl = keysUrl;
    this.#listUrl = listUrl;
    this.#revoked = new Revoked(this.#event);
    try {
      this.#revoked.restore(localStorage.getItem(this.#shelf) ?? "null");
    } catch {
      // Nothing was kept, or nothing can be: the list is asked for in a moment.
    }
  }

  /** Asks now, whenever the network is back, and every half minute. Without cryptography there is nothing to be told. */
  watch(): void {
    if (globalThis.crypto?.subtle === undefined) return;
    const ask = (): void => void this.ask().catch(() => undefined);
    addEventListener("online", ask);
    setInterval(ask, EVERY_MS);
    ask();
  }

  /** How old the list is at a moment, in seconds; `null` when there is none. */
  age(now: number): number | null {
    return this.#revoked.at === null ? null : Math.max(0, now - this.#revoked.at);
  }

  /** When the list was made, in unix seconds. */
  get listedAt(): number | null {
    return this.#revoked.at;
  }

  /** Asks for what changed. A list that no key of the organisation signed is not taken. */
  async ask(): Promise<void> {
    const reply = await fetchJson(`${this.#listUrl}?since=${this.#revoked.number}`);
    const list = (reply as { list?: unknown } | null)?.list;
    if (reply instanceof Failure || typeof list !== "string") return;
    this.#keys ??= await this.#fetchKeys();
    let signed = await this.#keys?.verify(list);
    if (signed === "unknown key") {
      // The organisation has a new key since.
      this.#keys = (await this.#fetchKeys()) ?? this.#keys;
      signed = await this.#keys?.verify(list);
    }
    if (typeof signed !== "object" || !this.#revoked.take(signed)) return;
    try {
      localStorage.setItem(this.#shelf, this.#revoked.keep());
    } catch {
      // A private window: it is known as long as this page is open.
    }
  }

  async #fetchKeys(): Promise<Keys | undefined> {
    const set = await fetchJson(this.#keysUrl);
    return set instanceof Failure ? undefined : Keys.read(set);
  }

  /** Why a badge or a code must be refused, `null` when only the server can say. `now` in unix seconds. */
  async judge(presented: string, now: number): Promise<Verdict | null> {
    const code = parseCode(presented);
    if (code !== null) return this.#revoked.why(code);
    if (!looksLikeToken(presented) || this.#keys === undefined) return null;
    const signed = await this.#keys.verify(presented);
    // A key of which this door was not told yet may have signed it.
    if (signed === "unknown key") return null;
    if (signed === "forged") return "forged";
    const { e, r, exp } = signed.claims;
    if (typeof e !== "string" || typeof r !== "string" || typeof exp !== "number") return "forged";
    const seen = present({ kind: "badge", event_id: e, code: r, expires_at: exp }, this.#event, now);
    return "verdict" in seen ? seen.verdict : this.#revoked.why(seen.code);
  }
}
