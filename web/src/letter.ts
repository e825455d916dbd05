/** Shows a letter as it is typed: the form is sent into the frame beside it whenever its writer pauses. */

/** Long enough that a word is not sent letter by letter. */
const pause = 500;

const form = document.querySelector<HTMLFormElement>("form[data-preview]");
const button = form?.querySelector<HTMLButtonElement>("button[data-show]");

if (form && button) {
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => form.requestSubmit(button), pause);
  });
  // What is saved needs no preview any more.
  form.addEventListener("submit", () => clearTimeout(timer));
}

/** How often a letter on its way is looked at again. */
const step = 3_000;

async function follow(section: HTMLElement): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => undefined);
  // Without a connection nothing is known: what was last seen stays.
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
  const next = page?.querySelector<HTMLElement>("[data-progress]");
  if (next) {
    const held = section.contains(document.activeElement);
    // Who is about to press the button keeps it under their finger.
    if (!held || next.dataset.progress === "done") section.replaceWith(next);
    section = held && next.dataset.progress !== "done" ? section : next;
    const [bar, now] = [section.querySelector("progress"), next.querySelector("progress")];
    if (bar && now) bar.value = now.value;
    const [said, says] = [document, page].map((one) => one?.querySelector(".bar .sub2"));
    if (said && says) said.textContent = says.textContent;
  }
  if (section.dataset.progress === "moves") setTimeout(() => follow(section), step);
}

const moving = document.querySelector<HTMLElement>('[data-progress="moves"]');
if (moving) setTimeout(() => follow(moving), step);
