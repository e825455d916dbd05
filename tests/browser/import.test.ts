/** A dirty guest list is brought in by an organiser, by keyboard and mouse: in French, then in Arabic. */
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

/** Somebody new, somebody twice in two scripts, a wrong address, a word that nobody knows. */
const list = [
  "Liste des invités;;;;",
  "",
  "Nom complet;Courriel;Société;Catégorie;Téléphone",
  "Mme EL AMRANI Zineb;zineb@exemple.org;Université Lyon 2;Conférencière;0612345678",
  "العمراني زينب;autre@exemple.org;;;",
  "BENNIS Omar;omar@;;;",
  "TAZI Karim;karim@exemple.org;=1+1;Table d'honneur;",
].join("\r\n");

for (const language of ["fr", "ar"] as Language[]) {
  describe(`a guest list in ${language}`, () => {
    let server: Server;

    before(async () => {
      server = await Server.start();
    });

    after(() => server?.stop());

    it("is read, named, shown and brought in", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/registrations"));
      await page.locator(".bar a[href$='/import']").click();
      await look(organiser, `import-${language}`);
      await page.locator("#file").setInputFiles({ name: "photo.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7") });
      await page.locator("form[enctype] button").click();
      assert.equal(await page.locator("#file-error").count(), 1);
      await look(organiser, `import-refused-${language}`, false);

      await page.locator("#file").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
      await page.locator("form[enctype] button").click();
      assert.match(page.url(), /\/columns$/);
      await look(organiser, `import-columns-${language}`);
      await page.locator("#column-0").selectOption("ignored");
      await page.locator("form[action$='/columns'] button").click();
      assert.equal(await page.locator("[aria-invalid=true]").getAttribute("name"), "column-0");
      await look(organiser, `import-columns-wrong-${language}`, false);
      await page.locator("#column-0").selectOption("full_name");
      await page.locator("#meaning-0").selectOption("guest_of_honour");
      await page.locator("form[action$='/columns'] button").click();

      const counts = async (): Promise<string> => (await page.locator(".import-kinds b").allInnerTexts()).join(" ");
      assert.equal(await counts(), "4 2 0 0 1 1");
      await look(organiser, `import-plan-${language}`);
      await page.locator("input[name=taken]").check();
      await page.locator("button[value=keep]").click();
      assert.equal(await page.locator("input[name=taken]").isChecked(), true);
      await page.locator("form[action$='/confirm'] button").click();
      assert.equal(await page.locator("#confirm-error").count(), 1);
      await look(organiser, `import-plan-wrong-${language}`, false);
      await page.locator("input[name=leave_wrong]").check();
      await page.locator("form[action$='/confirm'] button").click();
      await page.locator(".sheet a[href$='/registrations']").waitFor();
      await look(organiser, `import-done-${language}`);
      await page.locator(".sheet a[href$='/registrations']").click();
      for (const name of ["zineb", "زينب"]) {
        await organiser.open(`${server.console(language, "/registrations")}?q=${encodeURIComponent(name)}`);
        assert.ok((await page.locator("td.nm").count()) >= 1, `${name} was brought in`);
      }
      await organiser.behaved();
    });
  });
}
