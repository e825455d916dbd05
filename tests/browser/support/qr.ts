/** What a camera would read of a picture. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const web = createRequire(new URL("../../../web/package.json", import.meta.url));

interface Reader {
  prepareZXingModule(options: { overrides: { wasmBinary: ArrayBuffer } }): unknown;
  readBarcodes(picture: Uint8Array, options: { formats: string[] }): Promise<{ text: string }[]>;
}

/** The text of the only QR code in a PNG. */
export async function read(picture: Uint8Array): Promise<string> {
  const reader = (await import(pathToFileURL(web.resolve("zxing-wasm/reader")).href)) as Reader;
  const wasm = readFileSync(web.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  reader.prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const codes = await reader.readBarcodes(picture, { formats: ["QRCode"] });
  if (codes.length !== 1) throw new Error(`${codes.length} codes in the picture`);
  return codes[0]?.text ?? "";
}

/** The code of the badge that a token names. */
export function badgeOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { r: string };
  return `${claims.r.slice(0, 4)}-${claims.r.slice(4)}`;
}
