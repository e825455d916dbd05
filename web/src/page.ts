/** What every page gains from a script; all of them work without. */

// A form that came back with errors: its summary is read out first.
document.querySelector<HTMLElement>(".sum[role=alert]")?.focus();

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What was asked to be printed is printed once it is there; opened again, it waits to be asked again.
const sheets = [...document.querySelectorAll<HTMLImageElement>("img[data-print-now]")];
if (sheets.length > 0) {
  history.replaceState(null, "", location.pathname);
  void Promise.all(sheets.map((sheet) => sheet.decode())).then(
    () => window.print(),
    () => undefined,
  );
}

// A second click sends nothing. The button is not disabled: it would lose the focus, and its own name and value.
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method !== "post") return;
  // What is only shown in a frame beside the form is asked for again and again.
  if (event.submitter?.hasAttribute("formtarget")) return;
  if (form.hasAttribute("aria-busy")) event.preventDefault();
  form.setAttribute("aria-busy", "true");
});

// Back from the next page, the form can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
});
