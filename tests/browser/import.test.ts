/** A dirty guest list is brought in by an organiser, by keyboard and mouse: in French, then in Arabic. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { look } from "./support/look.ts";
import { fillIn, people, send } from "./support/person.ts";
import { type Language, Server } from "./support/server.ts";

let browser: Browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/**
 * As a spreadsheet saves it: a title above, a quoted line break, blanks around, an empty line; somebody in two scripts,
 * a line twice, somebody who is registered already, a wrong address, a formula, a word that nobody knows.
 */
const list = [
  "Liste des invités;;;;",
  "",
  "Nom complet;Courriel ;Société;Catégorie;Téléphone",
  '  Mme EL AMRANI Zineb ;Zineb <zineb@exemple.org>;"Université\nLyon 2";Conférencière;0612345678',
  "العمراني زينب;autre@exemple.org;;;",
  "EL AMRANI  Zineb;ZINEB@exemple.org;;;",
  "BENNIS Omar;omar@;;;",
  ";;;;",
  "TAZI Karim;karim@exemple.org.;=1+1;Table d'honneur;",
  "ALAOUI Sara;sara@exemple.org;Atlas Conseil;;",
].join("\r\n");

/** A text in an old encoding, which browsers read and do not write. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (character) => bytes.get(character) ?? 0));
}

/** The list as it lies on the organisers' disks. */
const files = { fr: encoded(list, "windows-1256"), ar: Buffer.from(`\uFEFF${list}`), en: Buffer.from(list) };

for (const language of ["fr", "ar"] as Language[]) {
  describe(`a guest list in ${language}`, () => {
    let server: Server;

    before(async () => {
      server = await Server.start();
    });

    after(() => server?.stop());

    it("is read, named, shown and brought in", async () => {
      const guest = await Visitor.arrive(browser, server.origin, language, "desktop");
      await guest.open(server.eventPage(language, "/register"));
      const sara = { given: "Sara", family: "Alaoui", other: "", email: "sara@exemple.org", organisation: "Rif" };
      await fillIn(guest.page, { ...people[language], ...sara });
      await send(guest.page, "/register");
      await guest.behaved();

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

      const read = async (): Promise<void> => {
        await page.locator("#file").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: files[language] });
        await page.locator("form[enctype] button").click();
        assert.match(page.url(), /\/columns$/);
      };
      await read();
      const encoding = await page.locator("#encoding option:checked").getAttribute("value");
      assert.match(encoding ?? "", language === "fr" ? /1256/ : /utf/i);
      await look(organiser, `import-columns-${language}`);
      await page.locator("#column-0").selectOption("ignored");
      await page.locator("form[action$='/columns'] button").click();
      assert.equal(await page.locator("[aria-invalid=true]").getAttribute("name"), "column-0");
      await look(organiser, `import-columns-wrong-${language}`, false);
      await page.locator("#column-0").selectOption("full_name");
      await page.locator("#meaning-0").selectOption("guest_of_honour");
      await page.locator("form[action$='/columns'] button").click();

      const counts = async (): Promise<string> => (await page.locator(".import-kinds b").allInnerTexts()).join(" ");
      assert.equal(await counts(), "6 2 1 1 1 1", "all, new, there, to change, to decide, wrong");
      await look(organiser, `import-plan-${language}`);
      for (const box of await page.locator("input[name=taken]").all()) await box.check();
      await page.locator("button[value=keep]").click();
      assert.equal(await page.locator("input[name=taken]:checked").count(), 2);
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
      // The same list again finds everybody there.
      await organiser.open(server.console(language, "/import"));
      await read();
      await page.locator("#meaning-0").selectOption("guest_of_honour");
      await page.locator("form[action$='/columns'] button").click();
      assert.equal((await counts()).split(" ")[1], "0", "nobody is new");
      await organiser.behaved();
    });
  });
}
