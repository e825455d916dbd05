/** What the organisation signed: badges, and the list of those that open no door. ES256 alone, whatever a text asks for. */

/** A text whose signature holds: what its header says that it is, and its claims. */
export interface Signed {
  typ: string | undefined;
  claims: Record<string, unknown>;
}

/** Why a text says nothing: its signature does not hold, or a key signed it that is not known here. */
export type Unsigned = "forged" | "unknown key";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };

/** The bytes of base64url, `null` when it is none. */
function bytes(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

function json(part: string): Record<string, unknown> | null {
  const read = bytes(part);
  if (read === null) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(read));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** An event's identity as badges write it: its sixteen bytes in base64url. */
export function eventName(uuid: string): string {
  const hex = uuid.replaceAll("-", "").match(/../g) ?? [];
  const text = btoa(hex.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(""));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The organisation's public keys, by name. */
export class Keys {
  readonly #keys = new Map<string, CryptoKey>();

  /** Reads a JWK set (RFC 7517). Keys that are of no use here are left out. */
  static async read(set: unknown): Promise<Keys> {
    const keys = new Keys();
    const listed = (set as { keys?: unknown } | null)?.keys;
    for (const jwk of Array.isArray(listed) ? (listed as (JsonWebKey & { kid?: unknown })[]) : []) {
      if (typeof jwk.kid !== "string") continue;
      const key = await crypto.subtle.importKey("jwk", jwk, ALGORITHM, false, ["verify"]).catch(() => null);
      if (key !== null) keys.#keys.set(jwk.kid, key);
    }
    return keys;
  }

  /** What a signed text says, once its signature holds. */
  async verify(text: string): Promise<Signed | Unsigned> {
    const [head = "", body = "", seal = "", ...rest] = text.trim().split(".");
    const [header, claims, signature] = [json(head), json(body), bytes(seal)];
    if (header === null || claims === null || signature === null || rest.length > 0) return "forged";
    if (header.alg !== "ES256" || typeof header.kid !== "string") return "forged";
    const key = this.#keys.get(header.kid);
    if (key === undefined) return "unknown key";
    const said = new TextEncoder().encode(`${head}.${body}`);
    const holds = await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, said);
    return holds ? { typ: typeof header.typ === "string" ? header.typ : undefined, claims } : "forged";
  }
}
