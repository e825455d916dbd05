/** The tour of the product: an attendee, the door, an organiser; in French and Arabic, on a desktop and a phone. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import type { Browser, Download, Page } from "playwright-core";

import { launch, type Screen, Visitor } from "./support/browser.ts";
import { film } from "./support/camera.ts";
import { accessible, fits } from "./support/checks.ts";
import { fillIn, people, send } from "./support/person.ts";
import { type Language, Server } from "./support/server.ts";

let server: Server;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "multaqa-tour-"));

before(async () => {
  server = await Server.start("--guests", "0");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Clicks a link to a file and returns what was downloaded. */
async function download(page: Page, selector: string): Promise<Buffer> {
  const [file]: [Download, void] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(selector).first().click(),
  ]);
  return readFileSync(await file.path());
}

/** The number of people inside, as the page shows it. */
const inside = (page: Page) => page.locator("[data-live=inside]").first();

for (const [language, screen] of [
  ["fr", "desktop"],
  ["ar", "phone"],
] as [Language, Screen][]) {
  describe(`the evening in ${language} on a ${screen}`, () => {
    const person = { ...people[language] };
    let ticket: string;
    let qr: string;
    let code: string;

    it("an attendee registers and gets a ticket", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, screen, { acceptDownloads: true });
      const { page } = visitor;
      await visitor.open(`${server.origin}/maroc-lyon/diaspora-numerique-2025`);
      assert.equal(page.url(), server.eventPage(language), "the bare address leads to the reader's language");
      assert.equal(await page.locator("html").getAttribute("dir"), language === "ar" ? "rtl" : "ltr");
      await Promise.all([page.waitForNavigation(), page.locator('main a[href$="/register"]').first().click()]);
      await fillIn(page, person);
      const before = server.letters();
      await send(page, "/register");
      ticket = page.url();
      assert.match(ticket, new RegExp(`/${language}/maroc-lyon/diaspora-numerique-2025/tickets/`));
      for (const words of [person.given, person.family, person.other]) {
        await page.getByText(words).first().waitFor();
      }
      const seen = (await page.locator("main").innerText()).match(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/);
      assert.ok(seen, "the ticket says its code");
      code = seen[0];
      qr = await page.locator(".qr svg").evaluate((svg) => svg.outerHTML);
      await visitor.picture(`tour-ticket-${language}`);
      if (language === "fr") {
        const pdf = await download(page, 'a[href$="/badge.pdf"]');
        assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
        const entry = await download(page, 'a[href$="/event.ics"]');
        assert.match(entry.toString(), /BEGIN:VEVENT/);
      }
      for (let waited = 0; server.letters() === before; waited += 100) {
        assert.ok(waited < 15_000, "a letter is sent");
        await sleep(100);
      }
      await visitor.behaved();
    });

    it("the camera reads the badge, and every open page counts", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language));
      const was = Number(await inside(organiser.page).innerText());

      const withCamera = await launch(await film(browser, qr, folder));
      const door = await Visitor.arrive(withCamera, server.origin, language, screen);
      await door.signIn(server.doorLink("A"));
      await door.open(server.door(language));
      const answer = door.page.locator("[data-verdict]");
      await door.page.locator('[data-verdict="admitted"]').waitFor();
      await door.picture(`tour-door-admitted-${language}`, false);
      assert.match(await answer.innerText(), new RegExp(person.family));

      await organiser.page.waitForFunction(
        (count) => document.querySelector("[data-live=inside]")?.textContent === String(count),
        was + 1,
      );
      // The answer goes by itself; the badge comes back a moment later, and is known.
      await door.page.locator('[data-verdict="already_inside"]').waitFor();
      await door.picture(`tour-door-again-${language}`, false);
      await accessible(door.page, "already inside");
      assert.match(await answer.innerText(), /A/, "at which door");
      await door.page.locator("[data-answer-region] [data-next]").click();
      await withCamera.close();
      await organiser.behaved();
    });

    it("the door types the code, searches a name, and undoes", async () => {
      const door = await Visitor.arrive(browser, server.origin, language, screen);
      const { page } = door;
      await door.signIn(server.doorLink("B"));
      await door.open(server.door(language));
      // This browser has no camera: the page offers the code by itself.
      const field = page.locator("[data-code-form] input[name=code]");
      await field.waitFor({ state: "visible" });
      await field.fill(code.toLowerCase());
      await field.press("Enter");
      await page.locator('[data-verdict="already_inside"]').waitFor();
      await page.locator("[data-answer-region] [data-next]").click();
      await field.fill("ZZZZ-ZZZZ");
      await field.press("Enter");
      await page.locator('[data-verdict="unknown"]').waitFor();
      await accessible(page, "refused");
      await door.picture(`tour-door-refused-${language}`, false);
      await page.locator("[data-answer-region] [data-next]").click();

      const form = await Visitor.arrive(browser, server.origin, language, screen);
      await form.open(server.eventPage(language, "/register"));
      const companion = { ...person, given: `${person.given}a`, email: `a${person.email}` };
      await fillIn(form.page, companion);
      await send(form.page, "/register");
      await form.behaved();

      await page.locator('[data-show="search"]:visible').click();
      const search = page.locator("[data-search-form] input[name=q]");
      await search.fill(companion.given.slice(0, 3));
      const admit = page.locator("[data-search-results] [data-admit], [data-search-results] button").first();
      await admit.waitFor();
      await accessible(page, "search");
      await fits(page, "search");
      await door.picture(`tour-door-search-${language}`, false);
      await admit.click();
      await page.locator('[data-verdict="admitted"]').waitFor();
      const count = Number(await inside(page).textContent());
      await page.locator("[data-answer-region] [data-undo]").click();
      await page.waitForFunction(
        (expected) => document.querySelector("[data-live=inside]")?.textContent === String(expected),
        count - 1,
      );
      await door.behaved();
    });

    it("the organiser searches, filters and exports", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, screen, { acceptDownloads: true });
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/registrations"));
      await page.locator("input[name=q]").first().fill(person.organisation.slice(0, 5));
      await Promise.all([page.waitForNavigation(), page.locator("input[name=q]").first().press("Enter")]);
      await page.getByText(person.organisation).first().waitFor();
      await organiser.open(server.console(language, "/registrations?standing=inside"));
      await page.getByText(person.organisation).first().waitFor();
      await organiser.picture(`tour-registrations-${language}`);
      const csv = (await page.request.get(server.console(language, "/export?format=csv"))).body();
      assert.match((await csv).toString(), new RegExp(person.email));
      const sheet = (await page.request.get(server.console(language, "/export?format=xlsx"))).body();
      assert.equal((await sheet).subarray(0, 2).toString(), "PK");
      await organiser.behaved();
    });

    it("the attendee meets people, and cancels from the ticket", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, screen);
      const { page } = visitor;
      await visitor.open(`${ticket}/people`);
      await page.locator("main").getByText(`${person.given}a`).first().waitFor();
      await visitor.picture(`tour-people-${language}`);
      await visitor.behaved();
    });
  });
}
