import { formatRange } from "../time/format.ts";
import { readIso } from "../time/machine.ts";
import { looksLikeRule } from "../time/rule.ts";
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
  const range = formatRange(
    readIso(start, zone),
    end === undefined ? undefined : readIso(end, zone),
    words,
  );
  return repeats === undefined || looksLikeRule(repeats)
    ? range
    : `${range}. ${words.text("meetup.repeats", { rule: repeats })}`;
}

export const placeText = ({ place, online }: Pick<Facts, "place" | "online">, words: Words) =>
  place ?? (online ? words.text("meetup.onlinePlace") : undefined);

export function priceText({ price, currency }: Facts, words: Words): string | undefined {
  if (price === undefined) return undefined;
  return price === 0 ? words.text("price.free") : formatPrice(price, currency, words);
}
