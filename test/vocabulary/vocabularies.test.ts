import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { foldText } from "../../scripts/time/fold.ts";
import { phraseWords } from "../../scripts/vocabulary/compile.ts";
import { languageOf, vocabularies } from "../../scripts/vocabulary/languages.ts";
import { eventMark } from "../../scripts/vocabulary/line.ts";

for (const vocabulary of vocabularies) {
  const templates = [vocabulary.states, vocabulary.weak].flatMap((states) =>
    Object.values(states).flat(),
  );

  describe(`the vocabulary of ${vocabulary.name}`, () => {
    it("closes every bracket that it opens", () => {
      const lists = Object.values({ ...vocabulary, ...vocabulary.updates }).filter(Array.isArray);
      for (const template of [...templates, ...lists.flat()]) {
        for (const [open, close] of ["()", "[]", "{}"].map((pair) => pair.split("")))
          assert.equal(template.split(open).length, template.split(close).length, template);
        assert.doesNotMatch(template, / {2}|^ | $|[([{] | [)\]}]/, template);
      }
    });

    it("writes {event} for every word that is replaced by it before phrases are looked for", () => {
      const { events } = languageOf(vocabulary);
      const wrong = templates.filter((template) => {
        const words = foldText(template.replace(/\{\w+\}/g, " ").replace(/[()[\]|~]/g, " , "));
        return words.replace(events, eventMark).includes(eventMark);
      });
      assert.deepEqual(wrong, []);
    });

    it("has for each phrase a word that few other texts have", () => {
      const short = vocabulary.unspaced
        ? []
        : phraseWords(vocabulary).plain.filter((word) => word.length < 3);
      assert.deepEqual(short, []);
    });
  });
}
