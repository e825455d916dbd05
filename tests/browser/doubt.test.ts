/** Who fills in the registration form by keyboard or with a reader meets nothing of what is there for robots. */
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import type { Browser, Page } from "playwright-core";

import { launch, screens, Visitor } from "./support/browser.ts";
import { accessible, fits } from "./support/checks.ts";
import { fillIn, people, send } from "./support/person.ts";
import { type Language, Server } from "./support/server.ts";

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

/** Looks at the page in every way, and keeps pictures of it. */
async function look(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const screen of ["desktop", "phone"] as const) {
      await page.setViewportSize(screens[screen]);
      await accessible(page, `${name}, ${screen}, ${colorScheme}`);
      await visitor.picture(`${name}-${screen}${colorScheme === "dark" ? "-dark" : ""}`);
    }
  }
  await page.setViewportSize(screens.narrow);
  await fits(page, `${name}, 320 px`);
}

/** Sends the form at once, by the key that sends forms. */
async function enter(page: Page): Promise<void> {
  await page.locator("input[name=city]").focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

for (const language of ["fr", "ar"] as Language[]) {
  it(`nothing that is there for robots is met, in ${language}`, async () => {
    const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
    const { page } = visitor;
    await visitor.open(server.eventPage(language, "/register"));
    const met = new Set<string>();
    for (let n = 0; n < 120; n++) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => document.activeElement?.getAttribute("name") ?? "");
      met.add(name);
    }
    const shown = await page.locator("main :is(input, select, textarea):visible").evaluateAll((fields) =>
      fields.map((field) => field.getAttribute("name") ?? ""),
    );
    assert.ok(shown.includes("email") && shown.includes("consent_news"), shown.join());
    assert.deepEqual(shown.filter((name) => !met.has(name)), [], "every field is reached by keyboard");
    assert.ok(!met.has("comments") && !shown.includes("comments"));
    const label = await page.locator("label[for=comments]").textContent();
    assert.ok(label && label.length > 5, "who reaches it without styles is told");
    const read = await page.locator("main").ariaSnapshot();
    assert.ok(read.includes("textbox") && !read.includes(label), "it is not read");
    await accessible(page, `the form in ${language}`);
    await visitor.behaved();
  });

  it(`what came back at once is sent by one more press, in ${language}`, async () => {
    const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
    const { page } = visitor;
    const person = people[language];
    const form = server.eventPage(language, "/register");
    await visitor.open(form);
    await fillIn(page, person);
    // However fast or slow this machine is, the form is one of which it is not known when it was handed out.
    await page.evaluate(() => document.querySelector("input[name=stamp]")?.setAttribute("value", "no"));
    await enter(page);
    assert.equal(await page.locator("[role=alert]:focus").count(), 1, "what happened is read first");
    assert.equal(await page.locator("input[name=family_name]").inputValue(), person.family);
    await look(visitor, `register-doubt-${language}`);
    await sleep(2_300);
    await page.keyboard.press("Tab");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match(page.url(), /\/tickets\//);

    // Forty are registered under one address at once; who comes then is asked to wait, with all that was written.
    await visitor.open(form);
    const email = `tous-${language}@exemple.org`;
    await fillIn(page, { ...person, given: "Nour", email });
    await sleep(2_300);
    const hidden = async (name: string): Promise<string> => page.locator(`input[name=${name}]`).inputValue();
    const [idempotency_key, stamp] = [await hidden("idempotency_key"), await hidden("stamp")];
    const names = ["Aya", "Ali"].flatMap((name) => Array.from("abcdefghijklmnopqrst", (letter) => `${name} ${letter}`));
    for (const given_name of names) {
      const fields = { idempotency_key, stamp, given_name, family_name: person.family, email };
      await visitor.context.request.post(form, { form: fields, maxRedirects: 0 });
    }
    await send(page, "/register");
    assert.doesNotMatch(page.url(), /\/tickets\//);
    assert.equal(await page.locator("input[type=hidden][name=given_name]").inputValue(), "Nour");
    await look(visitor, `register-later-${language}`);
    await visitor.behaved();
  });
}
