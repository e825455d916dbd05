/** Who wants to come and is made to wait: for a seat that is offered in time, or for a decision. Without JavaScript. */
import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";

import type { Browser } from "playwright-core";

import { launch, Visitor } from "./support/browser.ts";
import { fill, publish } from "./support/console.ts";
import { look } from "./support/look.ts";
import { fillIn, type Person, people, send } from "./support/person.ts";
import { Server } from "./support/server.ts";

const plain = { javaScriptEnabled: false };

/** What pages and letters say, in the words of each language. */
const words = {
  fr: {
    waiting: ["Amina", "Bouchra", "Jamal"],
    press: ["Hind", "Karim"],
    offered: "Une place vous attend",
    take: "prenez-la",
    lapsed: "Le délai est passé",
    approval: "Inscription soumise à approbation",
    requested: "Votre demande est reçue",
    received: "pas encore une confirmation",
    yes: "Un photographe vous attend à la porte B.",
    no: "La tribune de la presse est comble.",
    declined: "Demande refusée",
  },
  ar: {
    waiting: ["أمينة", "بشرى", "جمال"],
    press: ["هند", "كريم"],
    offered: "مقعد في انتظاركم",
    take: "أكّدوه من تذكرتكم",
    lapsed: "انقضت المهلة",
    approval: "تسجيل يخضع للموافقة",
    requested: "وصلنا طلبكم",
    received: "هذه الرسالة ليست تأكيدًا بعد",
    yes: "ينتظركم مصور عند الباب ب.",
    no: "امتلأت منصة الصحافة.",
    declined: "رُفض الطلب",
  },
} as const;

let browser: Browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/** Somebody with a browser and a mailbox of their own. */
class Guest {
  readonly visitor: Visitor;
  readonly person: Person;
  readonly email: string;
  ticket = "";

  private constructor(visitor: Visitor, person: Person) {
    this.visitor = visitor;
    this.person = person;
    this.email = person.email;
  }

  static async arrive(server: Server, language: keyof typeof words, given: string, email: string): Promise<Guest> {
    const visitor = await Visitor.arrive(browser, server.origin, language, "phone", plain);
    return new Guest(visitor, { ...people[language], given, email });
  }

  /** Fills in the form that is open, and keeps the ticket that it leads to. */
  async register(): Promise<void> {
    await fillIn(this.visitor.page, this.person);
    await send(this.visitor.page, "/register");
    assert.match(this.visitor.page.url(), /\/tickets\//);
    this.ticket = this.visitor.page.url();
  }

  /** The link below `part` of the last letter that says so. */
  async told(server: Server, words: string, part: string): Promise<string> {
    const [, link] = await server.letter(this.email, new RegExp(`${words}[^]*?(https?://[^\\s"<>]+/${part}/[\\w-]+)`));
    return new URL(link ?? "", server.origin).pathname;
  }

  /** Opens a path of the server's. */
  async opens(path: string): Promise<void> {
    await this.visitor.open(new URL(path, this.ticket).href);
  }

  /** What the ticket says now. */
  async says(): Promise<string> {
    await this.visitor.open(this.ticket);
    return this.visitor.page.locator("main").innerText();
  }

  /** Whether the ticket opens the door. */
  async admitted(): Promise<boolean> {
    await this.visitor.open(this.ticket);
    const badge = await this.visitor.page.request.get(`${this.ticket}/badge.pdf`);
    assert.equal(badge.ok(), (await this.visitor.page.locator(".qr").count()) === 1, "a QR, and a badge to print");
    return badge.ok();
  }
}

for (const language of ["fr", "ar"] as const) {
  describe(`registering in ${language}`, () => {
    const said = words[language];
    let server: Server;

    afterEach(() => server?.stop());

    /** Somebody with scripts, which axe needs, looks at a page. */
    async function shown(url: string, name: string): Promise<void> {
      const reader = await Visitor.arrive(browser, server.origin, language, "desktop");
      await reader.open(url);
      await look(reader, `${name}-${language}`);
      await reader.behaved();
    }

    it("a freed seat is offered, the time goes by, and the next in line takes it", async () => {
      server = await Server.start("--guests", "0", "--capacity", "1");
      const guests: Guest[] = [];
      for (const [place, name] of said.waiting.entries()) {
        const guest = await Guest.arrive(server, language, name, `attente${place}@exemple.org`);
        await guest.visitor.open(server.eventPage(language));
        await guest.visitor.press('main a[href$="/register"]');
        await guest.register();
        guests.push(guest);
      }
      const [seated, late, next] = guests as [Guest, Guest, Guest];
      assert.equal(await seated.admitted(), true);
      assert.equal(await late.admitted(), false);
      const place = async (guest: Guest): Promise<string> => {
        await guest.visitor.open(guest.ticket);
        return guest.visitor.page.locator(".place b").innerText();
      };
      assert.deepEqual([await place(late), await place(next)], ["1", "2"]);
      await shown(server.eventPage(language, "/register"), "register-full");
      await shown(late.ticket, "ticket-waiting");

      await seated.visitor.press('main a[href$="/cancel"]');
      await send(seated.visitor.page, "/cancel");
      assert.match(await late.says(), new RegExp(said.offered));
      assert.equal(await place(next), "1", "the line moves on");
      assert.equal(await late.admitted(), false, "offered, not taken");
      await shown(late.ticket, "ticket-offered");

      // Told by a letter that leads to the ticket; nobody answers it in time.
      await late.opens(await late.told(server, said.take, "tickets"));
      assert.equal(late.visitor.page.url(), late.ticket);
      server.lapse();
      for (let waited = 0; !(await next.says()).includes(said.offered); waited += 1) {
        assert.ok(waited < 60, "it moves on by itself");
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      assert.match(await late.says(), new RegExp(said.lapsed));
      await server.letter(late.email, new RegExp(said.lapsed));
      await next.told(server, said.take, "tickets");
      assert.equal(await late.visitor.page.locator('form[action$="/accept"]').count(), 0);
      await shown(late.ticket, "ticket-lapsed");

      await next.visitor.press('form[action$="/accept"] button');
      assert.equal(await next.admitted(), true);
      // Who was too late may stand in line again.
      await late.visitor.open(late.ticket);
      await late.visitor.press('main a[href$="/register"]');
      await late.register();
      assert.equal(await place(late), "1");
      for (const guest of guests) await guest.visitor.behaved();
    });

    it("the press asks by a secret link; organisers say yes to one and no to another, and why", async () => {
      server = await Server.start("--guests", "0");
      const organiser = await Visitor.arrive(browser, server.origin, language, "desktop", plain);
      const { page } = organiser;
      await organiser.signIn(server.organiserLink());
      await organiser.open(server.console(language, "/registering/questions/new"));
      await page.locator("input[name=categories][value=press]").check();
      await page.locator("input[name=required]").check();
      await page.locator("select[name=kind]").selectOption("yes_no");
      await fill(page, { "label-fr": "Faut-il une prise de son ?", "label-ar": "هل تحتاجون إلى صوت؟" });
      await publish(organiser, server.console(language, "/publish"));
      await organiser.open(server.console(language, "/registering"));
      const secret = await page.locator(".places li", { has: page.locator('a[href$="/press"]') }).locator("input").inputValue();
      const path = new URL(secret).pathname + new URL(secret).search;

      const asking: Guest[] = [];
      for (const [place, name] of said.press.entries()) {
        const guest = await Guest.arrive(server, language, name, `presse${place}@exemple.org`);
        // Without its link nobody learns that the category is there.
        const barred = await guest.visitor.page.goto(server.eventPage(language, "/register?category=press"));
        assert.equal(barred?.status(), 404);
        await guest.visitor.open(server.origin + path);
        assert.ok((await guest.visitor.page.locator("main").innerText()).includes(said.approval));
        await fillIn(guest.visitor.page, guest.person);
        await send(guest.visitor.page, "/register");
        assert.equal(await guest.visitor.page.locator('.sum a[href^="#q."]').count(), 1, "the question is asked");
        await guest.visitor.page.locator('input[name^="q."][value=yes]').check();
        await guest.register();
        assert.ok((await guest.says()).includes(said.requested));
        assert.equal(await guest.admitted(), false, "received is not confirmed");
        await guest.told(server, said.received, "tickets");
        asking.push(guest);
      }
      await shown(server.origin + path, "register-press");
      const [welcome, refused] = asking as [Guest, Guest];
      await shown(welcome.ticket, "ticket-requested");

      const decide = async (guest: Guest, decision: string, reason: string): Promise<void> => {
        await organiser.open(server.console(language, "/registrations?standing=requested"));
        await page.locator("tbody tr", { hasText: guest.person.given }).locator("input[name=id]").check();
        await page.locator("textarea[name=reason]").fill(reason);
        await organiser.press(`#decide button[value=${decision}]`);
      };
      await decide(welcome, "approve", said.yes);
      assert.equal(await page.locator("tbody tr").count(), 1, "one request is left");
      await decide(refused, "decline", said.no);
      assert.ok((await page.locator("main").innerText()).includes(said.no), "asked once more, with the reason");
      await organiser.press("main form button.btn-danger");
      assert.equal(await page.locator("tbody tr").count(), 0);
      await organiser.behaved();

      await welcome.told(server, said.yes, "tickets");
      await server.letter(refused.email, new RegExp(said.no));
      assert.equal(await refused.admitted(), false);
      const answer = await refused.says();
      assert.ok(answer.includes(said.declined) && answer.includes(said.no), answer);
      await shown(refused.ticket, "ticket-declined");
      assert.equal(await welcome.admitted(), true);
      for (const guest of asking) await guest.visitor.behaved();
    });
  });
}
