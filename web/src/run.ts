/** Keeps the run of the evening moving, without a connection: all it needs is on the page. */
import { keepPage } from "./offline/keep.ts";
import { minutes, type Part, stateAt } from "./run/state.ts";

/** Beyond it, minutes say nothing: the hour is there to be read. */
const halfDay = 12 * 3_600_000;

const page = document.querySelector<HTMLElement>("[data-run-now]");

function start(page: HTMLElement): void {
  // The server's hour when the page was made, and what went by since here: a device that is set wrong does not matter.
  const ahead = Number(page.dataset.runNow) - Date.now();
  const items = [...page.querySelectorAll<HTMLElement>("[data-from]")];
  const parts = items.map((item): Part => ({ from: Number(item.dataset.from), until: Number(item.dataset.until) }));
  const write = (name: string, html: string | undefined): void => {
    const place = page.querySelector<HTMLElement>(`[data-run="${name}"]`);
    if (place === null) return;
    (place.closest<HTMLElement>("[data-run-box]") ?? place).hidden = html === undefined;
    if (html !== undefined && place.innerHTML !== html) place.innerHTML = html;
  };

  const words = (left: number): string => (page.dataset.runMinutes ?? "{}").replace("{}", String(minutes(left)));

  const turn = (): void => {
    const state = stateAt(parts, Date.now() + ahead);
    const part = (index: number | undefined): string | undefined =>
      index === undefined ? undefined : items[index]?.querySelector(".part")?.innerHTML;
    write("current", part(state.current));
    write("next", part(state.next));
    write("left", state.left === undefined ? undefined : words(state.left));
    const soon = state.untilNext !== undefined && state.untilNext < halfDay;
    write("until", soon ? words(state.untilNext ?? 0) : undefined);
    for (const [name, shown] of [
      ["between", state.current === undefined && state.next !== undefined],
      ["over", state.current === undefined && state.next === undefined],
    ] as const) {
      const place = page.querySelector<HTMLElement>(`[data-run="${name}"]`);
      if (place !== null) place.hidden = !shown;
    }
    for (const [index, item] of items.entries()) {
      if (index === state.current) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
  };
  turn();
  setInterval(turn, 1000);
}

if (page !== null) {
  start(page);
  const told = page.querySelector<HTMLElement>('[data-run="kept"]');
  // Without a worker nothing is lost but the page's being there after it was closed.
  const keep = (): Promise<void> =>
    keepPage(() => {
      if (told !== null) told.hidden = false;
    }).catch(() => undefined);
  // What the page is made of is known once all of it is there.
  if (document.readyState === "complete") void keep();
  else addEventListener("load", () => void keep(), { once: true });
}
