/** Passkeys, with the virtual authenticator of Chromium's protocol. */
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, it } from "node:test";

import type { Browser, CDPSession } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { accessible } from "./support/checks.ts";
import { Server } from "./support/server.ts";

let server: Server;
let browser: Browser;

/** A free port: a passkey is bound to a name, so the server must know its address before it listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

before(async () => {
  server = await Server.startNamed(await freePort());
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

async function device(visitor: Visitor): Promise<CDPSession> {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return session;
}

it("is added, signs in without an address, and opens nothing once removed", async () => {
  const link = await server.memberLink("cle@exemple.org", "organiser");
  const visitor = await Visitor.arrive(browser, server.origin, "fr", "desktop");
  const { page } = visitor;
  await device(visitor);
  await visitor.signIn(link);
  await visitor.open(`${server.origin}/fr/account`);
  await accessible(page, "account");
  await page.locator("[data-passkey-name]").fill("Ordinateur du bureau");
  await Promise.all([page.waitForURL(/done=passkey/), page.locator("button[data-passkey=create]").click()]);
  await page.locator(".lines b", { hasText: "Ordinateur du bureau" }).waitFor();
  await visitor.picture("account-passkey");

  await Promise.all([page.waitForNavigation(), page.locator(".me form button").first().click()]);
  await visitor.open(`${server.origin}/fr/sign-in`);
  await accessible(page, "sign-in with a passkey");
  await visitor.picture("sign-in-passkey");
  await Promise.all([page.waitForURL(/\/console/), page.locator("button[data-passkey=get]").click()]);

  await visitor.open(`${server.origin}/fr/account`);
  await page.getByText("Par clé d’accès").waitFor();
  await Promise.all([page.waitForURL(/done=passkey-removed/), page.locator("form[action*='/passkeys/'] button").click()]);
  await Promise.all([page.waitForNavigation(), page.locator(".me form button").first().click()]);
  await visitor.open(`${server.origin}/fr/sign-in`);
  await page.locator("button[data-passkey=get]").click();
  await page.locator("[data-passkey-error]:visible").waitFor();
  assert.match(page.url(), /\/sign-in$/);
  await visitor.behaved();
});
