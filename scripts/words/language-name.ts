import { wordsFor } from "./words.ts";

/**
 * What those who speak a language call it: "Deutsch"; with its script or region, "Português (Brasil)", where another of the
 * languages that it stands among would be called the same. `lang` is a BCP 47 tag.
 */
export function languageName(lang: string, among: readonly string[]): string {
  const name = nameOf(lang);
  const isAlone = among.every((other) => other === lang || nameOf(other) !== name);
  return isAlone ? name : (platformName(lang) ?? name);
}

function nameOf(lang: string): string {
  const words = wordsFor(lang);
  const isSpoken = words.foreign("language.name") === undefined;
  return (
    (isSpoken ? undefined : platformName(lang)) ?? (isSpoken ? words.text("language.name") : lang)
  );
}

/** Undefined for a language that the platform does not know: it would take the machine's own. */
function platformName(lang: string): string | undefined {
  const [known] = Intl.DisplayNames.supportedLocalesOf(lang);
  const options = { type: "language", languageDisplay: "standard" } as const;
  const name = known === undefined ? undefined : new Intl.DisplayNames(known, options).of(lang);
  return name?.replace(/^./u, (first) => first.toLocaleUpperCase(lang));
}
