/** The door's three ways in: the camera, the typed code, the search. */
export type View = "scan" | "code" | "search";

/** Shows one view: elements name those that they belong to in `data-views`. */
export class Views {
  readonly #changed: (view: View) => void;
  #current: View = "scan";
  #cameraDenied = false;

  /** `changed` is called after each change. */
  constructor(changed: (view: View) => void) {
    this.#changed = changed;
    for (const button of document.querySelectorAll<HTMLElement>("[data-show]")) {
      button.addEventListener("click", () => this.show(button.dataset.show as View, true));
    }
    document.querySelector("[data-door-foot]")?.removeAttribute("hidden");
  }

  get current(): View {
    return this.#current;
  }

  /** Changes the view. With `focus`, the view's field is ready to be typed into. */
  show(view: View, focus = false): void {
    this.#current = view;
    document.body.dataset.view = view;
    for (const element of document.querySelectorAll<HTMLElement>("[data-views]")) {
      const here = element.dataset.views?.split(" ").includes(view) ?? false;
      const untrue = this.#cameraDenied ? "[data-camera-granted]" : "[data-camera-denied]";
      element.hidden = !here || element.matches(untrue);
    }
    if (focus) this.focus();
    this.#changed(view);
  }

  /** Puts the cursor into the view's field, if it has one. */
  focus(): void {
    document.querySelector<HTMLInputElement>(`[data-${this.#current}-form] input`)?.select();
  }

  /** There is no camera to be had: says so, beside the field for the code. */
  denyCamera(): void {
    this.#cameraDenied = true;
    this.show(this.#current === "scan" ? "code" : this.#current);
  }

  /** There is a camera after all. */
  cameraGranted(): void {
    this.#cameraDenied = false;
  }
}
