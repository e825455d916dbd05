/** Passkeys: the browser's part. Without it people come in by a link or by a password. */
import { fromServer, toServer } from "./passkey/json.ts";

interface Challenge {
  id: string;
  options: Record<string, unknown>;
}

async function post(url: string, body: unknown): Promise<Response> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

/** Asks for a challenge, has the device answer it, and hands the answer in; the address of the next page. */
async function run(button: HTMLElement): Promise<string> {
  const { start, finish } = button.dataset;
  if (start === undefined || finish === undefined) throw new Error("no address");
  const { id, options } = (await (await post(start, {})).json()) as Challenge;
  const publicKey = fromServer(options);
  const creates = button.dataset.passkey === "create";
  const credential = creates
    ? await navigator.credentials.create({ publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions })
    : await navigator.credentials.get({ publicKey: publicKey as unknown as PublicKeyCredentialRequestOptions });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no credential");
  const name = document.querySelector<HTMLInputElement>("[data-passkey-name]")?.value ?? "";
  const answer = await post(finish, { id, name, credential: toServer(credential) });
  return ((await answer.json()) as { next: string }).next;
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) {
  if (!("PublicKeyCredential" in window)) continue;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey-part]")) part.hidden = false;
  button.addEventListener("click", async () => {
    const wrong = document.querySelector<HTMLElement>("[data-passkey-error]");
    if (wrong) wrong.hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      location.assign(await run(button));
    } catch {
      // Cancelled by the person, refused by the device or by the server: each way they may try again.
      if (wrong) wrong.hidden = false;
    }
    button.removeAttribute("aria-busy");
  });
}
