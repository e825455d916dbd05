/** A lost badge is replaced: doors refuse the old one, and go on doing so when they are alone. */
import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { accessible, fits } from "./support/checks.ts";
import { look } from "./support/look.ts";
import { fillIn, people, send } from "./support/person.ts";
import { badgeOf, read } from "./support/qr.ts";
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

const words = {
  fr: { replaced: "Ce badge a été remplacé", list: /Badges refusés : liste de \d+ h \d\d/ },
  ar: { replaced: "استُبدلت هذه الشارة بأخرى", list: /الشارات المرفوضة: لائحة الساعة \d\d:\d\d/ },
} as const;

for (const language of ["fr", "ar"] as const) {
  it(`a badge that was replaced opens no door, with and without a network, in ${language}`, async () => {
    const said = words[language];
    const guest = await Visitor.arrive(browser, server.origin, language, "phone");
    const badge = async (): Promise<string> => read(await guest.page.locator(".qr").screenshot());
    await guest.open(server.eventPage(language, "/register"));
    await fillIn(guest.page, people[language]);
    await send(guest.page, "/register");
    const former = await badge();

    const door = await Visitor.arrive(browser, server.origin, language, "phone");
    const { page, context } = door;
    await page.clock.install();
    await door.signIn(server.doorLink("A"));
    await door.open(server.door(language));
    const known = (): Promise<string> =>
      page.evaluate(() => Object.entries(localStorage).find(([name]) => name.startsWith("revoked:"))?.[1] ?? "");
    while ((await known()) === "") await page.waitForTimeout(50);

    const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
    await organiser.signIn(server.organiserLink());
    await organiser.open(server.console(language, `/registrations?q=${encodeURIComponent(badgeOf(former))}`));
    await organiser.press('main td a[href*="/registrations/"]');
    await look(organiser, `registration-with-badge-${language}`);
    await organiser.press('a[href$="/badge"]');
    await look(organiser, `badge-replace-${language}`);
    await organiser.press("form.sheet button");
    assert.equal(await organiser.page.locator("[role=status]").count(), 1);
    await organiser.behaved();
    await guest.page.reload();
    const present = await badge();
    assert.notEqual(badgeOf(present), badgeOf(former), "the ticket shows the new one");

    // Half a minute later the door knows.
    await page.clock.fastForward(31_000);
    const code = badgeOf(former).replace("-", "");
    while (!(await known()).includes(code)) await page.waitForTimeout(50);

    const field = page.locator("[data-code-form] input[name=code]");
    const answer = page.locator("[data-answer-region]");
    const shown = async (presented: string, verdict: string): Promise<string> => {
      await field.fill(presented);
      await field.press("Enter");
      await page.locator(`[data-verdict="${verdict}"]`).waitFor();
      const text = await answer.innerText();
      await accessible(page, `${verdict}, ${language}`);
      await answer.locator("[data-next]").click();
      return text.replaceAll("\u00a0", " ");
    };
    await context.setOffline(true);
    assert.ok((await shown(badgeOf(former), "replaced")).includes(said.replaced), "by its code");
    const alone = await shown(former, "replaced");
    assert.ok(alone.includes(said.replaced) && !said.list.test(alone), "by its QR; the list is not old");
    const [head, , seal] = former.split(".");
    await shown(`${head}.${present.split(".")[1]}.${seal}`, "forged");
    assert.ok(!said.list.test(await shown(present, "unreached")), "of a good one the server alone decides");
    await page.clock.fastForward(600_000);
    assert.match(await shown(former, "replaced"), said.list, "it is said how old the list is");
    await field.fill(former);
    await field.press("Enter");
    await page.locator('[data-verdict="replaced"]').waitFor();
    await fits(page, "refused alone");
    await door.picture(`door-replaced-${language}`, false);
    await answer.locator("[data-next]").click();
    assert.match(await shown(present, "unreached"), said.list);

    await context.setOffline(false);
    assert.ok((await shown(former, "replaced")).includes(people[language].family), "whose it was, once the server says");
    await shown(present, "admitted");
    await door.behaved();
    await guest.behaved();
  });
}
