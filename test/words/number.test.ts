import assert from "node:assert/strict";
import { test } from "node:test";
import { formatPrice } from "../../scripts/words/price.ts";
import { wordsFor } from "../../scripts/words/words.ts";

for (const [lang, price, currency, shown] of [
  ["en", 5, "AUD", "AUD 5"],
  ["en", 12.5, "AUD", "AUD 12.50"],
  ["en", 1500, "AUD", "AUD 1500"],
  ["en", 15000, undefined, "15,000"],
  ["de-CH", 12.5, "CHF", "12,50\u00a0CHF"],
  ["de", 1234567, "EUR", "1.234.567\u00a0€"],
  ["fr", 12500, "EUR", "12\u202f500\u00a0€"],
  ["pt-BR", 12.5, "BRL", "R$\u00a012,50"],
  ["pl", 50, "PLN", "50\u00a0zł"],
  ["ja", 15000, "JPY", "\uffe515,000"],
  ["ja", 500, "CHF", "CHF\u00a0500"],
  ["zh-TW", 500, "TWD", "$500"],
  ["ko", 30000, "KRW", "₩30,000"],
  ["tr", 150, "TRY", "150\u00a0₺"],
  ["he", 50, "ILS", "50\u00a0₪"],
  ["fa", 12500.5, "IRR", "۱۲٬۵۰۰٫۵۰\u00a0ریال"],
  ["hu", 15000, "HUF", "HUF 15,000"],
] as const) {
  test(`writes ${price} ${currency} in ${lang} as "${shown}"`, () => {
    // Marks of direction are part of some signs, and are not seen.
    const written = formatPrice(price, currency, wordsFor(lang)).replace(/[\u200e\u200f]/g, "");
    assert.equal(written, shown);
  });
}

test("keeps the sign of a foreign currency behind its letters where one writes from right to left", () => {
  for (const lang of ["ar", "he", "fa", "ur"]) {
    const written = formatPrice(12.5, "AUD", wordsFor(lang));
    if (written.includes("$")) assert.match(written, /\$\u200e/, lang);
  }
  assert.match(formatPrice(12.5, "AUD", wordsFor("ar")), /AU\$\u200e/);
  assert.doesNotMatch(formatPrice(12.5, "AUD", wordsFor("de")), /\u200e/);
});
