/** Every page, in French and Arabic, light and dark, wide and narrow: sound, accessible, whole, and at peace. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { look } from "./support/look.ts";
import { fillIn, people, send } from "./support/person.ts";
import { type Language, Server } from "./support/server.ts";

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

for (const language of ["fr", "ar"] as Language[]) {
  describe(`pages in ${language}`, () => {
    it("public pages", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
      await visitor.open(`${server.origin}/${language}/`);
      await look(visitor, `events-${language}`);
      await visitor.open(server.eventPage(language));
      await look(visitor, `event-${language}`);
      await visitor.open(server.eventPage(language, "/register"));
      await look(visitor, `register-${language}`);
      await visitor.open(`${server.origin}/${language}/sign-in`);
      await look(visitor, `sign-in-${language}`);
      assert.equal((await visitor.page.goto(`${server.origin}/${language}/rien`))?.status(), 404);
      await look(visitor, `not-found-${language}`);
      await visitor.behaved();
    });

    it("a wrong form, a ticket, people to meet, giving up", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = visitor;
      await visitor.open(server.eventPage(language, "/register"));
      const person = people[language];
      await fillIn(page, { ...person, family: "", email: "zineb@" });
      await send(page, "/register");
      assert.equal(await page.locator("input[aria-invalid=true]").count(), 2);
      assert.equal(await page.locator("[role=alert]:focus").count(), 1, "the summary is read first");
      assert.equal(await page.locator("input[name=city]").inputValue(), person.city);
      await look(visitor, `register-errors-${language}`, false);

      await page.locator("input[name=family_name]").fill(person.family);
      await page.locator("input[name=email]").fill(person.email);
      await send(page, "/register");
      assert.match(page.url(), /\/tickets\//);
      const ticket = page.url();
      await look(visitor, `ticket-${language}`);
      await visitor.open(`${ticket}/people`);
      await look(visitor, `people-${language}`);
      await visitor.open(`${ticket}/cancel`);
      await look(visitor, `cancel-${language}`);
      await send(page, "/cancel");
      await look(visitor, `ticket-cancelled-${language}`);
      await visitor.behaved();
    });

    it("the console and the door", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const link = server.organiserLink().replace("/fr/", `/${language}/`);
      await organiser.open(link);
      await look(organiser, `sign-in-link-${language}`);
      await organiser.signIn(link);
      await organiser.open(`${server.origin}/${language}/console`);
      await look(organiser, `console-events-${language}`);
      await organiser.open(server.console(language));
      await look(organiser, `console-${language}`);
      await organiser.open(server.console(language, "/registrations"));
      await look(organiser, `registrations-${language}`);
      await organiser.open(server.console(language, "/registrations?q=nobodyatall"));
      await look(organiser, `registrations-empty-${language}`);
      await organiser.behaved();

      const door = await Visitor.arrive(browser, server.origin, language, "phone");
      await door.signIn(server.doorLink("A"));
      await door.open(server.door(language));
      await door.page.locator("body[data-view]").waitFor();
      await look(door, `door-${language}`);
      await door.behaved();
    });
  });
}

it("printing leaves the programme and drops the rest", async () => {
  const visitor = await Visitor.arrive(browser, server.origin, "fr", "desktop");
  await visitor.open(server.eventPage("fr"));
  await visitor.page.emulateMedia({ media: "print" });
  await visitor.picture("event-fr-print");
  const shown = await visitor.page.locator("nav:visible").count();
  assert.equal(shown, 0, "nothing to click on paper");
  await visitor.behaved();
});
