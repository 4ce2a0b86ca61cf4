import { plainPhrases } from "./compile.ts";
import { mayTellState } from "./first-look.ts";
import { languageOf } from "./languages.ts";
import { foldLine } from "./line.ts";
import type { Vocabulary } from "./vocabulary.ts";

const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const shortest = 3;

/**
 * What an event is called, folded, the longest first: its titles, each without its year and its subtitle, and words of
 * them that may be a part of another event, for "the workshop" is the event itself where that is called a workshop.
 */
export function namesOf(
  titles: readonly string[],
  vocabularies: readonly Vocabulary[],
): readonly string[] {
  const languages = vocabularies.map(languageOf);
  const names = titles.flatMap((title) => {
    const whole = plain(title);
    const pieces = [whole, ...title.split(/[:：|(（]|\s[-–—]\s/u).map(plain)];
    const bare = pieces.map((piece) => plain(piece.replace(years, " ")));
    const nouns = languages.flatMap(({ gatherings, gatheringForms }) => {
      const [noun] = gatherings.exec(whole) ?? [];
      if (noun === undefined) return [];
      return [noun, ...(gatheringForms().find((forms) => forms.includes(noun)) ?? [])];
    });
    return [...pieces, ...bare, ...nouns];
  });
  // "Spring meet cancelled" is no name by which an event is called.
  const tellsState = (name: string) =>
    mayTellState(name) && languages.some((language) => plainPhrases(name, language).length > 0);
  return [...new Set(names)]
    .filter((name) => name.length >= shortest && /\p{L}{2}/u.test(name) && !tellsState(name))
    .sort((a, b) => b.length - a.length);
}

const plain = (title: string) =>
  foldLine(title)
    .text.replace(/["()]/g, " ")
    .replace(/^[\s!.,:;*|-]+/, "")
    .replace(/(?<![\s!.,:;*|-])[\s!.,:;*|-]+$/, "")
    .replace(/\s+/g, " ");
