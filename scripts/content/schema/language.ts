/**
 * A BCP 47 language tag in its canonical form: "en-AU" for "en_au", as older tools write it. Undefined for what is none;
 * a language is two or three letters (RFC 5646, section 2.2.1: longer ones are reserved or were never registered), so
 * that "english" is none.
 */
export function toLanguageTag(text: string): string | undefined {
  const tag = text.replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The tag of a language by its English name, in small or capital letters: "de" for "German". */
export function tagOfLanguage(name: string): string | undefined {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const wanted = name.toLowerCase();
  return tags.find((tag) => names.of(tag)?.toLowerCase() === wanted);
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const tags = letters.flatMap((first) => letters.map((second) => first + second));

/**
 * What is meant by what is written where a language's tag belongs and is none: its country ("jp", "cz"), the beginning of its
 * English name ("ge"), that name, or its tag of three letters ("deu"). Undefined for what is a word like any other; empty
 * for two letters that mean nothing.
 */
export function languagesMeant(written: string): string[] | undefined {
  if (written.length > 2) {
    const tag = tagOfLanguage(written) ?? toLanguageTag(written);
    return tag?.length === 2 ? [tag] : undefined;
  }
  const names = new Intl.DisplayNames("en", { type: "language" });
  const begins = widelySpoken.filter((tag) =>
    names.of(tag)?.toLowerCase().startsWith(written.toLowerCase()),
  );
  const country = languageOfCountry(written);
  return [...new Set([...begins, ...(country === undefined ? [] : [country])])];
}

const widelySpoken =
  "en de fr es pt it nl pl cs sv da no fi ja zh ko ru uk tr ar he fa el hu ro bg".split(" ");

/** The language that most people of a country speak, as the CLDR says; undefined for what is no country. */
function languageOfCountry(code: string): string | undefined {
  const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  if (countries.of(code.toUpperCase()) === undefined) return undefined;
  return new Intl.Locale(`und-${code}`).maximize().language;
}

/** Tags of languages that are better known as those of countries, and what is spoken there. */
const countryTags: ReadonlyMap<string, string> = new Map([
  ["se", "sv"],
  ["kr", "ko"],
  ["br", "pt-BR"],
  ["tw", "zh-Hant"],
]);

/** "sv" for "se", which is Northern Sami and the country of Sweden. */
export const languageOfSameCountry = (tag: string): string | undefined => countryTags.get(tag);

/** "Swedish" */
export const englishNameOf = (tag: string): string =>
  new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
