/**
 * The door's page. The server renders it whole and its forms work by themselves; this adds the camera, the search
 * while typing and the answer over the whole screen. Every word comes from the page.
 */
import { Alone, OLD_AFTER } from "./door/alone.ts";
import { type Shown, shown } from "./door/answer.ts";
import { checkIn, Failure, undo } from "./door/api.ts";
import { Clock } from "./door/clock.ts";
import { looksLikeToken, parseCode } from "./door/code.ts";
import { signalOf, type Verdict } from "./door/decide.ts";
import { Gate, GREEN_MS } from "./door/gate.ts";
import { Scanner } from "./door/scanner.ts";
import { AnswerScreen } from "./door/screen.ts";
import { Search } from "./door/search.ts";
import { cue, wakeAudio } from "./door/sounds.ts";
import { type View, Views } from "./door/views.ts";

/** A green answer goes by itself; what it did can still be undone from the strip that it leaves. */
const GREEN_STAYS_MS = 2500;

function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (element === null) throw new Error(`the door's page has no ${selector}`);
  return element;
}

class Door {
  readonly #root = find<HTMLElement>("[data-door]");
  readonly #last = document.querySelector<HTMLElement>("[data-last]");
  readonly #codeForm = find<HTMLFormElement>("[data-code-form]");
  readonly #time = find<HTMLTimeElement>("time[data-clock]");
  readonly #clock = new Clock(this.#time.dateTime, document.documentElement.lang, this.#root.dataset.timeZone);
  readonly #screen = new AnswerScreen(
    find<HTMLTemplateElement>("template[data-answer]"),
    find<HTMLElement>("[data-answer-region]"),
    () => this.#clock.hour,
  );
  readonly #gate = new Gate();
  readonly #alone = new Alone(this.#data("event"), this.#data("keysUrl"), this.#data("revocationsUrl"));
  readonly #scanner: Scanner;
  readonly #search: Search;
  readonly #views: Views;
  #autoReturn: ReturnType<typeof setTimeout> | undefined;
  #undoable: string | null = null;

  constructor() {
    this.#clock.show(this.#time);
    this.#alone.watch();
    this.#scanner = new Scanner(
      find<HTMLVideoElement>("[data-video]"),
      (text) => this.#scanned(text),
      () => this.#views.denyCamera(),
    );
    this.#search = new Search(
      find<HTMLFormElement>("[data-search-form]"),
      this.#data("searchUrl"),
      (code) => void this.#present(code),
      (failure) => this.#failureWords(failure).join(" "),
    );
    this.#views = new Views((view) => this.#viewChanged(view));
    this.#codeForm.addEventListener("submit", (event) => this.#typed(event));
    document.querySelector("[data-undo-last]")?.addEventListener("click", () => {
      if (this.#undoable !== null) void this.#takeBack(this.#undoable);
    });
    document.querySelector("[data-torch]")?.addEventListener("click", (event) => this.#torch(event));
    document.addEventListener("pointerdown", wakeAudio, { once: true });
    document.addEventListener("keydown", wakeAudio, { once: true });
    document.addEventListener("visibilitychange", () => this.#visibilityChanged());
    this.#views.show(this.#search.query === "" ? "scan" : "search");
  }

  get #busy(): boolean {
    return this.#root.getAttribute("aria-busy") === "true";
  }

  set #busy(busy: boolean) {
    this.#root.setAttribute("aria-busy", String(busy));
  }

  #data(name: string): string {
    return this.#root.dataset[name] ?? "";
  }

  #viewChanged(view: View): void {
    this.#scanner.paused = view !== "scan";
    if (view === "scan") void this.#startCamera();
  }

  async #startCamera(): Promise<void> {
    if (!(await this.#scanner.start())) {
      this.#views.denyCamera();
      return;
    }
    this.#views.cameraGranted();
    const torch = document.querySelector<HTMLElement>("[data-torch]");
    if (torch) torch.hidden = !this.#scanner.hasTorch;
    // The screen of a phone that scans must not go dark; where this is refused, it does after its usual time.
    await navigator.wakeLock?.request("screen").catch(() => undefined);
  }

  #visibilityChanged(): void {
    if (document.visibilityState === "hidden") this.#scanner.stop();
    else if (this.#views.current === "scan") void this.#startCamera();
  }

  #torch(event: Event): void {
    const button = event.currentTarget as HTMLElement;
    const on = button.getAttribute("aria-pressed") !== "true";
    this.#scanner.torch(on).then(
      () => button.setAttribute("aria-pressed", String(on)),
      () => {
        button.hidden = true;
      },
    );
  }

  #scanned(text: string): void {
    if (this.#gate.accepts(text, performance.now())) void this.#present(text);
  }

  #typed(event: SubmitEvent): void {
    event.preventDefault();
    const input = find<HTMLInputElement>("[data-code-form] input[name=code]");
    const code = looksLikeToken(input.value) ? input.value.trim() : parseCode(input.value);
    const error = document.querySelector<HTMLElement>("[data-code-error]");
    if (error) error.hidden = code !== null;
    input.setAttribute("aria-invalid", String(code === null));
    if (code === null) {
      input.select();
      return;
    }
    input.value = "";
    void this.#present(code);
  }

  async #present(text: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#gate.close();
    const reply = await checkIn(this.#data("checkinUrl"), text);
    // Nobody answered: what must be refused is refused all the same.
    const alone =
      reply instanceof Failure && reply.title === "" ? await this.#alone.judge(text, this.#clock.now) : null;
    this.#busy = false;
    if (alone !== null) this.#refuse(alone);
    else if (reply instanceof Failure) this.#failed(reply, () => void this.#present(text));
    else this.#answer(shown(reply));
  }

  /** Red without the server's word: by the badge's signature, or by the list that this door was given. */
  #refuse(verdict: Verdict): void {
    const fact = this.#data(`detail${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}`);
    const detail = [fact, this.#listWords()].filter((words) => words !== "").join(". ");
    const title = this.#data("messageRefused");
    this.#answer({ verdict, signal: signalOf(verdict), title, detail, person: null, undo: null });
  }

  /** How old the list of refused badges is, where that matters: it is old, or there is none. */
  #listWords(): string {
    const age = this.#alone.age(this.#clock.now);
    if (age === null) return this.#data("messageListNone");
    const at = this.#alone.listedAt ?? 0;
    return age < OLD_AFTER ? "" : this.#data("messageListAge").replace("{hour}", this.#clock.hourOf(at));
  }

  #answer(answer: Shown, retry?: () => void): void {
    clearTimeout(this.#autoReturn);
    cue(answer.verdict);
    this.#screen.show(answer, {
      next: () => this.#next(),
      undo: (id) => void this.#takeBack(id),
      retry: retry && (() => this.#next(retry)),
    });
    if (answer.undo !== null) this.#remember(answer.undo, `${answer.title} · ${answer.person?.name ?? ""}`);
    if (answer.signal === "green") {
      this.#gate.close(performance.now() + GREEN_MS);
      this.#autoReturn = setTimeout(() => this.#next(), GREEN_STAYS_MS);
    } else {
      this.#gate.close();
    }
  }

  #failureWords(failure: Failure): [string, string] {
    if (failure.title !== "") return [failure.title, failure.detail];
    return [this.#data("messageOffline"), this.#data("messageOfflineDetail")];
  }

  /** Amber, and never a welcome: the server did not say. */
  #failed(failure: Failure, retry: () => void): void {
    const [title, words] = this.#failureWords(failure);
    const detail = failure.title === "" ? `${words} ${this.#listWords()}`.trim() : words;
    this.#answer({ verdict: "unreached", signal: "amber", title, detail, person: null, undo: null }, retry);
  }

  #next(then?: () => void): void {
    clearTimeout(this.#autoReturn);
    this.#screen.close();
    this.#gate.open();
    if (then) {
      then();
      return;
    }
    if (this.#views.current === "search") void this.#search.refresh();
    this.#views.focus();
  }

  #remember(id: string | null, words: string): void {
    this.#undoable = id;
    const text = this.#last?.querySelector("[data-last-text]");
    if (text) text.textContent = words;
    if (this.#last) this.#last.hidden = id === null;
  }

  async #takeBack(id: string): Promise<void> {
    clearTimeout(this.#autoReturn);
    const reply = await undo(this.#data("undoUrl"), id);
    if (reply instanceof Failure) {
      this.#failed(reply, () => void this.#takeBack(id));
      return;
    }
    this.#remember(null, "");
    const announce = document.querySelector("[data-announce]");
    if (announce) announce.textContent = this.#data("messageUndone");
    this.#next();
  }
}

new Door();
