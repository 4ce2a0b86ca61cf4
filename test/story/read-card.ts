import assert from "node:assert/strict";
import { planCards } from "../../scripts/channels/card/plan.ts";
import { encoderVersion } from "../../scripts/images/encoder-version.ts";
import { exampleLooks } from "../fixtures/example-looks.ts";
import type { Built } from "./built.ts";
import { type Facts, stateFrom } from "./facts.ts";
import { metaOf } from "./read-head.ts";

/**
 * The social card is a picture, which no parser reads: what it shows is planned again from the same content. The
 * picture's name is made of all that it shows, so that the published one is the planned one.
 */
export function readCard(
  { site, paths, text }: Built,
  slug: string,
  readDate = inMelbourne,
): Omit<Facts, "url"> {
  const planned = planCards(site, exampleLooks, encoderVersion()).value.find(
    ({ path }) => path === `/${slug}/`,
  );
  assert.ok(planned !== undefined && paths.includes(planned.address.slice(1)));
  const shared = metaOf(text(`${slug}/index.html`), "og:image");
  assert.ok(shared.endsWith(planned.address), `${shared} is the card that is shared`);
  const { title, date, place, ribbon, dateHolds } = planned.card;
  const state = stateFrom(ribbon === undefined ? [] : [ribbon.text]);
  assert.equal(dateHolds, state.status !== "cancelled");
  return { title, ...state, start: readDate(date), place: placeIn(place) };
}

/** Its name, without the signs that keep it apart from its address. */
const placeIn = (place: string) =>
  place.replace(/[\u200e\u200f\u2068\u2069]/g, "").split(/, |، |、|，/, 1)[0] ?? "";

/** "Monday 7 August 2017, 6:30 pm", as a clock in Melbourne shows it in winter, in UTC. */
function inMelbourne(words: string): string {
  const [, day, hour, minute = "00", half] =
    /^\w+ (.+), (\d+)(?::(\d+))? ([ap]m)$/.exec(words) ?? [];
  assert.ok(day !== undefined && hour !== undefined, words);
  const clock = (Number(hour) % 12) + (half === "pm" ? 12 : 0);
  return new Date(`${day} ${clock}:${minute} GMT+1000`).toISOString();
}
