import { onceForEachLanguage } from "./each-language.ts";

/** ISO 15924 codes of the scripts that are written from right to left. */
const rightToLeftScripts: ReadonlySet<string> = new Set([
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

/** Letters of these. */
export const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a language is written. By its script: the platform's own answer differs between versions of Node. */
export const directionOf = onceForEachLanguage((lang: string): "ltr" | "rtl" =>
  rightToLeftScripts.has(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr",
);
