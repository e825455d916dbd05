/** Protocol staff set the order of precedence and see it on every page that follows it: in French, then in Arabic. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser, Page } from "playwright-core";

import { launch, screens, Visitor } from "./support/browser.ts";
import { look } from "./support/look.ts";
import { type Language, Server } from "./support/server.ts";

let browser: Browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/** Sends the page's form for protocol with these fields. */
async function say(page: Page, chosen: Record<string, string>, typed: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(chosen)) await page.locator(`#${name}`).selectOption(value);
  for (const [name, value] of Object.entries(typed)) await page.locator(`#${name}`).fill(value);
  await Promise.all([page.waitForNavigation(), page.locator("form[action$='/protocol'] button").click()]);
}

for (const language of ["fr", "ar"] as Language[]) {
  describe(`precedence in ${language}`, () => {
    let server: Server;

    before(async () => {
      server = await Server.start();
    });

    after(() => server?.stop());

    it("is set once and followed everywhere", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/precedence"));
      await look(organiser, `precedence-empty-${language}`);
      await Promise.all([page.waitForNavigation(), page.locator("form[action$='/template'] button").click()]);
      const first = page.locator(".places li").first();
      const name = await first.locator("b").innerText();
      await Promise.all([page.waitForNavigation(), first.locator("button[value=down]").press("Enter")]);
      assert.equal(await page.locator(".places li b").nth(1).innerText(), name);
      await look(organiser, `precedence-${language}`);
      await organiser.open(server.console(language, "/precedence/ranks/mayor/remove"));
      await look(organiser, `precedence-remove-${language}`);

      const list = server.console(language, "/registrations?standing=expected");
      const guests: string[] = [];
      for (const [place, rank] of ["mayor", "ambassador", "consul-general"].entries()) {
        await organiser.open(list);
        const link = page.locator("td.nm b a").nth(place);
        guests.unshift(await link.innerText());
        await link.click();
        await say(page, { honorific: rank, rank }, { escort: "Nadia Tazi, porte A", table: "1", seat: `${place + 1}` });
      }
      await look(organiser, `precedence-registration-${language}`);
      await say(page, { honorific: "own", rank: "" }, { within: "3" });
      assert.deepEqual(await page.locator(".sum a").evaluateAll((all) => all.map((one) => one.getAttribute("href"))), [
        "#own_fr",
        "#rank",
      ]);
      await look(organiser, `precedence-registration-wrong-${language}`, false);

      await organiser.open(server.console(language, "/registrations?order=precedence"));
      const shown = await page.locator("td.nm b a").allInnerTexts();
      assert.deepEqual(shown.slice(0, 3), [guests[1], guests[2], guests[0]]);
      await look(organiser, `precedence-list-${language}`);
      await organiser.open(server.console(language, "/arrivals"));
      assert.equal(await page.locator(".board li .whom").count(), 3);
      await look(organiser, `precedence-board-${language}`);
      await page.setViewportSize(screens.phone);
      await organiser.picture(`precedence-board-phone-${language}`);
      const cards = await page.request.get(server.console(language, "/place-cards.pdf"));
      assert.equal(cards.headers()["content-type"], "application/pdf");
      await organiser.behaved();
    });
  });
}
