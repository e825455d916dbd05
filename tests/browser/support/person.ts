/** Somebody who registers, and how they fill in the form. */
import { setTimeout as sleep } from "node:timers/promises";

import type { Page } from "playwright-core";

import type { Language } from "./server.ts";

export interface Person {
  given: string;
  family: string;
  other: string;
  email: string;
  organisation: string;
  city: string;
  profession: string;
}

export const people: Record<Language, Person> = {
  fr: {
    given: "Zineb",
    family: "El Amrani",
    other: "زينب العمراني",
    email: "zineb@exemple.org",
    organisation: "Atelier Numérique",
    city: "Villeurbanne",
    profession: "Ingénieure réseau",
  },
  ar: {
    given: "يوسف",
    family: "بنجلون",
    other: "Youssef Benjelloun",
    email: "youssef@exemple.org",
    organisation: "مختبر الأمن السيبراني",
    city: "ليون",
    profession: "مهندس برمجيات",
  },
  en: {
    given: "Salma",
    family: "Haddad",
    other: "سلمى حداد",
    email: "salma@exemple.org",
    organisation: "Open Cloud Guild",
    city: "Grenoble",
    profession: "Product manager",
  },
};

/** Fills the form in: every text field, a language, a topic each way, two of the four consents. */
export async function fillIn(page: Page, person: Person): Promise<void> {
  const fields = {
    given_name: person.given,
    family_name: person.family,
    other_script_name: person.other,
    email: person.email,
    organisation: person.organisation,
    city: person.city,
    profession: person.profession,
  };
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(value);
  for (const name of ["languages", "offers", "seeks"]) await page.locator(`input[name=${name}]`).first().check();
  for (const name of ["consent_networking", "consent_photos"]) await page.locator(`input[name=${name}]`).check();
}

/** How long a registration form is looked at before it is sent: what comes back sooner may be a robot's. */
const LOOKED_AT = 2_300;

/** Waits until a person may have filled in the form that was opened. */
export async function lookAt(page: Page): Promise<void> {
  const open = await page.evaluate(() => performance.now());
  if (open < LOOKED_AT) await sleep(LOOKED_AT - open);
}

/** Sends the page's form. */
export async function send(page: Page, action: string): Promise<void> {
  if (action === "/register") await lookAt(page);
  const button = page.locator(`form[method=post][action*="${action}"] button:not([type=button])`).first();
  await Promise.all([page.waitForNavigation(), button.click()]);
}
