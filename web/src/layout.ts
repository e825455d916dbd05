/**
 * Moves the open element of a badge layout by arrow keys and by dragging. Either is sent as the buttons' own form is, and
 * the page that comes back takes the place of this one, so that keys can go on where they were.
 */
import { counted, type Step, stepOf } from "./layout/step.ts";

/** Long enough that a held key is one step that can be undone. */
const pause = 350;

const main = document.querySelector<HTMLElement>("main");

let pending: Step = [0, 0];
let timer = 0;
let busy = false;

function stage(): SVGSVGElement | null {
  return document.querySelector<SVGSVGElement>("svg[data-stage]");
}

function current(): SVGElement | null {
  return document.querySelector<SVGElement>("svg[data-stage] [data-current]");
}

function show([right, down]: Step): void {
  current()?.setAttribute("transform", `translate(${right} ${down})`);
}

/** Sends the steps that were made, and puts the answer's page in place of this one. */
async function send(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>("form[data-move]");
  if (!form || busy || (pending[0] === 0 && pending[1] === 0)) return;
  busy = true;
  const step = pending;
  pending = [0, 0];
  const body = new URLSearchParams({ step: `${step[0]},${step[1]}` });
  const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
  busy = false;
  const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page?.querySelector("main");
  if (!main || !next || !answer?.ok) {
    // Whatever was wrong, the page itself tells of it.
    location.reload();
    return;
  }
  const held = document.activeElement instanceof HTMLButtonElement ? document.activeElement.value : "";
  main.replaceChildren(...next.childNodes);
  history.replaceState(null, "", answer.url);
  const button = main.querySelector<HTMLButtonElement>(`form[data-move] button[value="${CSS.escape(held)}"]`);
  button?.focus({ preventScroll: true });
  if (pending[0] !== 0 || pending[1] !== 0) show(pending);
  void send();
}

function add(step: Step): void {
  pending = counted(pending, step);
  show(pending);
  clearTimeout(timer);
  timer = window.setTimeout(() => void send(), pause);
}

main?.addEventListener("keydown", (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const step = target?.closest("form[data-move]") ? stepOf(event.key, event.shiftKey) : undefined;
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  add(step);
});

main?.addEventListener("pointerdown", (event) => {
  const held = event.target instanceof Element ? event.target.closest<SVGElement>("[data-current]") : null;
  const drawn = stage();
  if (!held || !drawn || event.button !== 0 || !document.querySelector("form[data-move]")) return;
  event.preventDefault();
  const scale = drawn.viewBox.baseVal.width / drawn.getBoundingClientRect().width;
  const at = (to: PointerEvent): Step => [
    Math.round((to.clientX - event.clientX) * scale),
    Math.round((to.clientY - event.clientY) * scale),
  ];
  held.setPointerCapture(event.pointerId);
  const move = (to: PointerEvent): void => show(counted(pending, at(to)));
  const drop = (to: PointerEvent): void => {
    held.removeEventListener("pointermove", move);
    const [right, down] = at(to);
    if (to.type === "pointerup" && (right !== 0 || down !== 0)) {
      held.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
      pending = counted(pending, [right, down]);
      void send();
    } else show(pending);
  };
  held.addEventListener("pointermove", move);
  held.addEventListener("pointerup", drop, { once: true });
  held.addEventListener("pointercancel", drop, { once: true });
});

// A link that is dragged would be carried off by the browser.
main?.addEventListener("dragstart", (event) => {
  if (event.target instanceof Element && event.target.closest("svg[data-stage]")) event.preventDefault();
});
