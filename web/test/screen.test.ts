// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";

import type { Shown } from "../src/door/answer.ts";
import { AnswerScreen } from "../src/door/screen.ts";

const person = {
  name: "ليلى Haddad",
  organisation: "Atelier <Nord>",
  category_label: "Intervenante",
  code: "7K3F-92QD",
};
const answer: Shown = { verdict: "admitted", signal: "green", title: "Admis", detail: "", person, undo: "id-1" };

function page(): AnswerScreen {
  document.body.innerHTML = `
    <header>Porte A</header>
    <main><form id="behind"></form><div data-answer-region></div></main>
    <template data-answer>
      <div class="door door-answer" data-signal><time data-hour></time>
        <svg data-when="green"></svg><svg data-when="red"></svg><svg data-when="admitted_with_honours"></svg>
        <h2 data-title></h2><p class="nm"><bdi data-name></bdi></p><p class="other"><bdi data-other-name></bdi></p>
        <p data-category></p><p class="why" data-detail></p><p class="seat"><bdi data-reception></bdi></p><p><bdi data-organisation></bdi></p>
        <button data-next></button><button data-retry></button><button data-undo></button>
      </div>
    </template>`;
  const find = <T extends Element>(selector: string): T => document.querySelector(selector) as T;
  return new AnswerScreen(find("template[data-answer]"), find("[data-answer-region]"), () => "18 h 51");
}

describe("the answer's screen", () => {
  let screen: AnswerScreen;
  const choices = { next: vi.fn(), undo: vi.fn(), retry: undefined };
  beforeEach(() => {
    vi.clearAllMocks();
    screen = page();
  });

  test("shows what was said, as text, and nothing empty", () => {
    screen.show(answer, choices);
    const root = document.querySelector(".door-answer");
    expect(root?.classList.contains("go")).toBe(true);
    expect(root?.querySelector("[data-hour]")?.textContent).toBe("18 h 51");
    expect(root?.querySelectorAll("svg")).toHaveLength(1);
    expect(root?.querySelector("[data-name]")?.textContent).toBe(person.name);
    expect(root?.querySelector("[data-organisation]")?.textContent).toBe("Atelier <Nord>");
    expect(root?.querySelector(".other, .why, .seat, [data-retry]")).toBeNull();
  });

  test("says in which rank somebody is received and where they sit", () => {
    const honours = { verdict: "admitted_with_honours", signal: "amber", reception: "Rang : Maires" } as const;
    screen.show({ ...answer, ...honours }, choices);
    expect(document.querySelector(".seat")?.textContent).toBe("Rang : Maires");
  });

  test("holds the page behind it until it is closed", () => {
    screen.show(answer, choices);
    screen.show({ ...answer, verdict: "cancelled", signal: "red", undo: null }, choices);
    expect(document.querySelectorAll(".door-answer")).toHaveLength(1);
    expect(document.querySelector("#behind")?.hasAttribute("inert")).toBe(true);
    expect(document.querySelector("header")?.hasAttribute("inert")).toBe(true);
    expect(document.querySelector("main")?.hasAttribute("inert")).toBe(false);
    screen.close();
    expect(document.querySelector(".door-answer")).toBeNull();
    expect(document.querySelector("[inert]")).toBeNull();
  });

  test("offers to undo only what was done", () => {
    screen.show(answer, choices);
    document.querySelector<HTMLElement>("[data-undo]")?.click();
    expect(choices.undo).toHaveBeenCalledWith("id-1");
    expect(choices.next).not.toHaveBeenCalled();
    screen.show({ ...answer, undo: null }, choices);
    expect(document.querySelector("[data-undo]")).toBeNull();
  });

  test("goes by a touch anywhere when green, by its button otherwise", () => {
    screen.show(answer, choices);
    document.querySelector<HTMLElement>("[data-title]")?.click();
    expect(choices.next).toHaveBeenCalledTimes(1);
    screen.show({ ...answer, verdict: "forged", signal: "red" }, choices);
    document.querySelector<HTMLElement>("[data-title]")?.click();
    expect(choices.next).toHaveBeenCalledTimes(1);
    document.querySelector<HTMLElement>("[data-next]")?.click();
    expect(choices.next).toHaveBeenCalledTimes(2);
  });
});
