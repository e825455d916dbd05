import { expect, it } from "vitest";

import { fromBase64Url, fromServer, toBase64Url } from "../src/passkey/json.ts";

it("reads the bytes of options and leaves words alone", () => {
  const read = fromServer({
    challenge: "AQL_",
    rp: { id: "localhost", name: "Multaqa" },
    user: { id: "AAE", name: "a" },
    pubKeyCredParams: [{ type: "public-key", alg: -7 }],
    excludeCredentials: [{ id: "-_8", type: "public-key" }],
    extensions: { uvm: true },
  }) as Record<string, never>;
  expect(read.challenge).toEqual(new Uint8Array([1, 2, 255]));
  expect(read.rp).toEqual({ id: "localhost", name: "Multaqa" });
  expect(read.user).toEqual({ id: new Uint8Array([0, 1]), name: "a" });
  expect(read.pubKeyCredParams).toEqual([{ type: "public-key", alg: -7 }]);
  expect(read.excludeCredentials).toEqual([{ id: new Uint8Array([251, 255]), type: "public-key" }]);
  expect(read.extensions).toEqual({ uvm: true });
});

it("writes bytes without padding", () => {
  for (const bytes of [[], [0], [251, 255], [1, 2, 3, 4]]) {
    const text = toBase64Url(new Uint8Array(bytes).buffer);
    expect(text).not.toMatch(/[+/=]/);
    expect([...fromBase64Url(text)]).toEqual(bytes);
  }
});
