/** Organisers make a badge layout: by numbers, buttons, keys and by dragging; undone, tried with awkward names, printed. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser, Page } from "playwright-core";

import { launch, screens, Visitor } from "./support/browser.ts";
import { look } from "./support/look.ts";
import { type Language, Server } from "./support/server.ts";

let browser: Browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/** Where the code is, in millimetres as the form says it. */
async function place(page: Page): Promise<[number, number]> {
  const value = async (name: string): Promise<number> =>
    Number((await page.locator(`#${name}`).inputValue()).replace(",", "."));
  return [await value("x"), await value("y")];
}

for (const language of ["fr", "ar"] as Language[]) {
  describe(`badge layouts in ${language}`, () => {
    let server: Server;
    // On a mirrored side, to the right is towards the start.
    const way = language === "ar" ? -1 : 1;

    before(async () => {
      server = await Server.start();
    });

    after(() => server?.stop());

    it("are made, undone, tried and printed", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/badge-layouts"));
      await page.waitForLoadState("networkidle");
      await look(organiser, `layouts-empty-${language}`);
      const start = page.locator("form:has(input[name=usual][value=a6]) button");
      await Promise.all([page.waitForNavigation(), start.click()]);
      const editor = new URL(page.url()).pathname;
      const open = async (query = ""): Promise<void> => {
        await organiser.open(`${server.origin}${editor}?side=front&element=qr&text=${language}${query}`);
      };
      await open();
      const [x, y] = await place(page);

      await page.locator("#x").fill(`${x + way}`);
      await Promise.all([page.waitForNavigation(), page.locator("form:has(#x) button.btn-ink").click()]);
      assert.deepEqual(await place(page), [x + way, y]);

      const right = page.locator("form[data-move] button[value='5,0']");
      await Promise.all([page.waitForNavigation(), right.click()]);
      assert.deepEqual(await place(page), [x + 1.5 * way, y]);

      // Keys: two presses and a far one are one step, and the button keeps the focus.
      await right.focus();
      const moved = page.waitForResponse((answer) => answer.request().method() === "GET" && answer.ok());
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Shift+ArrowUp");
      await moved;
      await page.waitForFunction((was) => document.querySelector<HTMLInputElement>("#y")?.value !== was, String(y));
      assert.deepEqual(await place(page), [x + 1.5 * way, y - 6]);
      assert.equal(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value), "5,0");

      // By dragging, ten millimetres towards the start.
      const before = await page.locator("#x").inputValue();
      const box = await page.locator("svg[data-stage] [data-current] rect").boundingBox();
      assert.ok(box);
      const stage = await page.locator("svg[data-stage]").boundingBox();
      assert.ok(stage);
      const [from, by] = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }, (stage.width / 105) * 10];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x - by * way, from.y, { steps: 5 });
      await page.mouse.up();
      await page.waitForFunction((was) => document.querySelector<HTMLInputElement>("#x")?.value !== was, before);
      const [dragged] = await place(page);
      assert.ok(Math.abs(dragged - (x + 1.5 * way - 10)) < 0.3, `${dragged}`);

      const undo = page.locator("button[value=undo]");
      await Promise.all([page.waitForNavigation(), undo.click()]);
      assert.deepEqual(await place(page), [x + 1.5 * way, y - 6]);
      await Promise.all([page.waitForNavigation(), page.locator("button[value=redo]").click()]);
      assert.deepEqual(await place(page), [dragged, y - 6]);
      for (let step = 0; step < 4; step++) await Promise.all([page.waitForNavigation(), undo.click()]);
      assert.deepEqual(await place(page), [x, y]);
      assert.ok(await undo.isDisabled());
      await page.waitForLoadState("networkidle");
      await look(organiser, `layout-${language}`);

      await page.locator("#width").fill("5");
      await Promise.all([page.waitForNavigation(), page.locator("form:has(#x) button.btn-ink").click()]);
      assert.equal(await page.locator("#width").getAttribute("aria-invalid"), "true");
      await look(organiser, `layout-wrong-${language}`, false);

      await open("&whom=worst");
      await page.waitForLoadState("networkidle");
      assert.ok((await page.locator(".layoutlist a[href*='whom=']").count()) > 3);
      await look(organiser, `layout-worst-${language}`);
      await page.setViewportSize(screens.phone);
      await organiser.picture(`layout-phone-${language}`);
      await page.setViewportSize(screens.desktop);

      await organiser.open(server.console(language, "/badge-layouts"));
      await page.locator("#all").selectOption({ index: 1 });
      await Promise.all([page.waitForNavigation(), page.locator("form[action$='/choice'] button").click()]);
      await page.waitForLoadState("networkidle");
      await look(organiser, `layouts-chosen-${language}`);

      // A run prints after it.
      await organiser.open(server.console(language, "/badges/print?by=latin&category=press"));
      await organiser.press("main form button.btn-ink");
      const file = page.locator("a[download]");
      await file.waitFor({ timeout: 60_000 });
      const badges = await page.request.get(new URL((await file.getAttribute("href")) ?? "", server.origin).href);
      assert.equal(badges.headers()["content-type"], "application/pdf");
      await organiser.behaved();
    });
  });
}
