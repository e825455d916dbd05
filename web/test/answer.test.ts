import { describe, expect, test } from "vitest";

import { look, parseAnswer, shown } from "../src/door/answer.ts";

const admitted = {
  verdict: "admitted",
  signal: "green",
  checkin_id: "0197a3c4-5b00-7a10-8c21-3f5e6d7c8b90",
  at: 1750870800,
  title: "Admis",
  detail: "",
  person: { name: "Salma Idrissi", category: "attendee", category_label: "Participante", code: "7K3F-92QD" },
  seats: { capacity: 220, taken: 214, waiting: 0, inside: 1 },
};

describe("the server's answer", () => {
  test("is shown with what can be undone", () => {
    const answer = parseAnswer(admitted);
    expect(answer && shown(answer)).toMatchObject({
      verdict: "admitted",
      title: "Admis",
      undo: admitted.checkin_id,
      person: { name: "Salma Idrissi", other_script_name: "", organisation: "" },
    });
  });

  test.each([
    null,
    "admitted",
    {},
    { ...admitted, verdict: "welcome" },
    { ...admitted, verdict: "toString" },
    { ...admitted, signal: "red" },
    { ...admitted, verdict: "cancelled" },
    { ...admitted, title: "" },
  ])("is none when it says nothing clear: %j", (value) => {
    expect(parseAnswer(value)).toBeNull();
  });

  test("undoes nothing where nobody was let in", () => {
    const inside = parseAnswer({ ...admitted, verdict: "already_inside", signal: "amber" });
    expect(inside && shown(inside).undo).toBeNull();
  });

  test("looks different for each family, and an unreached server like none of them", () => {
    const looks = (["admitted", "admitted_with_honours", "already_inside", "unreached", "forged"] as const).map(look);
    expect(looks).toEqual(["go", "hon", "look", "off", "no"]);
  });
});
