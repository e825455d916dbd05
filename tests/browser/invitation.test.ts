/** A guest of honour is invited, hesitates, and comes with a companion: in French, then in Arabic. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, screens, Visitor } from "./support/browser.ts";
import { look } from "./support/look.ts";
import { lookAt } from "./support/person.ts";
import { type Language, Server } from "./support/server.ts";

let browser: Browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const language of ["fr", "ar"] as Language[]) {
  describe(`an invitation in ${language}`, () => {
    let server: Server;

    before(async () => {
      server = await Server.start();
    });

    after(() => server?.stop());

    it("is written, sent, answered and changed", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/invitations"));
      await look(organiser, `invitations-none-${language}`);
      await page.locator(".bar a[href$='/invitations/new']").click();
      await look(organiser, `invitation-new-${language}`);
      await page.locator("form.sheet button").click();
      assert.ok((await page.locator(".sum a").count()) >= 4, "what is missing is told");
      await look(organiser, `invitation-wrong-${language}`, false);
      const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
      await page.locator("#given_name").fill("Aya");
      await page.locator("#family_name").fill("El Amrani");
      await page.locator("#other_script_name").fill("آية العمراني");
      await page.locator("#email").fill("aya@exemple.org");
      await page.locator("#locale").selectOption(language);
      await page.locator("#category").selectOption("guest_of_honour");
      await page.locator("#answer_by").fill(day);
      await page.locator("#note").fill("Au plaisir de vous revoir.");
      await page.locator("form.sheet button").click();
      await look(organiser, `invitation-unsent-${language}`);
      await organiser.open(server.console(language, "/invitations"));
      await page.locator("a[href$='/invitations/send']").click();
      await look(organiser, `invitations-send-${language}`);
      await page.locator("form.sheet button").click();
      await look(organiser, `invitations-${language}`);

      const pattern = new RegExp(`/${language}/[\\w/-]+/invitation/[\\w-]+`);
      const link = server.origin + (await server.linkTo("aya@exemple.org", pattern));
      const guest = await Visitor.arrive(browser, server.origin, language, "phone");
      for (const [answer, name] of [["", ""], ["/maybe", "-maybe"], ["/no", "-no"], ["/yes", "-yes"]] as const) {
        await guest.open(link + answer);
        await look(guest, `guest${name}-${language}`);
        await guest.page.setViewportSize(screens.phone);
        await guest.picture(`guest${name}-${language}-phone`);
      }
      await guest.open(`${link}/maybe`);
      await guest.page.locator("main form button").click();
      assert.equal(await guest.page.locator("[role=status]").count(), 1);
      await guest.open(`${link}/yes`);
      assert.equal(await guest.page.locator("#email").getAttribute("readonly"), "");
      await guest.page.locator("[id='c1.given_name']").fill("Sami");
      await guest.page.locator("[id='c1.family_name']").fill("El Amrani");
      await lookAt(guest.page);
      await guest.page.locator("main form .send button").click();
      assert.match(guest.page.url(), /\/tickets\//);
      await guest.open(link);
      await look(guest, `guest-place-${language}`);
      await guest.open(`${link}/no`);
      await look(guest, `guest-give-up-${language}`);
      await guest.page.locator("#word").fill("Retenue à Rabat.");
      await guest.page.locator("main form button").click();
      await look(guest, `guest-declined-${language}`, false);
      await guest.behaved();

      await organiser.open(server.console(language, "/invitations?standing=no"));
      await page.locator("td.nm a").click();
      assert.match(await page.locator(".said").innerText(), /Rabat/);
      await look(organiser, `invitation-declined-${language}`);
      await page.locator("a[href$='/withdraw']").click();
      await look(organiser, `invitation-withdraw-${language}`);
      await page.locator("form.sheet button").click();
      await organiser.open(server.console(language, "/letters/invitation"));
      await organiser.picture(`letter-invitation-${language}`);
      await organiser.behaved();
      const late = await Visitor.arrive(browser, server.origin, language, "phone");
      const gone = await late.page.goto(link);
      assert.equal(gone?.status(), 410);
      await look(late, `guest-withdrawn-${language}`, false);
      await late.behaved();
    });
  });
}
