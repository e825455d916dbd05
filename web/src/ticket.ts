/** What a ticket's page gains: it is there without a network, its code fills the screen, and the party's are leafed through. */
import { keepPage } from "./offline/keep.ts";
import { stayAwake } from "./ticket/awake.ts";

/** The code as large as the screen, white, for as long as it is held before the camera. */
function bright(screen: HTMLDialogElement): void {
  const place = screen.querySelector<HTMLElement>("[data-bright-qr]");
  const words = (name: string, text: string | undefined): void => {
    const element = screen.querySelector(`[data-bright-${name}]`);
    if (element !== null) element.textContent = text ?? "";
  };
  const show = (button: HTMLElement): void => {
    const qr = button.closest("article")?.querySelector("[data-qr] svg");
    if (!qr) return;
    place?.replaceChildren(qr.cloneNode(true));
    words("whose", button.dataset.brightName);
    words("code", button.dataset.bright);
    screen.showModal();
    stayAwake(screen);
  };
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-bright]")) {
    button.hidden = false;
    button.addEventListener("click", () => show(button));
    // The code itself may be touched too.
    button
      .closest("article")
      ?.querySelector("[data-qr]")
      ?.addEventListener("click", () => show(button));
  }
  // Anywhere: whoever holds the phone up has one thumb.
  screen.addEventListener("click", (event) => {
    if (!(event.target as Element).closest("button")) screen.close();
  });
}

/** The name of the ticket that is seen is marked among those of the party. */
function follow(swipe: HTMLElement): void {
  const seen = new IntersectionObserver(
    (entries) => {
      const shown = entries.find((entry) => entry.isIntersecting)?.target.id;
      if (shown === undefined) return;
      for (const link of document.querySelectorAll<HTMLAnchorElement>(".party-names a")) {
        if (link.hash === `#${shown}`) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
    { root: swipe, threshold: 0.6 },
  );
  for (const card of swipe.children) seen.observe(card);
}

const screen = document.querySelector<HTMLDialogElement>("dialog[data-bright-screen]");
if (screen !== null) bright(screen);
const swipe = document.querySelector<HTMLElement>("[data-swipe]");
if (swipe !== null) follow(swipe);

// Without a worker nothing is lost but the ticket's being there without a network.
const keep = (): Promise<void> =>
  keepPage(() => {
    for (const told of document.querySelectorAll<HTMLElement>("[data-kept]")) told.hidden = false;
  }).catch(() => undefined);
if (document.readyState === "complete") void keep();
else addEventListener("load", () => void keep(), { once: true });
