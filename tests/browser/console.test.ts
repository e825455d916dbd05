/** An organiser makes an event of two tracks in French, without the manual; its pages are then read in Arabic. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser, Locator } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { accessible } from "./support/checks.ts";
import { fill } from "./support/console.ts";
import { look } from "./support/look.ts";
import { Server } from "./support/server.ts";

const day = "2031-06-25";
const rooms = ["Grande salle", "Salon bleu"];
const tracks = ["Cybersécurité", "Données"];
const speakers = ["Nadia Alaoui", "Karim Benali", "Salma Idrissi", "Youssef Tazi"];
const partners = ["Institut du numérique", "Fédération des entreprises", "Maison des talents"];
/** Title, start, end, room, track and speaker, the last three by their place in the lists above. */
const sessions = [
  ["Mots de bienvenue", "18:00", "18:20", 0, 0, 0],
  ["Sécuriser les petites structures", "18:20", "19:10", 0, 0, 1],
  ["Ouvrir les données publiques", "18:20", "19:10", 1, 1, 2],
  ["Se former tout au long de la vie", "19:15", "20:00", 0, 0, 3],
  ["Apprendre aux machines", "19:15", "20:00", 1, 1, 2],
  ["Rencontres", "20:00", "21:00", 0, 1, 0],
] as const;

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

describe("an event made in the console", () => {
  /** The address of the event's console, without its language. */
  let console = "";

  it("is filled in and published, in French", async () => {
    const organiser = await Visitor.arrive(browser, server.origin, "fr", "desktop");
    const { page } = organiser;
    await organiser.signIn(server.organiserLink());
    await organiser.open(`${server.origin}/fr/console`);
    await page.locator("main a[href$='/new']").first().click();
    await page.locator("input[name=day1_date]").fill(day);
    await fill(page, {
      "theme-fr": "Talents du numérique",
      day1_doors_time: "17:30",
      day1_starts_time: "18:00",
      day1_ends_time: "21:00",
      "place_name-fr": "Palais des rencontres",
      "city-fr": "Lyon",
      capacity: "120",
      contact: "talents@exemple.org",
    });
    console = new URL(page.url()).pathname.replace(/^\/fr/, "");
    assert.match(console, /\/talents-du-numerique-2031$/);
    const below = (path: string): string => `${server.origin}/fr${console}${path}`;

    for (const name of rooms) {
      await organiser.open(below("/agenda/rooms"));
      await fill(page, { "name-fr": name, capacity: "80" });
    }
    for (const name of tracks) {
      await organiser.open(below("/agenda/tracks"));
      await fill(page, { "name-fr": name });
    }
    for (const name of speakers) {
      await organiser.open(below("/speakers/new"));
      await fill(page, { "name-fr": name, "biography-fr": `${name} travaille à Lyon.` });
    }
    for (const name of partners) {
      await organiser.open(below("/partners/new"));
      await fill(page, { "name-fr": name });
    }
    for (const [title, starts, ends, room, track, speaker] of sessions) {
      await organiser.open(below("/agenda/sessions/new"));
      await fill(
        page,
        { "title-fr": title, starts_date: day, starts_time: starts, ends_date: day, ends_time: ends },
        { kind: "Table ronde", room: rooms[room] ?? "", track: tracks[track] ?? "", person_1: speakers[speaker] ?? "" },
      );
    }
    await organiser.open(below("/agenda"));
    assert.equal(await page.locator(".cell").count(), sessions.length);
    assert.equal(await page.locator(".clashes").count(), 0);

    // Five minutes earlier by keys, back and to the other room by mouse.
    const last = (): Locator => page.locator(".cell", { hasText: "Rencontres" });
    await last().locator("a").focus();
    await page.keyboard.press("ArrowUp");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match(await last().innerText(), /19\sh\s55\s–\s20\sh\s55/);
    assert.equal(await page.locator(".clashes").count(), 1, "the room is taken");
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await accessible(page, `a clash, ${colorScheme}`);
      await organiser.picture(`clash-fr-${colorScheme}`);
    }
    const box = (await last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + box.height / 12, { steps: 4 });
    await page.mouse.move(x + box.width, y + box.height / 12, { steps: 4 });
    await Promise.all([page.waitForNavigation(), page.mouse.up()]);
    assert.match(await last().innerText(), /20\sh\s00\s–\s21\sh\s00/);
    assert.equal(await page.locator(".clashes").count(), 0, await page.locator("main").innerText());

    await organiser.open(below("/publish"));
    assert.equal(await page.locator("[name=confirm]").count(), 0, "nothing stands in the way");
    await Promise.all([page.waitForNavigation(), page.locator("main form button.btn-ink").click()]);
    const guest = await Visitor.arrive(browser, server.origin, "fr", "phone");
    await guest.open(below("").replace("/console", ""));
    for (const name of [...speakers, ...partners, ...sessions.map(([title]) => title)]) {
      assert.ok((await guest.page.locator("main").innerText()).includes(name), name);
    }
    await guest.behaved();
    await organiser.behaved();
  });

  it("is read in Arabic, page by page", async () => {
    const organiser = await Visitor.arrive(browser, server.origin, "ar", "desktop");
    const { page } = organiser;
    await organiser.signIn(server.organiserLink());
    const first = async (list: string, links: string): Promise<string> => {
      await organiser.open(`${server.origin}/ar${console}${list}`);
      const href = await page.locator(links).first().getAttribute("href");
      assert.ok(href, `${list} has ${links}`);
      return href.replace(/^\/ar/, "").replace(/#.*$/, "");
    };
    const session = (await first("/agenda", ".cell a")).split("session=")[1];
    const room = await first("/agenda/rooms", "main a[href*='/rooms/']");
    const speaker = await first("/speakers", ".folk a");
    const partner = await first("/partners", ".folk a");
    const own = ["", "/details", "/details/cover", "/agenda", `/agenda?session=${session}`, "/agenda/sessions/new"].concat(
      [`/agenda/sessions/${session}`, `/agenda/sessions/${session}/delete`, "/agenda/rooms", "/agenda/tracks", "/run"],
      ["/speakers", "/speakers/new", "/partners", "/partners/new", "/partners/tiers", "/publish", "/publish/preview"],
      ["/copy", "/state?turn=archive", "/team", "/door-links", "/registrations", "/registrations?standing=waiting"],
      ["/duplicates"],
    );
    const house = console.replace(/\/[^/]+$/, "");
    const pages = [
      "/console",
      `${house}/new`,
      `${house}/team`,
      `${house}/journal`,
      room,
      `${room}/delete`,
      speaker,
      partner,
      ...own.map((path) => console + path),
    ];
    for (const [number, path] of pages.entries()) {
      await organiser.open(`${server.origin}/ar${path}`);
      assert.equal(await page.locator("html").getAttribute("dir"), "rtl", path);
      await look(organiser, `console-${number}`);
    }
    await organiser.behaved();
  });

  it("has a run that opens without a connection", async () => {
    const moderator = await Visitor.arrive(browser, server.origin, "fr", "phone");
    const { page, context } = moderator;
    await moderator.signIn(server.organiserLink());
    await moderator.open(`${server.origin}/fr${console}/run`);
    await page.locator('[data-run="kept"]').waitFor();
    await context.setOffline(true);
    await page.reload();
    assert.ok((await page.locator("main").innerText()).includes("Mots de bienvenue"));
    const seen = async (): Promise<number> => Number(await page.locator("[data-run-now]").getAttribute("data-run-now"));
    assert.ok(Math.abs((await seen()) - Date.now()) < 5_000, "it knows the hour");
    assert.equal(await page.evaluate(() => document.fonts.check("16px 'Instrument Sans Variable'")), true);
    await context.setOffline(false);
    await moderator.open(`${server.origin}/fr/console`);
    await Promise.all([page.waitForNavigation(), page.locator("form[action$='/sign-out'] button").first().click()]);
    assert.deepEqual(await page.evaluate(() => caches.keys()), [], "what was kept went with the session");
    await context.close();
  });
});
