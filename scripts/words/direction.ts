/** ISO 15924 codes of the scripts that are written from right to left. */
const rightToLeft: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

/** Which way a language is written. By its script: the platform's own answer differs between versions of Node. */
export const directionOf = (lang: string): "ltr" | "rtl" =>
  rightToLeft.has(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr";
