/** Speakers and partners in the console, as an organiser fills them in without scripts: in French, then in Arabic. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, screens, Visitor } from "./support/browser.ts";
import { accessible, fits, sound } from "./support/checks.ts";
import { type Language, Server } from "./support/server.ts";

/** A sign of a few strokes. */
const logo = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="#0c4a4e" d="M1 1h9v8z"/></svg>');

let server: Server;
let browser: Browser;

before(async () => {
  server = await Server.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

async function look(visitor: Visitor, name: string, markup = true): Promise<void> {
  const { page } = visitor;
  if (markup) await sound(page, name);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of ["desktop", "phone"] as const) {
      await page.setViewportSize(screens[size]);
      await accessible(page, `${name}, ${size}, ${colorScheme}`);
      await visitor.picture(`${name}-${size}${colorScheme === "dark" ? "-dark" : ""}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(screens.narrow);
  await fits(page, `${name}, 320 px`);
  await page.setViewportSize(screens.desktop);
}

for (const language of ["fr", "ar"] as Language[]) {
  describe(`people in ${language}`, () => {
    it("a speaker and a partner are added, shown, and asked about before they go", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/speakers"));
      await look(organiser, `speakers-${language}`);
      await organiser.open(server.console(language, "/speakers?q=nobodyatall"));
      await look(organiser, `speakers-empty-${language}`);

      await organiser.open(server.console(language, "/speakers/new"));
      await look(organiser, `speaker-new-${language}`);
      await page.locator("#name-ar").fill("ليلى حداد");
      await page.locator("form.sheet button[type=submit]").click();
      assert.equal(await page.locator("[aria-invalid=true]").getAttribute("name"), "name-fr");
      assert.equal(await page.locator("#name-ar").inputValue(), "ليلى حداد", "what was typed is kept");
      await look(organiser, `speaker-wrong-${language}`, false);
      await page.locator("#name-fr").fill("Leïla Haddad");
      await page.locator("#biography-fr").fill("Née à Fès.\n\nElle bâtit des ponts.");
      await page.locator("#email").fill(`leila-${language}@exemple.org`);
      await page.locator("form.sheet button[type=submit]").click();
      assert.match(page.url(), /\/speakers\/[0-9a-f-]{36}\?done=added$/);
      await look(organiser, `speaker-${language}`);
      await page.locator("#file").setInputFiles({ name: "moi.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
      await page.locator("#picture form[enctype] button").click();
      assert.equal(await page.locator("#file-error").count(), 1);
      await look(organiser, `speaker-bad-picture-${language}`, false);
      await page.locator("a.btn-danger").click();
      await look(organiser, `speaker-remove-${language}`);

      await organiser.open(server.console(language, "/partners/tiers"));
      if ((await page.locator(".empty").count()) === 1) {
        await look(organiser, `tiers-empty-${language}`);
        await page.locator("form[action$='/usual'] button").click();
      }
      await look(organiser, `tiers-${language}`);
      await page.locator(".tiers a").first().click();
      await look(organiser, `tier-${language}`);
      await organiser.open(server.console(language, "/partners"));
      await page.locator(".folk a").first().click();
      await page.locator("#file").setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: logo });
      await page.locator("#picture form[enctype] button").click();
      assert.equal(await page.locator("#picture img.sight").count(), 1);
      await look(organiser, `partner-${language}`);
      await organiser.open(server.console(language, "/partners"));
      await look(organiser, `partners-${language}`);
      await organiser.open(server.console(language, "/partners/new"));
      await look(organiser, `partner-new-${language}`);
      await organiser.behaved();
    });

    it("a speaker's public page", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
      await visitor.open(server.eventPage(language));
      await visitor.page.locator("#speakers h3 a").first().click();
      await look(visitor, `speaker-public-${language}`);
      await visitor.behaved();
    });
  });
}
