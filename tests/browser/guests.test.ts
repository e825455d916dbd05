/** Every page about those who come: set up in the console in French, then looked at in French and in Arabic. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { fill, publish } from "./support/console.ts";
import { look } from "./support/look.ts";
import { lookAt } from "./support/person.ts";
import { type Language, Server } from "./support/server.ts";

let server: Server;
let browser: Browser;

/** The kinds of questions, how they are asked, and what is typed for them. */
const questions: [string, string, string, Record<string, string>][] = [
  ["yes_no", "Avez-vous besoin d’un accès sans marche ?", "هل تحتاجون إلى ولوج دون أدراج؟", {}],
  ["choice", "Dans quelle langue vous accueillir ?", "بأي لغة نستقبلكم؟", { options: "Arabe | العربية\nAmazighe | الأمازيغية" }],
  ["choices", "À quoi participez-vous ?", "فيمَ تشاركون؟", { options: "Conférence | المحاضرة\nDîner | العشاء" }],
  ["short_text", "Quel est votre véhicule ?", "ما هي سيارتكم؟", { "help-fr": "La plaque suffit.", "help-ar": "يكفي رقم اللوحة." }],
  ["long_text", "Que souhaitez-vous dire aux organisateurs ?", "ماذا تودون أن تقولوا للمنظمين؟", {}],
  ["number", "Combien de nuits passez-vous à Lyon ?", "كم ليلة تقضون في ليون؟", {}],
  ["date", "Quel jour arrivez-vous ?", "في أي يوم تصلون؟", {}],
  ["country", "De quel pays venez-vous ?", "من أي بلد تأتون؟", {}],
];

before(async () => {
  server = await Server.start("--guests", "8", "--capacity", "40");
  browser = await launch();
  const organiser = await Visitor.arrive(browser, server.origin, "fr", "desktop");
  const { page } = organiser;
  await organiser.signIn(server.organiserLink());
  const below = (path: string): string => server.console("fr", `/registering${path}`);
  await organiser.open(below("/pools/new"));
  await fill(page, { "name-fr": "Délégations", "name-ar": "الوفود", seats: "12" });
  await organiser.open(below("/categories/delegation"));
  for (const [name, value] of [
    ["visibility", "public"],
    ["pool", "delegations"],
    ["companions", "named"],
  ] as const) {
    await page.locator(`select[name=${name}]`).selectOption(value);
  }
  await fill(page, { most: "2", "about-fr": "Vous représentez une institution.", "about-ar": "تمثلون مؤسسة." });
  await organiser.open(below("/categories/new"));
  await page.locator("select[name=visibility]").selectOption("public");
  await page.locator("select[name=companions]").selectOption("counted");
  await page.locator("input[name=approval]").check();
  await fill(page, { "name-fr": "Étudiants", "name-ar": "طلبة", colour: "#7a1f5c", most: "3" });
  for (const [kind, french, arabic, more] of questions) {
    await organiser.open(below("/questions/new"));
    await page.locator("select[name=kind]").selectOption(kind);
    await page.locator("input[name=categories][value=delegation]").check();
    if (kind === "yes_no") await page.locator("input[name=required]").check();
    await fill(page, { "label-fr": french, "label-ar": arabic, ...more });
  }
  await publish(organiser, server.console("fr", "/publish"));
  await organiser.behaved();
});

after(async () => {
  await browser?.close();
  server?.stop();
});

/** Fills in what a form requires, and what else is told, sends it, and returns the ticket's address. */
async function register(
  visitor: Visitor,
  url: string,
  fields: Record<string, string>,
  ticked: string[] = [],
): Promise<string> {
  const { page } = visitor;
  await visitor.open(url);
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  for (const selector of ticked) await page.locator(selector).check();
  await lookAt(page);
  await visitor.press(".send button");
  assert.match(page.url(), /\/tickets\//, await page.locator("main").innerText());
  return page.url();
}

const named = (given: string, family: string, email: string): Record<string, string> => ({
  given_name: given,
  family_name: family,
  email,
});

for (const language of ["fr", "ar"] as Language[]) {
  describe(`those who come, in ${language}`, () => {
    const shown = async (visitor: Visitor, url: string, name: string): Promise<void> => {
      await visitor.open(url);
      await look(visitor, `${name}-${language}`);
    };
    /** What came of a form without another address. */
    const answered = (visitor: Visitor, name: string): Promise<void> =>
      look(visitor, `${name}-${language}`, false);
    const arabic = language === "ar";

    it("who may register is set up", async () => {
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      const below = (path: string): string => server.console(language, `/registering${path}`);
      await shown(organiser, below(""), "registering");
      const question = await page.locator('.places a[href*="/questions/"]').nth(1).getAttribute("href");
      for (const path of [
        "/categories/new",
        "/categories/delegation",
        "/categories/etudiants/remove",
        "/pools/new",
        "/pools/delegations",
        "/questions/new",
      ]) {
        await shown(organiser, below(path), `registering${path.replaceAll("/", "-")}`);
      }
      await shown(organiser, server.origin + question, "registering-question");
      await organiser.open(below("/questions/new"));
      await page.locator(`input[name="label-${language}"]`).fill(arabic ? "رقم جواز السفر" : "Numéro de passeport");
      await page.locator("input[name=label-fr]").fill("Numéro de passeport");
      await organiser.press("main form button.btn-ink");
      assert.ok((await page.locator("[aria-invalid=true]").count()) > 0, "papers are warned of");
      await answered(organiser, "registering-question-wrong");
      await organiser.open(below("/categories/delegation"));
      await page.locator("input[name=colour]").fill("rouge");
      await page.locator("input[name=most]").fill("99");
      await organiser.press("main form button.btn-ink");
      await answered(organiser, "registering-category-wrong");
      await organiser.behaved();
    });

    it("a delegation registers and changes its registration", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = visitor;
      await shown(visitor, server.eventPage(language), "event-categories");
      await shown(visitor, server.eventPage(language, "/register"), "register-choose");
      await page.locator('main a[href$="category=delegation"]').click();
      await look(visitor, `register-delegation-${language}`);
      await visitor.press(".send button");
      assert.equal(await page.locator('.sum a[href^="#q."]').count(), 1);
      await answered(visitor, "register-delegation-wrong");
      await shown(visitor, server.eventPage(language, "/register?category=etudiants"), "register-students");

      const email = `delegation-${language}@exemple.org`;
      const lead = arabic ? named("سميرة", "البوعزاوي", email) : named("Samira", "El Bouazzaoui", email);
      const companion = arabic
        ? { "c1.given_name": "عمر", "c1.family_name": "بناني" }
        : { "c1.given_name": "Omar", "c1.family_name": "Bennani" };
      const form = server.eventPage(language, "/register?category=delegation");
      const ticket = await register(visitor, form, { ...lead, ...companion }, ['input[name^="q."][value=yes]']);
      await look(visitor, `ticket-party-${language}`);
      const companions = await page.locator("main .list a").first().getAttribute("href");
      await shown(visitor, server.origin + companions, "ticket-companion");

      await shown(visitor, `${ticket}/manage`, "manage-ask");
      await visitor.press("main form button");
      await look(visitor, `manage-sent-${language}`);
      const link = await server.linkTo(email, new RegExp(`/${language}/[^\\s"<>]*/manage/[\\w-]+`));
      await shown(visitor, server.origin + link, "manage-link");
      await visitor.press("main form button");
      await look(visitor, `manage-${language}`);
      const own = page.url();
      await visitor.press('form[action$="/companions"] button[type=submit]');
      assert.ok((await page.locator("[aria-invalid=true]").count()) > 0);
      await answered(visitor, "manage-wrong");
      await visitor.open(own);
      await visitor.press('form[action$="/consents"] button');
      await look(visitor, `manage-done-${language}`);
      await visitor.press('form[action$="/end"] button');
      await answered(visitor, "manage-ended");
      await page.goto(server.origin + link);
      await answered(visitor, "manage-spent");
      await visitor.behaved();
    });

    it("requests wait for a decision", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
      const form = server.eventPage(language, "/register?category=etudiants");
      // Other people in each language, on the one server: nobody is taken for somebody else.
      for (const [place, given] of (arabic ? ["سلوى", "حمزة"] : ["Leïla", "Yassine"]).entries()) {
        const person = named(given, arabic ? "البقالي" : "El Fassi", `etudiant-${language}${place}@exemple.org`);
        await register(visitor, form, person);
      }
      await look(visitor, `ticket-student-${language}`);
      await visitor.behaved();

      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      const queue = server.console(language, "/registrations?standing=requested");
      await shown(organiser, queue, "requests");
      await organiser.press(".tickall a");
      await look(organiser, `requests-ticked-${language}`);
      await page.locator("textarea[name=reason]").fill(arabic ? "اكتملت المقاعد." : "Il n’y a plus de place.");
      await organiser.press("#decide button[value=decline]");
      await answered(organiser, "requests-decline");
      await organiser.open(queue);
      await organiser.press("td.nm a");
      await look(organiser, `request-${language}`);
      await organiser.press('main a[href$="/cancel"]');
      await look(organiser, `registration-cancel-${language}`);
      await organiser.open(server.console(language, "/registrations?q=bouazzaoui"));
      await organiser.press("td.nm a");
      await look(organiser, `registration-lead-${language}`);
      await organiser.open(queue);
      await page.locator("input[name=id]").first().check();
      await organiser.press("#decide button[value=approve]");
      await answered(organiser, "requests-approved");
      await organiser.behaved();
    });

    it("two registrations of one person are compared, made one, and two again", async () => {
      const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
      const open = server.eventPage(language, "/register?category=attendee");
      const end = arabic ? "b" : "a";
      const family = arabic ? ["Tazi", "التازي"] : ["El Amrani", "العمراني"];
      for (const [place, [given, name]] of [["Mohamed", family[0]], ["محمد", family[1]]].entries()) {
        await register(visitor, open, {
          ...named(given ?? "", name ?? "", `double${place}${end}@exemple.org`),
          ...(place === 0 ? { city: "Lyon" } : { organisation: "Atlas Conseil" }),
        });
      }
      await visitor.behaved();
      // Others may be proposed too: those who came in the other language, with others whom they bring along.
      const pair = `.twins li:has-text("double0${end}@exemple.org") a.btn`;
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      await organiser.signIn(server.organiserLink());
      await shown(organiser, server.console(language, "/registrations"), "registrations-twins");
      await shown(organiser, server.console(language, "/duplicates"), "duplicates");
      await organiser.press(pair);
      await look(organiser, `duplicates-pair-${language}`);
      await organiser.press('form[action$="/merge"] button');
      await answered(organiser, "duplicates-merged");
      await organiser.press('form[action$="/undo"] button');
      await answered(organiser, "duplicates-undone");
      await organiser.press(pair);
      await organiser.press('form[action$="/apart"] button');
      await answered(organiser, "duplicates-apart");
      await organiser.behaved();
    });

    it("letters are written, leave by themselves, go to many, and are no longer wanted", async () => {
      const email = `nouvelles-${language}@exemple.org`;
      const visitor = await Visitor.arrive(browser, server.origin, language, "desktop");
      const person = arabic ? named("سكينة", "بنعلي", email) : named("Soukaina", "Benali", email);
      await register(visitor, server.eventPage(language, "/register?category=attendee"), person, ["input[name=consent_news]"]);

      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop");
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      const below = (path: string): string => server.console(language, path);
      await shown(organiser, below("/letters"), "letters");
      const schedule = await page.locator('main a[href$="/schedule"]').first().getAttribute("href");
      await shown(organiser, below("/letters/confirmed"), "letter");
      await shown(organiser, `${below("/letters/confirmed")}?q=benali`, "letter-found");
      await page.locator("input[name=subject]").fill("Pour {prenom}");
      await organiser.press("#letter button.btn-ink");
      await answered(organiser, "letter-wrong");
      await organiser.open(below("/letters/confirmed/preview"));
      await organiser.picture(`letter-preview-${language}`);
      await shown(organiser, server.origin + schedule, "letter-schedule");
      await shown(organiser, below("/messages"), "messages");
      await shown(organiser, `${below("/messages")}?state=bounced`, "messages-none");

      await shown(organiser, below("/mailings"), "mailings");
      await shown(organiser, below("/mailings/new"), "mailing-new");
      await organiser.press("main form.sheet button.btn-ink");
      await answered(organiser, "mailing-wrong");
      await organiser.open(below("/mailings/new"));
      await page.locator("[name=subject-fr]").fill("Nouvelles du consulat");
      await page.locator("[name=title-fr]").fill("Nouvelles");
      await page.locator("[name=body-fr]").fill("Bonjour {given_name},\n\nles photos de la rencontre sont en ligne.");
      await organiser.press("main form.sheet button.btn-ink");
      await look(organiser, `mailing-draft-${language}`);
      await organiser.press('main a[href$="/send"]');
      await look(organiser, `mailing-send-${language}`);
      await organiser.press("main form[method=post] button[type=submit]");
      await page.locator("[data-progress=done]").waitFor();
      await answered(organiser, "mailing-sent");
      await shown(organiser, below("/mailings"), "mailings-sent");
      await organiser.open(`${below("/registrations")}?q=nouvelles-${language}`);
      await organiser.press("td.nm a");
      await look(organiser, `registration-letters-${language}`);
      await organiser.behaved();

      const link = await server.linkTo(email, new RegExp(`/${language}/[^\\s"<>]*/unsubscribe/[\\w-]+`));
      await shown(visitor, server.origin + link, "unsubscribe");
      await visitor.press("main form button");
      await answered(visitor, "unsubscribed");
      await visitor.behaved();
    });
  });
}
