/** The ticket at the door: light, there without a network, as large as the screen, and those of the whole party. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser, Page } from "playwright-core";

import { launch, screens, Visitor } from "./support/browser.ts";
import { accessible, fits } from "./support/checks.ts";
import { look } from "./support/look.ts";
import { lookAt } from "./support/person.ts";
import { badgeOf, read } from "./support/qr.ts";
import { Server } from "./support/server.ts";

const LIMIT = 40_000;
const companions = { fr: ["Sami", "Lina", "Hind"], ar: ["سامي", "لينا", "هند"] };

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

/** Somebody is invited with three companions and says yes: the address of their ticket. */
async function party(language: "fr" | "ar"): Promise<string> {
  const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
  const { page } = organiser;
  const email = `aya-${language}@exemple.org`;
  await organiser.signIn(server.organiserLink());
  await organiser.open(server.console(language, "/invitations/new"));
  for (const [name, value] of Object.entries({
    given_name: "Aya",
    family_name: language === "fr" ? "El Amrani" : "Alaoui",
    other_script_name: language === "fr" ? "آية العمراني" : "آية العلوي",
    email,
    companions: "3",
    answer_by: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
  })) {
    await page.locator(`#${name}`).fill(value);
  }
  await page.locator("#locale").selectOption(language);
  await page.locator("#category").selectOption("delegation");
  await organiser.press("form.sheet button");
  assert.equal(await page.locator(".sum").count(), 0, await page.locator("main").innerText());
  await organiser.open(server.console(language, "/invitations/send"));
  await organiser.press("form.sheet button");
  await organiser.behaved();
  const link = server.origin + (await server.linkTo(email, new RegExp(`/${language}/[\\w/-]+/invitation/[\\w-]+`)));
  const guest = await Visitor.arrive(browser, server.origin, language, "phone");
  await guest.open(`${link}/yes`);
  for (const [number, given] of companions[language].entries()) {
    while ((await guest.page.locator(`[id='c${number + 1}.given_name']`).count()) === 0) await guest.press("button[name=more]");
    await guest.page.locator(`[id='c${number + 1}.given_name']`).fill(given);
    await guest.page.locator(`[id='c${number + 1}.family_name']`).fill(language === "fr" ? "El Amrani" : "العلوي");
  }
  await lookAt(guest.page);
  await guest.press("main form .send button");
  const address = guest.page.url();
  assert.match(address, /\/tickets\//);
  await guest.behaved();
  return address;
}

/** Which ticket stands in the middle of the screen. */
const seen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const middle = (element: Element): number => {
      const { left, right } = element.getBoundingClientRect();
      return Math.abs((left + right) / 2 - document.documentElement.clientWidth / 2);
    };
    const cards = [...document.querySelectorAll(".swipe .ticket")];
    return cards.sort((one, other) => middle(one) - middle(other))[0]?.id ?? "";
  });

const stops = (page: Page, card: string): Promise<unknown> =>
  page.waitForFunction((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && Math.abs((box.left + box.right) / 2 - document.documentElement.clientWidth / 2) < 12;
  }, card);

for (const language of ["fr", "ar"] as const) {
  describe(`the ticket in ${language}`, () => {
    let ticket: string;

    before(async () => {
      ticket = await party(language);
    });

    it("is light, whole and accessible in every light and width", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "phone");
      const { page, context } = visitor;
      const network = await context.newCDPSession(page);
      await network.send("Network.enable");
      const kinds = new Map<string, string>();
      let weight = 0;
      network.on("Network.responseReceived", ({ requestId, type, response }) => {
        kinds.set(requestId, type);
        assert.notEqual(response.status, 404, response.url);
      });
      network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (kinds.get(requestId) !== "Font") weight += encodedDataLength;
      });
      await visitor.open(ticket);
      await page.locator("[data-kept]:visible").first().waitFor();
      assert.ok(weight > 8_000, `everything was counted: ${weight}`);
      assert.ok(weight <= LIMIT, `${weight} bytes for the tickets of four`);
      await look(visitor, `ticket-party-${language}`);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize(screens.narrow);
        await accessible(page, `${colorScheme}, 320 px`);
        await visitor.picture(`ticket-party-${language}-narrow-${colorScheme}`);
      }
      await visitor.behaved();
    });

    it("shows everybody's, leafed through by link, by key and by hand, with and without scripts", async () => {
      for (const javaScriptEnabled of [true, false]) {
        const visitor = await Visitor.arrive(browser, server.origin, language, "phone", { javaScriptEnabled });
        const { page } = visitor;
        await visitor.open(ticket);
        assert.equal(await page.locator(".swipe article").count(), 4);
        assert.equal(await page.locator(".swipe .qr svg").count(), 4);
        assert.equal(await page.locator(".swipe[tabindex='0']").count(), 1, "a key reaches it");
        await page.locator('.party-names a[href="#ticket-3"]').click();
        if (javaScriptEnabled) {
          await stops(page, "ticket-3");
          await page.locator('.party-names a[aria-current][href="#ticket-3"]').waitFor();
          await page.locator(".swipe").focus();
          await page.keyboard.press(language === "ar" ? "ArrowLeft" : "ArrowRight");
          await stops(page, "ticket-4");
          // By hand: a little more than half of the way, and it goes on by itself.
          await page.locator(".swipe").evaluate((swipe) => swipe.scrollBy({ left: document.dir === "rtl" ? 200 : -200 }));
          await stops(page, "ticket-3");
          assert.equal(await seen(page), "ticket-3");
          await visitor.picture(`ticket-third-${language}`, false);
        } else {
          const box = await page.locator("#ticket-3").boundingBox();
          assert.ok(box !== null && Math.abs(box.x + box.width / 2 - screens.phone.width / 2) < 12, "the link led there");
          await visitor.picture(`ticket-plain-${language}`);
        }
        await visitor.behaved();
      }
    });

    it("fills the screen with its code, and stays without a network", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "phone");
      const { page, context } = visitor;
      await page.addInitScript(() => {
        const told = { asked: 0, released: 0 };
        Object.assign(globalThis, { told });
        Object.defineProperty(navigator, "wakeLock", {
          value: {
            request: async () => {
              told.asked += 1;
              return { release: async () => void (told.released += 1) };
            },
          },
        });
      });
      const told = (): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, "told"));
      await visitor.open(ticket);
      await page.locator("[data-kept]:visible").first().waitFor();
      for (const when of ["with a network", "without one"]) {
        if (when === "without one") {
          await context.setOffline(true);
          await page.reload();
        }
        const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator("#ticket-2 .code").innerText())?.[0];
        assert.equal(badgeOf(await read(await page.locator("#ticket-2 .qr").screenshot())), code, when);
        await page.locator("#ticket-2 button[data-bright]").click();
        const drawn = await page.locator("dialog[open] svg").boundingBox();
        assert.ok(drawn !== null && drawn.width >= screens.phone.width - 1, `as wide as the screen, ${when}`);
        assert.equal(await page.locator("dialog").evaluate((one) => getComputedStyle(one).backgroundColor), "rgb(255, 255, 255)");
        assert.equal(badgeOf(await read(await page.screenshot())), code, `the whole screen, ${when}`);
        assert.deepEqual(await told(), { asked: 1, released: 0 });
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await accessible(page, "the code alone");
        await visitor.picture(`ticket-bright-${language}`, false);
        await page.setViewportSize({ width: 844, height: 390 });
        const wide = await page.locator("dialog[open] svg").boundingBox();
        assert.ok(wide !== null && wide.y >= 0 && wide.y + wide.height <= 390, "held sideways it is there whole");
        await fits(page, "the code alone");
        await page.setViewportSize(screens.phone);
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => Reflect.get(globalThis, "told").released === 1);
        await page.locator("#ticket-1 .qr").click();
        await page.locator("dialog[open] button").click();
        assert.equal(await page.locator("dialog[open]").count(), 0);
      }
      assert.equal(await page.locator(".swipe .qr svg").count(), 4);
      // What lies below it is not kept, and is not asked of the ticket's copy.
      await assert.rejects(page.goto(`${ticket}/cancel`));
      await context.setOffline(false);
      await visitor.open(`${ticket}/cancel`);
      await visitor.behaved();
    });
  });
}
