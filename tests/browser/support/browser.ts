/** Debian's Chromium, and what no page may do in it. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

import type { Language } from "./server.ts";

const pictures = resolve(import.meta.dirname, "../../../target/screenshots");
mkdirSync(pictures, { recursive: true });

const alone = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser. Its camera, where it has one, shows `video`. */
export function launch(video?: string): Promise<Browser> {
  const camera = [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${video}`,
  ];
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: video === undefined ? alone : [...alone, ...camera],
  });
}

export const screens = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;
export type Screen = keyof typeof screens;

const tags = { fr: "fr-FR", ar: "ar-MA", en: "en-GB" } as const;

/** Somebody with a language and a screen. What their pages do wrong is collected, and told by `behaved`. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly #origin: string;
  readonly #wrong: string[] = [];

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.context = context;
    this.page = page;
    this.#origin = origin;
  }

  static async arrive(
    browser: Browser,
    origin: string,
    language: Language,
    screen: Screen,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      locale: tags[language],
      timezoneId: "Europe/Paris",
      viewport: screens[screen],
      reducedMotion: "reduce",
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const visitor = new Visitor(context, page, origin);
    visitor.#watch();
    return visitor;
  }

  #watch(): void {
    this.context.on("request", (request) => {
      const url = new URL(request.url());
      const inside = ["data:", "blob:"].includes(url.protocol);
      if (url.origin !== this.#origin && !inside) this.#wrong.push(`asked ${url.href}`);
    });
    this.context.on("console", (message) => {
      // Refusals that a test provokes are told by the browser as errors of loading.
      // So are phones' vibrations before the first touch, which a scanning door cannot wait for.
      // And networks that a test cuts are gone on purpose.
      const expected = /status of 4\d\d|navigator\.vibrate|ERR_INTERNET_DISCONNECTED/.test(message.text());
      if (message.type() === "error" && !expected) this.#wrong.push(message.text());
      if (/Content.Security.Policy/i.test(message.text())) this.#wrong.push(message.text());
    });
    this.context.on("weberror", (error) => this.#wrong.push(String(error.error())));
  }

  /** Opens an address, which must be there. */
  async open(url: string): Promise<void> {
    const answer = await this.page.goto(url);
    assert.equal(answer?.status(), 200, url);
  }

  /** Presses the first of such links or buttons, which leads to another page. */
  async press(selector: string): Promise<void> {
    await Promise.all([this.page.waitForNavigation(), this.page.locator(selector).first().click()]);
  }

  /** Follows a sign-in link and presses its button. */
  async signIn(link: string): Promise<void> {
    await this.open(link);
    await this.press("main form button");
  }

  /** Keeps a picture of the page, for people to look at. */
  async picture(name: string, whole = true): Promise<void> {
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: whole });
  }

  /** Ends the visit. No page asked another host, broke its policy or had an error. */
  async behaved(): Promise<void> {
    await this.context.close();
    assert.deepEqual(this.#wrong, []);
  }
}
