import { look, type Shown } from "./answer.ts";
import { fill, keepWhen } from "./fill.ts";

/** What a volunteer may do with an answer. */
export interface Choices {
  next: () => void;
  undo: (id: string) => void;
  retry: (() => void) | undefined;
}

/** The answer over the whole screen. The page behind it is inert, so that keyboard and reader stay with the answer. */
export class AnswerScreen {
  readonly #template: HTMLTemplateElement;
  readonly #region: HTMLElement;
  readonly #hour: () => string;
  #behind: Element[] = [];

  /** `hour` tells the time at which an answer is shown. */
  constructor(template: HTMLTemplateElement, region: HTMLElement, hour: () => string) {
    this.#template = template;
    this.#region = region;
    this.#hour = hour;
  }

  /** Shows an answer in place of any other. */
  show(answer: Shown, choices: Choices): void {
    const screen = this.#render(answer);
    const on = (slot: string, act: (() => void) | undefined): void => {
      const button = screen.querySelector(`[data-${slot}]`);
      if (act === undefined) button?.remove();
      else button?.addEventListener("click", act);
    };
    const { undo } = answer;
    on("next", choices.next);
    on("undo", undo === null ? undefined : () => choices.undo(undo));
    on("retry", choices.retry);
    if (answer.signal === "green") {
      // A whole screen to touch: « next » without aiming.
      screen.addEventListener("click", (event) => {
        if (!(event.target as Element).closest("button")) choices.next();
      });
    }
    // Who has no name has no badge to print either.
    const badge = screen.querySelector<HTMLInputElement>("[data-badge]");
    if (badge) badge.value = answer.person?.code ?? "";
    this.#region.replaceChildren(screen);
    this.#hold();
    screen.querySelector<HTMLElement>("[data-next]")?.focus({ preventScroll: true });
  }

  /** Takes the answer away. */
  close(): void {
    this.#region.replaceChildren();
    for (const element of this.#behind) element.removeAttribute("inert");
    this.#behind = [];
  }

  #render(answer: Shown): HTMLElement {
    const copy = this.#template.content.cloneNode(true) as DocumentFragment;
    const screen = copy.querySelector<HTMLElement>("[data-signal]");
    if (screen === null) throw new Error("the answer's template has no [data-signal]");
    screen.dataset.signal = answer.signal;
    screen.dataset.verdict = answer.verdict;
    screen.classList.add(look(answer.verdict));
    keepWhen(screen, [answer.verdict, answer.signal]);
    fill(screen, {
      hour: this.#hour(),
      title: answer.title,
      detail: answer.detail,
      reception: answer.reception,
      name: answer.person?.name,
      "other-name": answer.person?.other_script_name,
      category: answer.person?.category_label,
      organisation: answer.person?.organisation,
    });
    return screen;
  }

  #hold(): void {
    if (this.#behind.length > 0) return;
    const beside = [...(this.#region.parentElement?.children ?? [])].filter((element) => element !== this.#region);
    const around = [...document.body.children].filter((element) => !element.contains(this.#region));
    this.#behind = [...beside, ...around];
    for (const element of this.#behind) element.setAttribute("inert", "");
  }
}
