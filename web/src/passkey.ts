/** Passkeys: the browser's part. Without it people come in by a link or by a password. */
import { fromServer, toServer } from "./passkey/json.ts";

interface Challenge {
  id: string;
  options: Record<string, unknown>;
}

/** The server refused: its status says what for. */
class Refused extends Error {
  readonly url: string;
  readonly status: number;

  constructor(url: string, status: number) {
    super(String(status));
    this.url = url;
    this.status = status;
  }
}

async function post(url: string, body: BodyInit, headers: HeadersInit = {}): Promise<Response> {
  const answer = await fetch(url, { method: "POST", headers: { accept: "application/json", ...headers }, body });
  if (!answer.ok) throw new Refused(url, answer.status);
  return answer;
}

/** Where somebody types what shows that it is still they, and what is said of it. */
const current = () => document.querySelector<HTMLInputElement>("[data-passkey-current]");
const currentWrong = () => document.querySelector<HTMLElement>("[data-passkey-wrong]");

/** Asks for a challenge, has the device answer it, and hands the answer in; the address of the next page. */
async function run(button: HTMLElement): Promise<string> {
  const { start, finish } = button.dataset;
  if (start === undefined || finish === undefined) throw new Error("no address");
  const proof = new URLSearchParams({ current: current()?.value ?? "" });
  const { id, options } = (await (await post(start, proof)).json()) as Challenge;
  const publicKey = fromServer(options);
  const creates = button.dataset.passkey === "create";
  const credential = creates
    ? await navigator.credentials.create({ publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions })
    : await navigator.credentials.get({ publicKey: publicKey as unknown as PublicKeyCredentialRequestOptions });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no credential");
  const name = document.querySelector<HTMLInputElement>("[data-passkey-name]")?.value ?? "";
  const body = JSON.stringify({ id, name, credential: toServer(credential) });
  const answer = await post(finish, body, { "content-type": "application/json" });
  return ((await answer.json()) as { next: string }).next;
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) {
  if (!("PublicKeyCredential" in window)) continue;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey-part]")) part.hidden = false;
  button.addEventListener("click", async () => {
    const wrong = document.querySelector<HTMLElement>("[data-passkey-error]");
    const typed = currentWrong();
    if (wrong) wrong.hidden = true;
    if (typed) typed.hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      location.assign(await run(button));
    } catch (error) {
      // Cancelled by the person, refused by the device or by the server: each way they may try again.
      const proof = error instanceof Refused && error.status === 422 && error.url === button.dataset.start;
      const told = proof && typed ? typed : wrong;
      if (told) told.hidden = false;
    }
    button.removeAttribute("aria-busy");
  });
}
