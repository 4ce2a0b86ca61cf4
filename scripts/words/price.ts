import type { Words } from "./words.ts";

/** "AUD 5", "AUD 12.50", or the number alone where no currency is known. */
export function formatPrice(price: number, currency: string | undefined, words: Words): string {
  const written = Number.isInteger(price) ? String(price) : price.toFixed(2);
  const amount = written.replace(".", words.text("price.decimal"));
  if (currency === undefined) return amount;
  const values = { amount, code: currency, symbol: symbolOf(currency, words.lang) };
  return words.text("price.amount", values);
}

/** As the platform has it: the same on every supported Node for the languages of the catalogues. */
function symbolOf(currency: string, lang: string): string {
  const format = new Intl.NumberFormat(lang, { style: "currency", currency });
  return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}
