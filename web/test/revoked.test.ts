import { beforeAll, describe, expect, test } from "vitest";

import { Revoked } from "../src/door/revoked.ts";
import { eventName, Keys, type Signed } from "../src/door/signed.ts";

const EVENT = "0197a3b4-c5d6-7e8f-9012-3456789abcde";
const NAME = "AZejtMXWfo-QEjRWeJq83g";
const [A, B, C] = ["7K3F92QD", "AAAAAAAA", "BBBBBBBB"] as const;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
const part = (value: unknown): string => base64url(new TextEncoder().encode(JSON.stringify(value)));

/** A key of an organisation, and what it signs. */
class Signer {
  readonly #pair: CryptoKeyPair;
  readonly kid: string;

  constructor(pair: CryptoKeyPair, kid: string) {
    this.#pair = pair;
    this.kid = kid;
  }

  static async make(kid: string): Promise<Signer> {
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    return new Signer(await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]), kid);
  }

  async jwk(): Promise<JsonWebKey> {
    return { ...(await crypto.subtle.exportKey("jwk", this.#pair.publicKey)), kid: this.kid } as JsonWebKey;
  }

  async sign(claims: unknown, header: object = { typ: "revocations+jwt", alg: "ES256" }): Promise<string> {
    const said = `${part({ ...header, kid: this.kid })}.${part(claims)}`;
    const how = { name: "ECDSA", hash: "SHA-256" };
    const seal = await crypto.subtle.sign(how, this.#pair.privateKey, new TextEncoder().encode(said));
    return `${said}.${base64url(new Uint8Array(seal))}`;
  }
}

const list = (s: number, n: number, iat: number, x = "", c = "", v = "") => ({ e: NAME, s, n, iat, x, c, v });
const signed = (claims: Record<string, unknown>, typ: string | undefined = "revocations+jwt"): Signed => ({
  typ,
  claims,
});

describe("what a door is told of badges", () => {
  test("a change adds to what is known, and takes away from it", () => {
    const door = new Revoked(NAME);
    expect(door.take(signed(list(0, 2, 100, A, B)))).toBe(true);
    expect([door.why(A), door.why(B), door.why(C)]).toEqual(["replaced", "cancelled", null]);
    expect(door.take(signed(list(2, 4, 130, C, "", B)))).toBe(true);
    expect([door.why(A), door.why(B), door.why(C)]).toEqual(["replaced", null, "replaced"]);
    expect([door.number, door.at]).toEqual([4, 130]);
  });

  test("older news, another event's, and what starts beyond it change nothing", () => {
    const door = new Revoked(NAME);
    door.take(signed(list(0, 5, 100, A)));
    const before = door.keep();
    for (const claims of [
      list(0, 4, 200),
      list(0, 5, 99),
      list(6, 7, 200, B),
      { ...list(0, 9, 200), e: "AAAAAAAAAAAAAAAAAAAAAA" },
      list(0, 9, 200, "7K3F92Q"),
      { ...list(0, 9, 200), n: -1 },
      { ...list(0, 9, 200), n: "9" },
      { ...list(0, 9, 200), x: undefined },
    ]) {
      expect(door.take(signed(claims)), JSON.stringify(claims)).toBe(false);
    }
    expect(door.take(signed(list(0, 9, 200), "jwt"))).toBe(false);
    expect(door.take({ typ: undefined, claims: list(0, 9, 200) })).toBe(false);
    expect(door.keep()).toBe(before);
  });

  test("what was kept is known again", () => {
    const door = new Revoked(NAME);
    door.take(signed(list(0, 5, 100, A, B)));
    const again = new Revoked(NAME);
    again.restore(door.keep());
    expect([again.why(A), again.why(B), again.number, again.at]).toEqual(["replaced", "cancelled", 5, 100]);
    again.restore("null".replace("null", '{"number":"x"}'));
    expect(again.number).toBe(5);
  });

  test("changes in any lots end where the whole list ends", () => {
    // A generator with a seed: what fails, fails again.
    let seed = 1;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const log = new Map<string, { number: number; why: "x" | "c" | "v" }>();
      const tell = (since: number, number: number, at: number): Signed => {
        const of = (why: string): string =>
          [...log]
            .filter(([, one]) => one.number > since && one.why === why)
            .map(([code]) => code)
            .join("");
        return signed(list(since, number, at, of("x"), of("c"), since === 0 ? "" : of("v")));
      };
      const door = new Revoked(NAME);
      let number = 0;
      for (let step = 1; step < 20; step++) {
        for (let changes = random(4); changes > 0; changes--) {
          const code = `0000000${random(6)}`;
          if (log.get(code)?.why !== "x")
            log.set(code, { number: ++number, why: (["x", "c", "v"] as const)[random(3)] ?? "v" });
        }
        // Now and then an answer is lost.
        if (random(3) > 0) expect(door.take(tell(door.number, number, step))).toBe(true);
      }
      door.take(tell(door.number, number, 100));
      const whole = new Revoked(NAME);
      whole.take(tell(0, number, 100));
      for (let code = 0; code < 6; code++) expect(door.why(`0000000${code}`)).toBe(whole.why(`0000000${code}`));
    }
  });
});

describe("what is signed", () => {
  let ours: Signer;
  let other: Signer;
  let keys: Keys;

  beforeAll(async () => {
    ours = await Signer.make("ours");
    other = await Signer.make("other");
    keys = await Keys.read({ keys: [await ours.jwk(), { kid: "broken" }, { kty: "EC" }] });
  });

  test("holds as it was signed", async () => {
    expect(await keys.verify(await ours.sign(list(0, 1, 1, A)))).toEqual(signed(list(0, 1, 1, A)));
    expect(eventName(EVENT)).toBe(NAME);
  });

  test("a key of another organisation signs nothing here", async () => {
    expect(await keys.verify(await other.sign(list(0, 9, 9)))).toBe("unknown key");
    const posing = await other.sign(list(0, 9, 9)).then((text) => text.split("."));
    const header = part({ typ: "revocations+jwt", alg: "ES256", kid: "ours" });
    expect(await keys.verify([header, posing[1], posing[2]].join("."))).toBe("forged");
  });

  test("nothing can be taken out or put in", async () => {
    const [header, , seal] = (await ours.sign(list(0, 2, 1, A + B))).split(".");
    expect(await keys.verify([header, part(list(0, 2, 1, A)), seal].join("."))).toBe("forged");
    for (const text of ["", "a.b", "a.b.c.d", `${header}.${part(list(0, 2, 1))}.`, `${part({ alg: "none" })}.e30.`]) {
      expect(await keys.verify(text), text).toBe("forged");
    }
    const unsigned = await ours.sign(list(0, 2, 1), { typ: "revocations+jwt", alg: "HS256" });
    expect(await keys.verify(unsigned)).toBe("forged");
  });
});
