/** Without JavaScript: registering, cancelling, and the door by typed codes. */
import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { accessible } from "./support/checks.ts";
import { fillIn, people, send } from "./support/person.ts";
import { type Language, Server } from "./support/server.ts";

let server: Server;
let browser: Browser;
const plain = { javaScriptEnabled: false };

before(async () => {
  server = await Server.start("--guests", "0", "--capacity", "2");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

for (const language of ["fr", "ar"] as Language[]) {
  it(`registering, the door and giving up, in ${language}`, async () => {
    const visitor = await Visitor.arrive(browser, server.origin, language, "phone", plain);
    const { page } = visitor;
    await visitor.open(server.eventPage(language));
    await Promise.all([page.waitForNavigation(), page.locator('main a[href$="/register"]').first().click()]);
    await fillIn(page, people[language]);
    await send(page, "/register");
    const ticket = page.url();
    const seen = (await page.locator("main").innerText()).match(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/);
    assert.ok(seen, "the ticket says its code");

    const door = await Visitor.arrive(browser, server.origin, language, "phone", plain);
    await door.signIn(server.doorLink("A"));
    await door.open(server.door(language));
    await door.picture(`plain-door-${language}`);
    await door.page.locator("input[name=code]:visible").first().fill(seen[0]);
    await send(door.page, "/checkins");
    await door.page.getByText(people[language].family).first().waitFor();
    await door.picture(`plain-door-admitted-${language}`);
    await send(door.page, "/undo");
    await door.behaved();

    await visitor.open(`${ticket}/cancel`);
    await send(page, "/cancel");
    await visitor.open(ticket);
    assert.equal(await page.locator('a[href$="/badge.pdf"]').count(), 0);
    await visitor.behaved();
  });
}

it("a full evening offers its waiting list", async () => {
  const visitor = await Visitor.arrive(browser, server.origin, "fr", "phone", plain);
  const { page } = visitor;
  for (const [n, family] of ["Premier", "Second", "Troisième"].entries()) {
    await visitor.open(server.eventPage("fr", "/register"));
    await fillIn(page, { ...people.fr, family, email: `attente${n}@exemple.org` });
    await send(page, "/register");
  }
  assert.equal(await page.locator('a[href$="/badge.pdf"]').count(), 0, "no seat, no badge");
  await visitor.picture("ticket-waiting-fr");
  await visitor.open(server.eventPage("fr"));
  await visitor.picture("event-full-fr");
  await visitor.behaved();

  // axe needs scripts of its own, so somebody with them looks at these pages too.
  const reader = await Visitor.arrive(browser, server.origin, "fr", "phone");
  await reader.open(server.eventPage("fr"));
  await accessible(reader.page, "a full evening");
  await reader.behaved();
});
