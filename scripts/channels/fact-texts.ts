import { formatMoment, formatRange } from "../time/format.ts";
import { readIso } from "../time/machine.ts";
import { ruleText } from "../time/rule-text.ts";
import { formatPrice } from "../words/price.ts";
import type { Words } from "../words/words.ts";
import type { Facts } from "./facts.ts";

/* What people ask first about a meetup, in words. */

/** One fact that is no longer what it was, both in words. */
export interface ChangedFact {
  readonly fact: "time" | "place" | "price";
  readonly before: string;
  readonly now: string;
}

/** What is known both before and now, and is not the same. */
export function changedFacts(now: Facts, before: Facts, words: Words): ChangedFact[] {
  const facts = [
    ["time", timeText],
    ["place", placeText],
    ["price", priceText],
  ] as const;
  return facts.flatMap(([fact, textOf]) => {
    const [is, was] = [textOf(now, words), textOf(before, words)];
    const isSame = is === undefined || was === undefined || is === was;
    return isSame ? [] : [{ fact, before: was, now: is }];
  });
}

export function timeText({ start, end, zone, repeats }: Facts, words: Words): string {
  const [from, to] = [readIso(start, zone), end === undefined ? undefined : readIso(end, zone)];
  const [first = "", ...later] = repeats?.split(nextRule) ?? [];
  const texts = [
    formatRange(from, to, words),
    saidRule(ruleText(first, from, words), (rule) => words.text("meetup.repeats", { rule })),
    ...later.map((text) => {
      const moment = readIso(text.slice("from ".length, dayLength), zone);
      const date = formatMoment(moment, words);
      const rule = ruleText(text.slice(dayLength).trim(), from, words);
      return saidRule(rule, (rule) => words.text("series.from", { date, rule }));
    }),
  ];
  return texts.filter(Boolean).join(". ");
}

/* As facts.ts joins the rules of a series that changes its own. */
const nextRule = /; (?=from \d{4}-\d\d-\d\d )/;
const dayLength = "from 2027-04-01".length;

const saidRule = (rule: string | undefined, say: (rule: string) => string) =>
  rule === undefined ? "" : say(rule);

export const placeText = ({ place, online }: Pick<Facts, "place" | "online">, words: Words) =>
  place ?? (online ? words.text("meetup.onlinePlace") : undefined);

/** "EUR 20", "free"; undefined when nobody said. */
export function priceText(
  { price, currency }: Pick<Facts, "price" | "currency">,
  words: Words,
): string | undefined {
  if (price === undefined) return undefined;
  return price === 0 ? words.text("price.free") : formatPrice(price, currency, words);
}
