/** Keeps a page's figures current. Without it they are those of the moment when the page was made. */
import { parseSeats, write } from "./live/figures.ts";

/** A refused stream is asked for again after this; a lost one the browser takes up by itself. */
const AGAIN_MS = 5000;

function showState(online: boolean): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-live-state]")) {
    const words = online ? element.dataset.online : element.dataset.offline;
    element.dataset.state = online ? "online" : "offline";
    const place = element.querySelector("[data-live-word]") ?? element;
    if (words !== undefined && place.textContent !== words) place.textContent = words;
  }
}

function follow(url: string): void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(url);
    source.addEventListener("open", () => showState(true));
    source.addEventListener("seats", (event) => {
      const seats = parseSeats(event.data);
      if (seats !== null) write(document, seats);
    });
    source.addEventListener("error", () => {
      showState(false);
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
    });
  };

  // A page kept for « back » must not hold a connection.
  window.addEventListener("pagehide", () => {
    clearTimeout(timer);
    source?.close();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) open();
  });
  open();
}

const url = document.querySelector<HTMLElement>("[data-live-url]")?.dataset.liveUrl;
if (url) follow(url);
