import { attendees, Failure, type Hit } from "./api.ts";
import { hour } from "./clock.ts";
import { fill } from "./fill.ts";

/** From this many characters on, a search runs while typing. */
export const LETTERS = 3;
const WAIT_MS = 150;

/** Whether a search is worth asking. Counts what people see as characters, in any script. */
export function isSearchable(query: string): boolean {
  return [...query.trim().normalize("NFC")].length >= LETTERS;
}

/** The words for a number of results: the page carries them by plural category, as the language needs them. */
export function countWords(words: DOMStringMap, count: number, locale: string): string {
  if (count === 0) return words.none ?? "";
  const category = new Intl.PluralRules(locale).select(count);
  return (words[category] ?? words.other ?? "").replace("{n}", String(count));
}

/** Search as you type, over the form that also works by itself. */
export class Search {
  readonly #url: string;
  readonly #form: HTMLFormElement;
  readonly #admit: (code: string) => void;
  readonly #failureWords: (failure: Failure) => string;
  readonly #row = document.querySelector<HTMLTemplateElement>("template[data-search-row]");
  readonly #results = document.querySelector<HTMLElement>("[data-search-results]");
  readonly #status = document.querySelector<HTMLElement>("[data-search-status]");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  /** `admit` is called with the code of the person chosen, `failureWords` says what went wrong. */
  constructor(
    form: HTMLFormElement,
    url: string,
    admit: (code: string) => void,
    failureWords: (failure: Failure) => string,
  ) {
    this.#form = form;
    this.#url = url;
    this.#admit = admit;
    this.#failureWords = failureWords;
    form.querySelector<HTMLElement>("[data-search-submit]")?.setAttribute("hidden", "");
    form.addEventListener("input", () => this.#later());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.refresh();
    });
    // Rows that the server rendered carry a form each: the same answer, without leaving the page.
    this.#results?.addEventListener("submit", (event) => {
      const code = (event.submitter as HTMLButtonElement | null)?.value;
      if (!code) return;
      event.preventDefault();
      this.#admit(code);
    });
  }

  get query(): string {
    return String(new FormData(this.#form).get("q") ?? "").trim();
  }

  /** Asks again for what is typed. */
  async refresh(): Promise<void> {
    this.#running?.abort();
    if (!isSearchable(this.query)) {
      this.#show([], "");
      return;
    }
    const run = new AbortController();
    this.#running = run;
    const hits = await attendees(this.#url, this.query, run.signal);
    if (run.signal.aborted) return;
    if (hits instanceof Failure) this.#show([], this.#failureWords(hits));
    else this.#show(hits, countWords(this.#status?.dataset ?? {}, hits.length, document.documentElement.lang));
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), WAIT_MS);
  }

  #show(hits: Hit[], words: string): void {
    if (this.#status) this.#status.textContent = words;
    this.#results?.replaceChildren(...hits.map((hit) => this.#line(hit)));
  }

  #line(hit: Hit): DocumentFragment {
    const row = this.#row?.content.cloneNode(true) as DocumentFragment;
    const zone = this.#form.closest<HTMLElement>("[data-time-zone]")?.dataset.timeZone;
    fill(row, {
      name: hit.name,
      "other-name": hit.other_script_name,
      category: hit.category_label,
      organisation: hit.organisation,
      since: hit.admitted_at === null ? null : hour(hit.admitted_at, document.documentElement.lang, zone),
    });
    row.querySelector(hit.standing === "expected" ? "[data-inside]" : "[data-admit]")?.remove();
    row.querySelector("[data-admit]")?.addEventListener("click", () => this.#admit(hit.code));
    if (hit.standing === "waiting" || hit.standing === "cancelled") {
      // Nobody comes in from here: the word alone, without the check.
      row.querySelector("[data-inside]")?.replaceChildren(hit.standing_label);
    }
    return row;
  }
}
