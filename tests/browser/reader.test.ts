/** The file that organisers download is opened by pdf.js in a browser, as who receives it opens it. */
import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { after, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { fillIn, people, send } from "./support/person.ts";
import { Server } from "./support/server.ts";

const library = join(import.meta.dirname, "node_modules/pdfjs-dist/build");
const viewer = "http://reader.test";

/** Half of it is see-through. */
const sign = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="#0c4a4e" fill-opacity=".5" d="M1 1h9v8z"/></svg>',
);
const amazigh = { ...people.fr, given: "ⵎⵓⵃⴰⵎⵎⴰⴷ", family: "ⵜⵉⴼⵉⵏⴰⵖ", other: "محمد تيفيناغ", email: "tifinagh@exemple.org" };

/** What one page says. */
interface Read {
  text: string;
  /** What is read aloud, in its order, each with its role and its language. */
  aloud: { role: string; lang: string; says: string }[];
  /** How many of its pixels are dark. */
  dark: number;
}

/** Opens a file: what its pages say, and of what the library or the browser warns meanwhile. */
async function read(browser: Browser, file: Buffer): Promise<{ pages: Read[]; warnings: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const warnings: string[] = [];
  context.on("console", (message) => warnings.push(message.text()));
  context.on("weberror", (error) => warnings.push(String(error.error())));
  await context.route(`${viewer}/**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    if (name === "") await route.fulfill({ contentType: "text/html", body: '<!doctype html><link rel="icon" href="data:,">' });
    else if (name === "badges.pdf") await route.fulfill({ contentType: "application/pdf", body: file });
    else await route.fulfill({ contentType: "text/javascript", path: join(library, name) });
  });
  await page.goto(`${viewer}/`);
  const pages = await page.evaluate(async (library) => {
    const pdfjs: typeof import("pdfjs-dist") = await import(library);
    pdfjs.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
    const asked = { url: "/badges.pdf", verbosity: pdfjs.VerbosityLevel.WARNINGS };
    const pdf = await pdfjs.getDocument(asked).promise;
    const canvas = document.createElement("canvas");
    const pages: Read[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const said = new Map<string, string>();
      const open: string[] = [];
      let text = "";
      for (const item of items) {
        if ("str" in item) {
          const words = item.str + (item.hasEOL ? " " : "");
          text += words;
          for (const id of open) said.set(id, (said.get(id) ?? "") + words);
        } else if (item.type === "endMarkedContent") open.pop();
        else open.push(item.id ?? "");
      }
      const aloud: Read["aloud"] = [];
      type Node = { role?: string; lang?: string; alt?: string; id?: string; children?: Node[] };
      const walk = (node: Node): void => {
        const parts = (node.children ?? []).filter((child) => child.id !== undefined);
        const says = node.alt ?? parts.map((part) => said.get(part.id ?? "") ?? "").join(" ");
        if (parts.length > 0) aloud.push({ role: node.role ?? "", lang: node.lang ?? "", says: says.trim() });
        for (const child of node.children ?? []) walk(child);
      };
      walk((await page.getStructTree()) as unknown as Node);
      const viewport = page.getViewport({ scale: 1 });
      [canvas.width, canvas.height] = [viewport.width, viewport.height];
      await page.render({ canvas, viewport }).promise;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4) dark += (pixels[at] ?? 255) < 100 ? 1 : 0;
      pages.push({ text, aloud, dark });
    }
    return pages;
  }, `${viewer}/pdf.mjs`);
  await context.close();
  return { pages, warnings };
}

describe("a file of badges in another program", () => {
  let browser: Browser;
  let server: Server;

  before(async () => {
    [browser, server] = await Promise.all([launch(), Server.start()]);
  });

  after(async () => {
    await browser?.close();
    server?.stop();
  });

  it("is read without a warning, with every script, picture, sign and code", async () => {
    const guest = await Visitor.arrive(browser, server.origin, "fr", "desktop");
    await guest.open(server.eventPage("fr", "/register"));
    await fillIn(guest.page, amazigh);
    await send(guest.page, "/register");
    await guest.behaved();

    const organiser = await Visitor.arrive(browser, server.origin, "fr", "desktop");
    const { page } = organiser;
    const press = (button: string): Promise<unknown> => Promise.all([page.waitForNavigation(), page.locator(button).first().click()]);
    await organiser.signIn(server.organiserLink());
    await organiser.open(server.console("fr", "/partners"));
    await organiser.press(".folk a");
    await page.locator("#file").setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: sign });
    await press("#picture form[enctype] button");
    await organiser.open(server.console("fr", "/badge-layouts"));
    await page.locator("#picture-name").fill("Notre sceau");
    await page.locator("#picture-file").setInputFiles({ name: "a.svg", mimeType: "image/svg+xml", buffer: sign });
    await press("form[action$='/pictures'] button");
    await press("form:has(input[name=usual][value=a6]) button");
    for (const kind of ["picture", "logos"]) {
      await page.locator("#kind").selectOption(kind);
      await press("form:has(#kind) button");
    }
    await organiser.open(server.console("fr", "/badge-layouts"));
    await page.locator("#all").selectOption({ index: 1 });
    await press("form[action$='/choice'] button");

    await organiser.open(server.console("fr", "/badges/print?by=latin"));
    await organiser.press("main form button.btn-ink");
    const link = page.locator("a[download]");
    await link.waitFor({ timeout: 60_000 });
    const file = await (await page.request.get(new URL((await link.getAttribute("href")) ?? "", server.origin).href)).body();
    await organiser.behaved();
    assert.equal(file.toString("latin1").match(/\/Subtype\s*\/Image\b/g)?.length, 4, "a picture, a sign, and their masks");

    const { pages, warnings } = await read(browser, file);
    assert.deepEqual(warnings, []);
    assert.ok(pages.length > 3, `${pages.length} pages`);
    assert.ok(pages.every(({ dark }) => dark > 5_000), "every page is drawn");
    const all = pages.map(({ text }) => text).join(" ");
    for (const name of [amazigh.given, amazigh.family, amazigh.other]) assert.ok(all.includes(name), `${name}: ${all}`);

    // Who has it read aloud hears on every badge for whom it is and of what kind; what the event says of itself, once.
    const heard = (words: string): number => pages.filter(({ aloud }) => aloud.some(({ says }) => says.includes(words))).length;
    assert.equal(heard("catalyseur"), 1);
    for (const { aloud, text } of pages) {
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? "no code";
      assert.ok(aloud.some(({ role, says }) => role === "P" && says.includes(code)), text);
      assert.equal(aloud.filter(({ role, says }) => role === "Figure" && says !== "").length, 1);
    }
    const own = pages.find(({ text }) => text.includes(amazigh.family))?.aloud ?? [];
    for (const [lang, says] of [["zgh", amazigh.family], ["ar", amazigh.other], ["", amazigh.profession], ["", amazigh.organisation]] as const) {
      assert.ok(own.some((part) => part.lang === lang && part.says.includes(says)), `${says}: ${JSON.stringify(own)}`);
    }

    // What is wrong with a file would be told.
    const damaged = Buffer.from(file.toString("latin1").replace(/startxref\n\d+/, "startxref\n7"), "latin1");
    assert.notDeepEqual((await read(browser, damaged)).warnings, []);
  });
});
