import { type Answer, parseAnswer } from "./answer.ts";

/** A failure in the server's words where it gave some (problem+json), empty where it could not be reached. */
export class Failure {
  constructor(
    readonly title: string = "",
    readonly detail: string = "",
  ) {}
}

/** Somebody found by name. */
export interface Hit {
  name: string;
  other_script_name?: string;
  organisation?: string;
  category_label: string;
  code: string;
  standing: "expected" | "inside" | "waiting" | "cancelled";
  standing_label: string;
  admitted_at: number | null;
}

/** After this the door says that nobody answered: a queue is waiting. */
const PATIENCE_MS = 8000;

async function ask(url: string, init: RequestInit): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  init.signal?.addEventListener("abort", () => patience.abort());
  try {
    const response = await fetch(url, { ...init, cache: "no-store", signal: patience.signal });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return body;
    return problem(body);
  } catch {
    return new Failure();
  } finally {
    clearTimeout(timer);
  }
}

function problem(body: unknown): Failure {
  const { title, detail } = (body ?? {}) as { title?: unknown; detail?: unknown };
  return new Failure(typeof title === "string" ? title : "", typeof detail === "string" ? detail : "");
}

const JSON_HEADERS = { "content-type": "application/json", accept: "application/json" };

/** What the server has at an address. */
export function fetchJson(url: string): Promise<unknown> {
  return ask(url, { headers: { accept: "application/json" } });
}

/** Presents a token or a code. Anything but a clear answer is a failure. */
export async function checkIn(url: string, presented: string): Promise<Answer | Failure> {
  const body = JSON.stringify({ presented });
  const reply = await ask(url, { method: "POST", headers: JSON_HEADERS, body });
  if (reply instanceof Failure) return reply;
  return parseAnswer(reply) ?? new Failure();
}

/** Takes an admission back. */
export async function undo(template: string, id: string): Promise<true | Failure> {
  const url = template.replace("{id}", encodeURIComponent(id));
  const reply = await ask(url, { method: "POST", headers: JSON_HEADERS, body: "{}" });
  return reply instanceof Failure ? reply : true;
}

/** People whose name, organisation or code matches. */
export async function attendees(base: string, query: string, signal: AbortSignal): Promise<Hit[] | Failure> {
  const url = new URL(base, document.baseURI);
  url.searchParams.set("q", query);
  const reply = await ask(url.href, { headers: { accept: "application/json" }, signal });
  if (reply instanceof Failure) return reply;
  return Array.isArray(reply) ? (reply as Hit[]) : new Failure();
}
