/** Passkeys, with the virtual authenticator of Chromium's protocol. */
import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import type { Browser, CDPSession } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { accessible } from "./support/checks.ts";
import { freePort, Server } from "./support/server.ts";

let server: Server;
let browser: Browser;

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
  await Promise.all([page.waitForURL(/\/remove$/), page.locator("a[href*='/passkeys/']").click()]);
  await accessible(page, "removing a passkey");
  await Promise.all([page.waitForURL(/done=passkey-removed/), page.locator("form[action*='/passkeys/'] button").click()]);
  await Promise.all([page.waitForNavigation(), page.locator(".me form button").first().click()]);
  await visitor.open(`${server.origin}/fr/sign-in`);
  await page.locator("button[data-passkey=get]").click();
  await page.locator("[data-passkey-error]:visible").waitFor();
  assert.match(page.url(), /\/sign-in$/);
  await visitor.behaved();
});

it("takes the password of who has one", async () => {
  const link = await server.memberLink("prudent@exemple.org", "organiser");
  const visitor = await Visitor.arrive(browser, server.origin, "fr", "desktop");
  const { page } = visitor;
  await device(visitor);
  await visitor.signIn(link);
  await visitor.open(`${server.origin}/fr/account/password`);
  await page.locator("#password").fill("rivage tambour cerise lanterne");
  await Promise.all([page.waitForURL(/second-factor/), page.locator(".sheet button").first().click()]);
  await visitor.open(`${server.origin}/fr/account`);
  await accessible(page, "account with a password");
  await page.locator("[data-passkey-current]").fill("un autre mot de passe");
  await page.locator("button[data-passkey=create]").click();
  await page.locator("[data-passkey-wrong]:visible").waitFor();
  await page.locator("[data-passkey-current]").fill("rivage tambour cerise lanterne");
  await Promise.all([page.waitForURL(/done=passkey/), page.locator("button[data-passkey=create]").click()]);
});
