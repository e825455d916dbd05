/** The programme: chosen from without an account and without JavaScript, then on the ticket; accessible as it is read. */
import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import type { Browser, Page } from "playwright-core";

import { launch, screens, Visitor } from "./support/browser.ts";
import { accessible, fits, sound } from "./support/checks.ts";
import { fillIn, people, send } from "./support/person.ts";
import { Server } from "./support/server.ts";

let server: Server;
let browser: Browser;

before(async () => {
  server = await Server.start("--guests", "0");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

/** Presses a button of the list, which leads back to it. */
async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(button).first().click()]);
}

it("sessions are chosen without an account or JavaScript, in French, and follow to the ticket", async () => {
  const visitor = await Visitor.arrive(browser, server.origin, "fr", "phone", { javaScriptEnabled: false });
  const { page } = visitor;
  await visitor.open(server.eventPage("fr"));
  await press(page, 'main a[href$="/programme"]');
  await press(page, 'button[name=add][value="2"]');
  assert.ok(page.url().endsWith("#s2"), "back to where one was");
  await press(page, 'button[name=add][value="4"]');
  await visitor.picture("programme-chosen-fr-phone");
  await press(page, 'a[href$="mine=1"]');
  assert.equal(await page.locator("ol.parts > li").count(), 2);
  await press(page, "ol.parts h3 a");
  await press(page, "button[name=drop]");
  assert.equal(await page.locator("button[name=add]").count(), 1, "the session's own page lets it go");
  await visitor.open(server.eventPage("fr", "/register"));
  await fillIn(page, people.fr);
  await send(page, "/register");
  const ticket = page.url();
  assert.equal(await page.locator("#sessions li").count(), 1);
  await visitor.picture("ticket-sessions-fr-phone");
  await press(page, '#sessions a[href$="/sessions"]');
  await press(page, 'button[name=add][value="1"]');
  await visitor.open(ticket);
  assert.equal(await page.locator("#sessions li").count(), 2);
  await press(page, "#sessions button[name=drop]");
  assert.equal(page.url().split("#")[0], ticket, "the ticket's own page lets it go");
  assert.equal(await page.locator("#sessions li").count(), 1);
  await visitor.behaved();
});

for (const language of ["fr", "ar"] as const) {
  it(`the programme's pages in ${language}, in every light and width`, async () => {
    const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
    const { page } = visitor;
    await visitor.open(server.eventPage(language, "/programme"));
    await press(page, 'button[name=add][value="1"]');
    const session = await page.locator("h3 a").first().getAttribute("href");
    const pages = [
      ["programme", server.eventPage(language, "/programme")],
      ["programme-mine", server.eventPage(language, "/programme?mine=1")],
      ["session", server.origin + session],
      ["changes", server.eventPage(language, "/changes")],
    ] as const;
    for (const [name, address] of pages) {
      await visitor.open(address);
      await sound(page, name);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        for (const [width, size] of Object.entries(screens)) {
          await page.setViewportSize(size);
          await accessible(page, `${name}, ${language}, ${colorScheme}, ${width}`);
          await fits(page, `${name}, ${language}, ${width}`);
        }
        await visitor.picture(`${name}-${language}-narrow-${colorScheme}`);
      }
    }
    await visitor.behaved();
  });
}
