import { currencySign } from "./catalogues.ts";
import { directionOf } from "./direction.ts";
import type { Words } from "./words.ts";

/** "AUD 5", "AUD 12.50", or the number alone where no currency is known. */
export function formatPrice(price: number, currency: string | undefined, words: Words): string {
  const amount = words.number(price, Number.isInteger(price) ? 0 : 2);
  if (currency === undefined) return amount;
  const sign = currencySign(words.tag, currency);
  // From right to left "AU$" would end as "$AU": the mark (U+200E) keeps its sign behind its letters.
  const isTurned = directionOf(words.lang) === "rtl" && /\p{Script=Latin}\p{Sc}$/u.test(sign);
  const symbol = isTurned ? `${sign}\u200e` : sign;
  const values = { amount, code: currency, symbol };
  // "¥500", but "CHF 500": letters do not touch digits.
  return words
    .text("price.amount", values)
    .replace(/(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/u, "\u00a0");
}
