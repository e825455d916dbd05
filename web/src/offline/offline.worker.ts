/**
 * Keeps a page, the run of the evening or a ticket, with the styles, scripts and fonts that it is made of, for a hall
 * without a connection. It looks after one address: neither what lies below it nor its twins in other languages.
 */

/** What a service worker's events have beyond any other event; the library's types of a page know neither. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Telling extends Lasting {
  readonly data: { readonly page: string; readonly parts: readonly string[] };
  readonly source: { postMessage(message: string): void } | null;
}
interface Scope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Telling) => void): void;
}
const scope = self as unknown as Scope;

const shelf = "kept";
/** When a page was kept, in milliseconds since 1970, in its kept copy's head. */
const keptAt = "x-kept-at";
/** How long a connection that answers nothing is waited for. */
const patience = 4000;

async function keep(page: string, parts: readonly string[]): Promise<void> {
  const cache = await caches.open(shelf);
  const known = new Set((await cache.keys()).map((request) => request.url));
  await cache.addAll(parts.filter((part) => !known.has(new URL(part, page).href)));
  await fetchPage(page);
}

/**
 * The page as the server has it now. A page that may not be seen any more is not kept either; one that was asked for with
 * a question says something of the moment, and is not kept.
 */
async function fetchPage(page: string, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(page, { credentials: "same-origin", ...(signal === undefined ? {} : { signal }) });
  const cache = await caches.open(shelf);
  const { origin, pathname, search } = new URL(page);
  if (answer.ok && !answer.redirected) {
    if (search !== "") return answer;
    const head = new Headers(answer.headers);
    head.delete("content-encoding");
    head.set(keptAt, String(Date.now()));
    await cache.put(page, new Response(await answer.clone().blob(), { headers: head }));
  } else if (answer.redirected || (answer.status >= 400 && answer.status < 500)) {
    await cache.delete(origin + pathname);
  }
  // Browsers show no page that was found elsewhere under this address: they go there themselves.
  return answer.redirected ? Response.redirect(answer.url) : answer;
}

/** The kept copy, told what o'clock it is: its hour is moved by the time that went by. */
async function keptPage(page: string): Promise<Response | undefined> {
  const kept = await caches.match(page);
  if (kept === undefined) return undefined;
  const since = Date.now() - Number(kept.headers.get(keptAt));
  const html = await kept.text();
  const moved = html.replace(/data-run-now="(\d+)"/, (_, now: string) => `data-run-now="${Number(now) + since}"`);
  return new Response(moved, { headers: kept.headers });
}

async function page(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const kept = await keptPage(origin + pathname);
  if (kept === undefined) return fetchPage(request.url);
  try {
    return await fetchPage(request.url, AbortSignal.timeout(patience));
  } catch {
    return kept;
  }
}

scope.addEventListener("install", () => void scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("message", (event) => {
  const told = keep(event.data.page, event.data.parts).then(() => event.source?.postMessage("kept"));
  event.waitUntil(told.catch(() => undefined));
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (origin + pathname === scope.registration.scope) event.respondWith(page(request));
  } else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
