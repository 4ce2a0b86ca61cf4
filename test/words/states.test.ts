import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { vocabulariesOf } from "../../scripts/vocabulary/languages.ts";
import { unnamed } from "../../scripts/vocabulary/line.ts";
import { readUpdateState } from "../../scripts/vocabulary/read-state.ts";
import { catalogueTags } from "../../scripts/words/catalogues.ts";
import { wordsFor } from "../../scripts/words/words.ts";

/*
 * What Handbill says of a state is what it would read as that state from an organizer of the same language: who writes
 * into an update what the banner says is understood.
 */

const states = [
  "cancelled",
  "postponed",
  "rescheduled",
  "moved-online",
  "sold-out",
  "waitlist",
  "closed",
] as const;

const readIn = (lang: string, text: string) =>
  readUpdateState(text, { vocabularies: vocabulariesOf(lang), toLine: unnamed })?.states.join();

for (const tag of catalogueTags) {
  const words = wordsFor(tag);
  describe(`the banner in ${tag}`, () => {
    for (const state of states) {
      const said = [words.text(`notice.${state}`), words.text(`sentence.${state}`)];
      it(`says of ${state} what an update would say: ${said.join(" ")}`, () => {
        assert.deepEqual(
          said.map((text) => readIn(tag, text)),
          [state, state],
        );
      });
    }
  });
}

it("the way to the waiting list is read as one", () => {
  const wrong = catalogueTags.filter(
    (tag) => readIn(tag, wordsFor(tag).text("offer.ask-for-waitlist")) !== "waitlist",
  );
  assert.deepEqual(wrong, []);
});
