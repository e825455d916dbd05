/** Badges come out of a printer: chosen, counted, followed, printed again, taken back, stopped; and one at the door. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { look } from "./support/look.ts";
import { type Language, Server } from "./support/server.ts";

let browser: Browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const language of ["fr", "ar"] as Language[]) {
  describe(`printing in ${language}`, () => {
    let server: Server;

    before(async () => {
      server = await Server.start();
    });

    after(() => server?.stop());

    it("is asked for, followed, printed again and taken back", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/badges"));
      assert.equal(await page.locator("#printed").inputValue(), "unprinted");
      await look(organiser, `printing-${language}`);
      await page.locator("#by").selectOption("table");
      await organiser.press("form[action$='/badges/print'] button");
      await look(organiser, `printing-ask-${language}`);
      await organiser.press("main form button.btn-ink");
      // The page follows its run by itself.
      const file = page.locator("a[download]");
      await file.waitFor({ timeout: 60_000 });
      await look(organiser, `printing-done-${language}`);
      const [saved] = await Promise.all([page.waitForEvent("download"), file.click()]);
      assert.match(saved.suggestedFilename(), /\.pdf$/);

      // All of them are printed: the list says so of each, and nobody is left.
      await organiser.open(server.console(language, "/registrations?printed=unprinted"));
      assert.equal(await page.locator("td.nm").count(), 0);
      await organiser.open(server.console(language, "/registrations?printed=printed"));
      assert.ok((await page.locator(".printed-mark").count()) > 0);
      await look(organiser, `printing-list-${language}`);

      // Printed again, it is said before, with those alone who were not.
      await organiser.open(server.console(language, "/badges/print?by=latin&category=press"));
      await look(organiser, `printing-again-${language}`);
      await organiser.press("main form button.btn-ink");
      await file.waitFor({ timeout: 60_000 });
      await organiser.press("a[href$='/take-back']");
      await look(organiser, `printing-take-back-${language}`);
      await organiser.press("main form button.btn-danger");
      assert.equal(await file.count(), 0);
      await organiser.open(server.console(language, "/badges"));
      assert.equal(await page.locator("tbody tr").count(), 2);
      await look(organiser, `printing-runs-${language}`);
      await organiser.behaved();
    });

    it("is one badge at the door, on a page of its size", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      // Nobody is there to close the browser's own print; that it is asked for is what is looked at.
      await page.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute("data-was-printed", "");
      });
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/badges"));
      await page.locator("#at_door").check();
      await organiser.press("form[action$='/badges/door'] button");
      await organiser.open(server.console(language, "/registrations?standing=expected"));
      await organiser.press("td.nm b a");
      await look(organiser, `printing-person-${language}`);
      await organiser.press("form.door-print button");
      const picture = page.locator("img.print-sheet");
      assert.ok(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 1_000)));
      await page.locator("html[data-was-printed]").waitFor({ state: "attached" });
      await look(organiser, `printing-badge-${language}`, false);
      // On paper there is the badge and nothing else, and the page is as large.
      const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(paper.toString("latin1"));
      const millimetres = box?.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4));
      assert.deepEqual(millimetres, [105, 148]);
      assert.equal(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, 1, "one page");
      await page.emulateMedia({ media: "print" });
      await organiser.picture(`printing-paper-${language}`);
      await page.emulateMedia({ media: "screen" });
      await organiser.behaved();
    });
  });
}
