// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import type { Hit } from "../src/door/api.ts";
import { hour } from "../src/door/clock.ts";
import { countWords, isSearchable, Search } from "../src/door/search.ts";

const hits: Hit[] = [
  { name: "Zineb", code: "AAAA-AAAA", standing: "expected", standing_label: "Attendue" },
  { name: "Paul", code: "BBBB-BBBB", standing: "inside", standing_label: "Entré", admitted_at: 1750869720 },
  { name: "Nour", code: "CCCC-CCCC", standing: "cancelled", standing_label: "Annulé" },
].map((hit) => ({ category_label: "Participant", admitted_at: null, ...hit }) as Hit);

describe("the search", () => {
  const admit = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    document.documentElement.lang = "fr";
    document.body.innerHTML = `<main data-time-zone="Europe/Paris">
      <form data-search-form><input name="q"><button data-search-submit></button></form>
      <p data-search-status data-none="Personne" data-one="{n} personne" data-other="{n} personnes"></p>
      <ol data-search-results></ol>
      <template data-search-row><li><b data-name></b><button data-admit></button>
        <span data-inside><i></i><span>Entré <time data-since></time></span></span></li></template></main>`;
    const form = document.querySelector<HTMLFormElement>("form") as HTMLFormElement;
    new Search(form, "/attendees?lang=fr", admit, (failure) => failure.title || "Pas de réponse");
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    vi.clearAllMocks();
  });

  async function type(text: string, body: unknown, status = 200): Promise<ReturnType<typeof vi.fn>> {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response(JSON.stringify(body), { status }));
    vi.stubGlobal("fetch", fetch);
    const input = document.querySelector("input") as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(500);
    return fetch;
  }
  const status = (): string | null | undefined => document.querySelector("[data-search-status]")?.textContent;

  test("asks from three characters of any script on", async () => {
    expect(isSearchable("e\u0301a")).toBe(false);
    expect(isSearchable("علي")).toBe(true);
    expect(isSearchable("ⵎⵓⵏ")).toBe(true);
    expect(await type(" ab ", [])).not.toHaveBeenCalled();
    const fetch = await type("zin", []);
    expect(fetch.mock.calls[0]?.[0]).toMatch(/\/attendees\?lang=fr&q=zin$/);
  });

  test("offers a way in only to those who are expected", async () => {
    await type("abc", hits);
    const rows = [...document.querySelectorAll("li")].map((row) => ({
      button: row.querySelector("button") !== null,
      words: row.querySelector("[data-inside]")?.textContent?.trim(),
    }));
    expect(rows).toEqual([
      { button: true, words: undefined },
      { button: false, words: "Entré 18\u00a0h\u00a042" },
      { button: false, words: "Annulé" },
    ]);
    expect(status()).toBe("3 personnes");
    document.querySelector<HTMLElement>("[data-admit]")?.click();
    expect(admit).toHaveBeenCalledWith("AAAA-AAAA");
  });

  test("says when nobody was found, and when nobody answered", async () => {
    await type("abc", []);
    expect(status()).toBe("Personne");
    await type("abcd", { title: "Accès terminé" }, 401);
    expect(status()).toBe("Accès terminé");
  });

  test("counts in the language's own plurals", () => {
    const words = { none: "لا أحد", one: "شخص", two: "شخصان", few: "{n} أشخاص", other: "{n} شخص" } as DOMStringMap;
    const counted = [0, 1, 2, 3, 11].map((n) => countWords(words, n, "ar"));
    expect(counted).toEqual(["لا أحد", "شخص", "شخصان", "3 أشخاص", "11 شخص"]);
  });

  test("tells hours as the pages do", () => {
    expect(hour(1750869720, "ar", "Europe/Paris")).toBe("18:42");
    expect(hour(1750831200, "fr", "Europe/Paris")).toBe("8\u00a0h\u00a000");
  });
});
