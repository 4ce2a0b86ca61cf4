import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fillIn, namesIn, parseMessage } from "../../scripts/words/format.ts";

const rules = new Intl.PluralRules("pl");
const polish = { formOf: (count: number) => rules.select(count), number: String };
const say = (text: string, values: Readonly<Record<string, string | number>> = {}) => {
  const message = parseMessage(text);
  assert.ok(message, text);
  return fillIn(message, values, polish).join("");
};

describe("a message", () => {
  it("has its names filled in, wherever they stand", () => {
    assert.equal(say("{date}: {title}", { date: "Juli", title: "{x} #" }), "Juli: {x} #");
    assert.equal(say("l'{what} d’Ada", { what: "atelier" }), "l'atelier d’Ada");
    assert.equal(say("#1"), "#1");
  });

  it("chooses by number, in the forms of its language", () => {
    const places =
      "{count, plural, =0 {brak miejsc} one {# miejsce} few {# miejsca} many {# miejsc} other {# miejsca}}";
    assert.deepEqual(
      [0, 1, 2, 5, 22].map((count) => say(places, { count })),
      ["brak miejsc", "1 miejsce", "2 miejsca", "5 miejsc", "22 miejsca"],
    );
  });

  it("may name others within a choice", () => {
    assert.equal(
      say("{count, plural, one {# of {what}} other {#}}", { count: 1, what: "them" }),
      "1 of them",
    );
  });

  it("keeps values that are no texts as they are", () => {
    const link = { href: "/" };
    const message = parseMessage("See {link}.");
    assert.ok(message);
    assert.deepEqual(fillIn(message, { link }, polish), ["See ", link, "."]);
  });

  for (const text of [
    "{date",
    "date}",
    "{}",
    "{a b}",
    "{count, plural, one {x}}",
    "{count, plural, other {x}",
    "{count, select, other {x}}",
    "{count, plural, some {x} other {y}}",
  ]) {
    it(`is none: ${text}`, () => assert.equal(parseMessage(text), undefined));
  }

  it("is read in time that grows with its length, whatever stands in it", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "{a}",
      "{a, plural, ",
      "one {",
      "other {",
      "#",
      " ",
      "x",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
        const message = parseMessage(parts.join(""));
        if (message !== undefined) assert.ok(namesIn(message).every((name) => name === "a"));
      }),
    );
  });
});
