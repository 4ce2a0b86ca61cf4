import { compileLanguage, type Language } from "./compile.ts";
import { arabic } from "./languages/ar.ts";
import { czech } from "./languages/cs.ts";
import { danish } from "./languages/da.ts";
import { german } from "./languages/de.ts";
import { english } from "./languages/en.ts";
import { spanish } from "./languages/es.ts";
import { persian } from "./languages/fa.ts";
import { finnish } from "./languages/fi.ts";
import { french } from "./languages/fr.ts";
import { hebrew } from "./languages/he.ts";
import { italian } from "./languages/it.ts";
import { japanese } from "./languages/ja.ts";
import { korean } from "./languages/ko.ts";
import { dutch } from "./languages/nl.ts";
import { norwegian } from "./languages/no.ts";
import { polish } from "./languages/pl.ts";
import { portuguese } from "./languages/pt.ts";
import { russian } from "./languages/ru.ts";
import { swedish } from "./languages/sv.ts";
import { turkish } from "./languages/tr.ts";
import { ukrainian } from "./languages/uk.ts";
import { chinese } from "./languages/zh.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const vocabularies: readonly Vocabulary[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  czech,
  swedish,
  danish,
  norwegian,
  finnish,
  japanese,
  chinese,
  korean,
  russian,
  ukrainian,
  turkish,
  arabic,
  hebrew,
  persian,
];

const compiled = new Map<Vocabulary, Language>();

/** Compiled when it is first needed: most sites speak one or two languages. */
export function languageOf(vocabulary: Vocabulary): Language {
  const known = compiled.get(vocabulary);
  if (known !== undefined) return known;
  const made = compileLanguage(vocabulary);
  compiled.set(vocabulary, made);
  return made;
}

/** The language of a BCP 47 tag and English, which people mix into any other. */
export function vocabulariesOf(tag: string): readonly Vocabulary[] {
  const [primary = ""] = tag.toLowerCase().split("-");
  const own = vocabularies.filter(({ tags }) => tags.includes(primary));
  return [...own.filter((each) => each !== english), english];
}
