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
