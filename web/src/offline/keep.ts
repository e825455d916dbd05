import worker from "./offline.worker.ts?worker&url";

/** What this page is made of, by address: what it loaded so far and what its head asks for. */
function parts(): string[] {
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const own = loaded.filter((url) => new URL(url).origin === location.origin && url.includes("/assets/"));
  return [...new Set(own)].filter((url) => !url.includes(".worker-"));
}

/**
 * Has a worker keep this page for when there is no connection, and says once it is kept. Where browsers have no
 * worker (private windows, an address without TLS) the page goes on as it is.
 */
export async function keepPage(kept: () => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", kept);
  await navigator.serviceWorker.register(worker, { scope: location.pathname });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ page: location.origin + location.pathname, parts: parts() });
}
