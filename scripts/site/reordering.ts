import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { inCalendar } from "../model/in-calendar.ts";
import type { Event } from "../model/site.ts";

/** Embeddings, overrides and isolates of the bidirectional algorithm (UAX #9, section 2), which nobody sees. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/u;

/** Says which names hold characters that make the text around them read otherwise than it is written. */
export function checkReordering(event: Event, titlePlace: Place, report: Report): void {
  const names = [
    { text: event.title, place: titlePlace },
    ...event.updates.map(({ title, place }) => ({ text: title ?? "", place })),
    // A meetup without a name of its own has the event's.
    ...inCalendar(event)
      .filter(({ name }) => name !== event.title)
      .map(({ name, place }) => ({ text: name, place })),
  ];
  for (const { text, place } of names) {
    const [character] = reordering.exec(text) ?? [];
    if (character === undefined) continue;
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
    report(diagnose("site/reordering", place, { text: text.replace(/\p{Cf}/gu, ""), code }));
  }
}
