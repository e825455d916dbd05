import { admits, isVerdict, type Signal, signalOf, type Verdict } from "./decide.ts";

/** Who came, as staff may read it. */
export interface Person {
  name: string;
  other_script_name?: string | null;
  organisation?: string | null;
  category_label: string;
  code: string;
}

/** The server's answer to a check-in. */
export interface Answer {
  verdict: Verdict;
  signal: Signal;
  checkin_id: string | null;
  title: string;
  detail: string;
  /** In which rank somebody is received, and where they sit; empty where neither is said. */
  reception: string;
  person: Person | null;
}

/** What the whole-screen answer shows. `unreached`: nothing was decided, because the server did not say. */
export interface Shown {
  verdict: Verdict | "unreached";
  signal: Signal;
  title: string;
  detail: string;
  /** In which rank somebody is received, and where they sit; empty where neither is said. */
  reception?: string;
  person: Person | null;
  /** The admission that can be undone. */
  undo: string | null;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function parsePerson(value: unknown): Person | null {
  if (typeof value !== "object" || value === null) return null;
  const person = value as Record<string, unknown>;
  return {
    name: text(person.name),
    other_script_name: text(person.other_script_name),
    organisation: text(person.organisation),
    category_label: text(person.category_label),
    code: text(person.code),
  };
}

/**
 * Reads the server's JSON. `null` when it is not an answer, or says two things at once: then nobody must be shown as
 * admitted.
 */
export function parseAnswer(value: unknown): Answer | null {
  if (typeof value !== "object" || value === null) return null;
  const answer = value as Record<string, unknown>;
  if (!isVerdict(answer.verdict) || answer.signal !== signalOf(answer.verdict)) return null;
  const title = text(answer.title);
  if (title === "") return null;
  return {
    verdict: answer.verdict,
    signal: signalOf(answer.verdict),
    checkin_id: text(answer.checkin_id) || null,
    title,
    detail: text(answer.detail),
    reception: text(answer.reception),
    person: parsePerson(answer.person),
  };
}

/** An answer as the screen shows it. Only what let somebody in can be undone. */
export function shown(answer: Answer): Shown {
  const { verdict, signal, title, detail, reception, person } = answer;
  return { verdict, signal, title, detail, reception, person, undo: admits(verdict) ? answer.checkin_id : null };
}

/** The class that dresses the screen, as `web/styles/door.css` names them. */
export function look(verdict: Shown["verdict"]): "go" | "hon" | "look" | "no" | "off" {
  switch (verdict) {
    case "admitted":
      return "go";
    case "admitted_with_honours":
      return "hon";
    case "already_inside":
      return "look";
    case "unreached":
      return "off";
    default:
      return "no";
  }
}
