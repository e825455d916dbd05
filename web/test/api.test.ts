import { afterEach, describe, expect, test, vi } from "vitest";

import { checkIn, Failure, undo } from "../src/door/api.ts";

const answer = { verdict: "admitted", signal: "green", checkin_id: "c1", title: "Admis", detail: "", person: null };

function serve(body: string | Error, status = 200): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(async () => {
    if (body instanceof Error) throw body;
    return new Response(body, { status });
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

describe("asking the server", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test("gives its answer", async () => {
    const fetch = serve(JSON.stringify(answer));
    expect(await checkIn("/checkins?lang=fr", "7K3F92QD")).toMatchObject({ verdict: "admitted", checkin_id: "c1" });
    expect(fetch).toHaveBeenCalledWith(
      "/checkins?lang=fr",
      expect.objectContaining({ body: '{"presented":"7K3F92QD"}' }),
    );
  });

  test("never takes anything else for an admission", async () => {
    for (const body of [new TypeError("no network"), "", "<!doctype html>", "{}", '{"verdict":"admitted"}']) {
      serve(body);
      expect(await checkIn("/checkins", "7K3F92QD"), String(body)).toEqual(new Failure());
    }
    serve(JSON.stringify(answer), 500);
    expect(await checkIn("/checkins", "7K3F92QD")).toEqual(new Failure("Admis"));
  });

  test("repeats the server's own words of refusal", async () => {
    serve(JSON.stringify({ type: "about:blank", title: "Accès terminé", status: 401, detail: "Ouvrez le lien." }), 401);
    expect(await undo("/checkins/{id}/undo", "a/b")).toEqual(new Failure("Accès terminé", "Ouvrez le lien."));
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe("/checkins/a%2Fb/undo");
  });

  test("gives up on a server that keeps silent", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("fetch", (_url: string, { signal }: RequestInit) => {
      return new Promise((_, fail) => signal?.addEventListener("abort", () => fail(new Error("aborted"))));
    });
    const reply = checkIn("/checkins", "7K3F92QD");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reply).toEqual(new Failure());
  });
});
