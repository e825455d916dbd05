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
