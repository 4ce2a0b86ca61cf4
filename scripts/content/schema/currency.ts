/**
 * A currency by its three letters of ISO 4217, in small or capital letters; undefined for what is none that Unicode's
 * CLDR knows.
 */
export function toCurrencyCode(text: string): string | undefined {
  const code = text.toUpperCase();
  return Intl.supportedValuesOf("currency").includes(code) ? code : undefined;
}

/** The code that people mean by a sign or a name: "EUR" for "€" and for "Euros". A guess: "$" is many currencies. */
export function guessCurrency(text: string): string | undefined {
  const wanted = text.trim().toLowerCase().replace(/s$/, "");
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").find(
    (code) => signOf(code).toLowerCase() === wanted || names.of(code)?.toLowerCase() === wanted,
  );
}

const signOf = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? "";

/** Signs that stand for one currency wherever they are written. */
const sure: ReadonlySet<string> = new Set([
  "€",
  "£",
  "₹",
  "₩",
  "₪",
  "₫",
  "R$",
  "zł",
  "Kč",
  "₽",
  "₺",
  "₴",
]);

/** "CHF 50", "12,50 €", "free": the amount and, where it is beyond doubt, the currency; undefined for anything else. */
export function readPrice(
  text: string,
): { amount: string; currency: string | undefined } | undefined {
  if (free.test(text)) return { amount: "0", currency: undefined };
  const [, before = "", amount = "", after = ""] =
    /^([^\d.,-]*)(\d+(?:[.,]\d{1,2})?)(?:[.,]-{1,2})?([^\d]*)$/.exec(text.trim()) ?? [];
  const mark = (before.trim() || after.trim()).replace(/\.$/, "");
  if (amount === "" || (before.trim() !== "" && after.trim() !== "")) return undefined;
  const currency = toCurrencyCode(mark) ?? (sure.has(mark) ? guessSign(mark) : undefined);
  if (mark !== "" && currency === undefined) return undefined;
  return { amount: amount.replace(",", "."), currency };
}

const inNarrow: Readonly<Record<string, string>> = {
  zł: "PLN",
  Kč: "CZK",
  "₽": "RUB",
  "₺": "TRY",
  "₴": "UAH",
};
const guessSign = (mark: string) => inNarrow[mark] ?? guessCurrency(mark);

const free =
  /^(?:free(?: of charge)?|no (?:charge|cost)|gratis|gratuit|gratuito|grátis|kostenlos|kostenfrei|frei|zdarma|bezpłatnie|ilmainen|бесплатно|безкоштовно|無料|免费|무료)[.!]?$/i;
