/** What organisers do again and again. */
import assert from "node:assert/strict";

import type { Page } from "playwright-core";

import type { Visitor } from "./browser.ts";

/** Fills in fields by their names and sends the page's form, which must be right. */
export async function fill(
  page: Page,
  fields: Record<string, string>,
  choices: Record<string, string> = {},
): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main form [name="${name}"]`).fill(value);
  for (const [name, label] of Object.entries(choices)) {
    await page.locator(`main form select[name="${name}"]`).selectOption({ label });
  }
  await Promise.all([page.waitForNavigation(), page.locator("main form[method=post] button.btn-ink").first().click()]);
  assert.equal(await page.locator("[aria-invalid=true]").count(), 0, `${page.url()}: ${await page.locator("main").innerText()}`);
}

/** Publishes what is prepared, and confirms what stands in the way. */
export async function publish(organiser: Visitor, page: string): Promise<void> {
  await organiser.open(page);
  for (const box of await organiser.page.locator("input[name=confirm]").all()) await box.check();
  await organiser.press("main form[method=post] button.btn-ink");
}
