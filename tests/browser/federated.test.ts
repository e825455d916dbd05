/** The organisation's own sign-in, with a real OpenID Connect provider. */
import { createServer, type Server as HttpServer } from "node:http";
import { after, before, it } from "node:test";

import Provider from "oidc-provider";
import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { accessible } from "./support/checks.ts";
import { freePort, Server } from "./support/server.ts";

let server: Server;
let browser: Browser;
let issuer: HttpServer;

/** A provider that asks for a name, believes it, and has verified `NAME@exemple.org`. */
function provider(port: number, origin: string): HttpServer {
  const oidc = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: "multaqa",
        client_secret: "a secret of the test's, long enough",
        redirect_uris: [`${origin}/sign-in/federated`],
      },
    ],
    claims: { email: ["email", "email_verified"] },
    pkce: { required: () => true },
    cookies: { keys: ["of the test's"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@exemple.org`, email_verified: true }),
    }),
  });
  return createServer(oidc.callback()).listen(port, "127.0.0.1");
}

before(async () => {
  const [port, issuerPort] = [await freePort(), await freePort()];
  issuer = provider(issuerPort, `http://localhost:${port}`);
  server = await Server.startNamed(port, {
    MULTAQA_OIDC_ISSUER: `http://localhost:${issuerPort}`,
    MULTAQA_OIDC_CLIENT_ID: "multaqa",
    MULTAQA_OIDC_CLIENT_SECRET: "a secret of the test's, long enough",
    MULTAQA_OIDC_NAME: "Chancellerie",
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.stop();
  issuer?.close();
});

/** Goes to the provider and signs in there as `name`, then lets it tell the address. */
async function signIn(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await visitor.open(`${server.origin}/fr/sign-in`);
  await Promise.all([page.waitForURL(/\/interaction\//), page.locator("a.federated").click()]);
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("whatever");
  await page.locator("button[type=submit]").click();
  await page.getByText("Continue").last().click();
}

it("opens the account of a verified address, and nothing to others", async () => {
  server.account("samira@exemple.org", "organiser");
  const visitor = await Visitor.arrive(browser, server.origin, "fr", "desktop");
  const { page } = visitor;
  await visitor.open(`${server.origin}/fr/sign-in`);
  await accessible(page, "sign-in with a provider");
  await visitor.picture("sign-in-federated");
  await signIn(visitor, "samira");
  await page.waitForURL(/\/fr\/console/);
  await visitor.open(`${server.origin}/fr/account`);
  await page.getByText("Par la connexion de l’organisation").waitFor();
  await accessible(page, "account with an identity");
  await Promise.all([page.waitForURL(/\/remove$/), page.locator("a[href*='/identities/']").click()]);
  await accessible(page, "untying an identity");
  await Promise.all([page.waitForURL(/done=identity-removed/), page.locator(".sheet button").click()]);

  const other = await Visitor.arrive(browser, server.origin, "fr", "phone");
  await signIn(other, "inconnu");
  await other.page.waitForURL(/\/sign-in\/federated\?/);
  await other.page.getByText("Cette connexion n’ouvre rien ici").first().waitFor();
  await accessible(other.page, "an identity that opens nothing");
  await other.picture("sign-in-federated-unknown");
});
