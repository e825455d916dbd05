/** What is printed besides badges is found on one page, asked for there, and kept: in French, then in Arabic. */
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
  describe(`papers in ${language}`, () => {
    let server: Server;

    before(async () => {
      server = await Server.start();
    });

    after(() => server?.stop());

    it("are on one page, each a file", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/papers"));
      await look(organiser, `papers-${language}`);
      const pack = await page.request.get(server.console(language, "/door-pack.pdf"));
      assert.equal(pack.headers()["content-type"], "application/pdf");
      // Nobody sits at a table yet: said where the others can be printed.
      await Promise.all([page.waitForNavigation(), page.locator("#table-cards button").press("Enter")]);
      assert.equal(await page.locator(".notice").count(), 1);
      await look(organiser, `papers-no-table-${language}`, false);
    });
  });
}
