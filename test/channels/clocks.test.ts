import assert from "node:assert/strict";
import { it } from "node:test";
import { clocksOf } from "../../scripts/channels/clocks.ts";
import { timeMoment } from "../../scripts/time/wall-clock.ts";
import { wordsFor } from "../../scripts/words/words.ts";

const start = timeMoment(Date.parse("2017-08-07T16:30:00Z"), "Asia/Tokyo");
const placesIn = (lang: string) => clocksOf(start, wordsFor(lang)).map(({ place }) => place);

it("clocks elsewhere are named as the language names their cities or countries", () => {
  const cities = ["Los Angeles", "New York", "London", "Kolkata", "Sydney"];
  assert.deepEqual(placesIn("en-AU"), ["UTC", ...cities]);
  assert.deepEqual(placesIn("es"), [
    "UTC",
    "Los Ángeles",
    "Nueva York",
    "Reino Unido",
    "India",
    "Sídney",
  ]);
  assert.deepEqual(placesIn("zh-TW"), ["UTC", "洛杉磯", "紐約", "英國", "印度", "雪梨"]);
  // Without a catalogue, as in the sentence beside them.
  assert.deepEqual(placesIn("el"), ["UTC", ...cities]);
});
