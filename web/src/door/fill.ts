/** Writes words into a cloned template's `[data-…]` slots; slots without words go, and so do parents they leave empty. */
export function fill(root: ParentNode, words: Record<string, string | null | undefined>): void {
  for (const [slot, word] of Object.entries(words)) {
    for (const element of root.querySelectorAll(`[data-${slot}]`)) {
      if (word) element.textContent = word;
      else removeEmpty(element);
    }
  }
}

function removeEmpty(element: Element): void {
  const parent = element.parentElement;
  element.remove();
  if (parent?.matches("p, span, div") && parent.children.length === 0 && parent.textContent?.trim() === "") {
    removeEmpty(parent);
  }
}

/** Keeps the elements whose `data-when` names one of the given words, and those without one. */
export function keepWhen(root: ParentNode, words: readonly string[]): void {
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>("[data-when]")) {
    const wanted = element.dataset.when?.split(" ") ?? [];
    if (!wanted.some((word) => words.includes(word))) element.remove();
  }
}
