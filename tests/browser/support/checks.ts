/** What holds for every page. */
import assert from "node:assert/strict";

import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";

const standard = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // How the source is laid out is the templates' business.
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
    "long-title": "off",
    // Inputs of the door and of searches are told by their language, not by this tool's list.
    "no-inline-style": "error",
  },
});

/** No rule of axe is broken, or none of these. */
export async function accessible(page: Page, what: string, rules?: string[]): Promise<void> {
  // A frame with a letter runs no script, axe's neither.
  const axe = new AxeBuilder({ page }).exclude("iframe");
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  const told = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`);
    return `${id}: ${help}\n  ${places.join("\n  ")}`;
  });
  assert.deepEqual(told, [], what);
}

/** Nothing has to be scrolled to the side. */
export async function fits(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const inScroller = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return true;
      }
      return false;
    };
    const out = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > limit + 1 || box.left < -1) && !inScroller(element);
    };
    const found = [...document.body.querySelectorAll("*")].filter(out);
    return [`${document.documentElement.scrollWidth} px`, ...found.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
  });
  assert.deepEqual(wide, [], `${what}: wider than the screen`);
}

/** The markup that the server sent is sound. */
export async function sound(page: Page, what: string): Promise<void> {
  const answer = await page.request.get(page.url());
  const report = await standard.validateString(await answer.text());
  const told = report.results.flatMap((result) => result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
  assert.deepEqual(told, [], what);
}
