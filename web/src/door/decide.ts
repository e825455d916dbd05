/**
 * The door's decision, equal to `crates/domain/src/checkin.rs`; `tests/vectors/door.json` binds both. Field names are
 * those of the JSON that crosses the wire. Times are unix seconds.
 */

/** What was held before the camera or typed, once its form is understood. */
export type Presented =
  | { kind: "badge"; event_id: string; code: string; expires_at: number }
  | { kind: "code"; code: string }
  | { kind: "forged" }
  | { kind: "unreadable" };

/** When and where somebody came in. */
export interface Admission {
  at: number;
  door: string;
}

/** In which quality somebody attends. */
export type Category = "guest_of_honour" | "speaker" | "partner" | "press" | "attendee" | "staff";

/** What the door knows of a registration. */
export interface Known {
  state: "confirmed" | "waiting" | "cancelled";
  category: Category;
  /** Whether they, or who brings them along, have a rank in the event's table. */
  ranked?: boolean;
  admission: Admission | null;
  /** Whether they have another badge by now than the one presented. */
  replaced?: boolean;
}

/** Every answer, with the colour family that says the same as its words and its shape. */
const SIGNALS = {
  admitted: "green",
  admitted_with_honours: "amber",
  already_inside: "amber",
  waiting: "red",
  cancelled: "red",
  replaced: "red",
  expired: "red",
  other_event: "red",
  unknown: "red",
  forged: "red",
  unreadable: "red",
} as const;

export type Verdict = keyof typeof SIGNALS;
export type Signal = "green" | "amber" | "red";

/** Whether a text from elsewhere names an answer. */
export function isVerdict(text: unknown): text is Verdict {
  return typeof text === "string" && Object.hasOwn(SIGNALS, text);
}

/** The colour family of an answer. */
export function signalOf(verdict: Verdict): Signal {
  return SIGNALS[verdict];
}

/** Whether this answer lets somebody in who was not in before. */
export function admits(verdict: Verdict): boolean {
  return verdict === "admitted" || verdict === "admitted_with_honours";
}

/**
 * What can be told from the badge alone: the code to look up, or the refusal. The order is the order of trust: a
 * signature that does not hold says nothing, so its event and date are not even read; a badge of another evening is
 * named as such even when it is past its date too.
 */
export function present(presented: Presented, eventId: string, now: number): { code: string } | { verdict: Verdict } {
  switch (presented.kind) {
    case "unreadable":
      return { verdict: "unreadable" };
    case "forged":
      return { verdict: "forged" };
    case "badge":
      if (presented.event_id !== eventId) return { verdict: "other_event" };
      if (now > presented.expires_at) return { verdict: "expired" };
      return { code: presented.code };
    case "code":
      return { code: presented.code };
  }
}

/** The decision on what is known of a registration, `null` when nobody has that code. */
export function decide(known: Known | null): Verdict {
  if (known === null) return "unknown";
  if (known.replaced) return "replaced";
  if (known.state === "cancelled") return "cancelled";
  if (known.state === "waiting") return "waiting";
  if (known.admission !== null) return "already_inside";
  const honoured = known.ranked || known.category === "guest_of_honour";
  return honoured ? "admitted_with_honours" : "admitted";
}
