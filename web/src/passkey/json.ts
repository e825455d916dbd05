/** Between the JSON of WebAuthn (Level 3, 5.1.9) and what browsers take; those of some years ago have no call for it. */

const binary = new Set([
  "challenge",
  "id",
  "clientDataJSON",
  "attestationObject",
  "authenticatorData",
  "signature",
  "userHandle",
  "rawId",
]);

export function toBase64Url(buffer: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const padded = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(padded), (sign) => sign.charCodeAt(0));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The server's options, with bytes where the browser wants bytes: the challenge and every `id` of a user or credential. */
export function fromServer(options: Record<string, unknown>): Record<string, unknown> {
  const read = (key: string, value: unknown, within: string): unknown => {
    if (typeof value === "string") return binary.has(key) && within !== "rp" ? fromBase64Url(value) : value;
    if (Array.isArray(value)) return value.map((one) => read("", one, key));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, read(name, inner, key)]));
  };
  return read("", options, "") as Record<string, unknown>;
}

/** A device's answer, as the server reads it. */
export function toServer(credential: PublicKeyCredential): Record<string, unknown> {
  const { response } = credential;
  const parts: Record<string, unknown> = { clientDataJSON: toBase64Url(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse) {
    parts.attestationObject = toBase64Url(response.attestationObject);
  }
  if (response instanceof AuthenticatorAssertionResponse) {
    parts.authenticatorData = toBase64Url(response.authenticatorData);
    parts.signature = toBase64Url(response.signature);
    parts.userHandle = response.userHandle === null ? null : toBase64Url(response.userHandle);
  }
  return {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    response: parts,
    extensions: credential.getClientExtensionResults(),
  };
}
