import type { Call } from "../model/extras.ts";
import type { EventSummary } from "../model/site.ts";
import { formatMoment } from "../time/format.ts";
import { toIsoWithOffset } from "../time/machine.ts";
import type { Moment } from "../time/moment.ts";
import type { Words } from "../words/words.ts";

/** A line of plain text about what an event asks for. */
export interface CallLine {
  readonly text: string;
  readonly url: string | undefined;
}

/** What can still be answered or done in time, and until when. */
export function callLines({ telling }: Pick<EventSummary, "telling">, words: Words): CallLine[] {
  const line = (name: string, value: string | undefined, url: string | undefined) => ({
    text: value === undefined ? name : words.text("tickets.fact", { name, value }),
    url,
  });
  const date = (key: "tickets.opens" | "tickets.closes", moment: Moment | undefined) =>
    moment && words.text(key, { date: formatMoment(moment, words) });
  return [
    ...telling.calls
      .filter(({ now }) => now !== "closed")
      .map((call) => {
        const isAhead = call.now === "not-yet-open";
        const value = isAhead
          ? date("tickets.opens", call.opens)
          : date("tickets.closes", call.closes);
        return line(callName(call, words), value, isAhead ? undefined : call.url);
      }),
    ...telling.deadlines
      .filter(({ over }) => !over)
      .map((one) => line(one.name, date("tickets.closes", one.date), one.url)),
  ];
}

/** In the organizer's words, else in ours for its kind. */
export const callName = ({ name, kind }: Pick<Call, "name" | "kind">, words: Words): string =>
  name ?? words.text(`calls.${kind ?? "any"}`);

/** The same as facts, in which nothing changes by itself as time passes. */
export const callFacts = ({ calls, deadlines }: Pick<EventSummary, "calls" | "deadlines">) => [
  ...calls.map(({ name, kind, url, opens, closes }) => [name, kind, url, iso(opens), iso(closes)]),
  ...deadlines.map(({ name, date, url }) => [name, iso(date), url]),
];

const iso = (moment: Moment | undefined) => moment && toIsoWithOffset(moment);
