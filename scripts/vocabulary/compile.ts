import { grouped } from "../model/grouped.ts";
import { once } from "../time/once.ts";
import { dateMark, eventMark, laterMark, nextMark } from "./line.ts";
import {
  anyOf,
  isEveryday,
  longestPart,
  type Slots,
  templateWords,
  toPattern,
} from "./template.ts";
import type { StateName, Template, Vocabulary } from "./vocabulary.ts";

/** A vocabulary as the patterns that read a line: see `toLine`. Those that end in "At" match at their `lastIndex`. */
export interface Language {
  readonly vocabulary: Vocabulary;
  /** Words for any event, with what stands before them; the group is there for one of a series. */
  readonly events: RegExp;
  /** What says a state: of two that match at one place the first counts. */
  readonly phrases: readonly Phrase[];
  /** Those that a line may have. */
  readonly phrasesIn: (text: string) => readonly Phrase[];
  /** What may stand before a phrase. */
  readonly fillerAt: RegExp;
  readonly andAt: RegExp;
  /** A date behind a phrase, as in "cancelled on 9 December". */
  readonly dateBehindAt: RegExp;
  /** The event, or those who speak for it. */
  readonly subject: RegExp;
  /** Where a clause may begin: behind a comma or a sentence, or with its verb. */
  readonly clauses: RegExp;
  /** "Today", "this week". */
  readonly today: RegExp;
  readonly parts: RegExp;
  readonly gatherings: RegExp;
  /** "The workshop", "workshop A", in the place of the event; the group is there for one of a series. */
  readonly gatheringSubjects: () => RegExp;
  /** The forms of each of their nouns that is one word: "workshop" and "workshoppen". */
  readonly gatheringForms: () => readonly (readonly string[])[];
  /** "Workshop A", "session 3": one of several. */
  readonly labelled: RegExp;
  readonly doubts: RegExp;
  /** What is said before a phrase and makes it mean nothing. */
  readonly denial: RegExp;
  readonly denialBehindAt: RegExp;
}

// A line has been folded: all of its signs are ASCII, and its marks stand behind all letters.
const letter = "[a-z\\d\u00aa-\ud7ff]";
const signs = '[!.,;:()"|*]';
const event = `[${eventMark}${nextMark}]`;
/** "A", "#3" */
const label = "(?:#?\\d{1,2}|[a-z])";
const date = `[${dateMark}${laterMark}]`;

/** "14:00", "14.30 Uhr", "14h", "2 pm", "14時" */
const time =
  "(?:\\d{1,2}(?:[:.h]\\d\\d(?: ?(?:uhr|[ap]\\.?m))?| ?(?:uhr|h|[ap]\\.?m|часов|годин|時|时|點|点|시)))";

export function compileLanguage(vocabulary: Vocabulary): Language {
  const unspaced = vocabulary.unspaced === true;
  const before = unspaced ? "" : `(?<!${letter})`;
  const after = unspaced ? "" : `(?!${letter}|')`;
  const gap = unspaced ? " ?" : " ";
  const bare: Slots = { n: "(?:\\d{1,4})", month: laterMark };
  const slots: Slots = {
    ...bare,
    time,
    event,
    date: dateMark,
    later: `(?:${laterMark}|${anyOf(vocabulary.later, bare, unspaced)})`,
    words: `[^,.;:!?()${eventMark}]{2,40}?`,
    clause: `[^,.;:!?()${eventMark}]{2,70}?(?:,|(?= ${event}))`,
  };
  const words = (templates: readonly Template[]) => anyOf(templates, slots, unspaced);
  const sticky = (pattern: string) => new RegExp(pattern, "y");
  const anywhere = (pattern: string) => new RegExp(`${before}(?:${pattern})${after}`);
  const { next, the, events, we, fillers, follows, updates } = vocabulary;

  const on = `(?:${words(updates.on)}${gap})?`;
  const ending = `(?= ?(?:$|${signs}|-(?!${letter})|- |${on}${date}|${words(follows)}${after}))`;
  const toPhrase = (one: PhraseTemplate): Phrase => {
    const pattern = once(() => toPattern(one.template, slots, unspaced));
    const isAlone = one.weight === "weak" || one.weight === "doubtful";
    const alone = isAlone ? "(?= ?(?:$|[!.]))" : "";
    return {
      ...one,
      words: templateWords(one.template),
      at: once(() => sticky(`(?:${pattern()})${alone}${after}${ending}`)),
      anywhere: once(() => new RegExp(`${before}(?:${pattern()})${after}`, "g")),
    };
  };
  const phrases = phrasesOf(vocabulary).map(toPhrase);
  // "l'événement" is written without a space.
  const determiner = `(?:(?:(${words(next)})|${words(the)})(?:${gap}|(?<=')))?`;
  return {
    vocabulary,
    events: new RegExp(`${before}${determiner}(?:${eventMark}|${words(events)}${after})`, "g"),
    phrases,
    phrasesIn: phraseFinder(phrases, unspaced),
    fillerAt: sticky(`(?:${event}|${words([...we, ...fillers])}|${on}${date})${after}`),
    andAt: sticky(`${words(vocabulary.and)}${after}`),
    dateBehindAt: sticky(`[ (,:-]*${on}(${date})`),
    subject: new RegExp(`${event}|${before}${words(we)}${after}`),
    clauses: new RegExp(
      `[,.;:!](?=[^,.;:!]{3})|(?<=[^,.;:!] )(?=${words(vocabulary.verbs ?? [])}${after})`,
      "g",
    ),
    today: anywhere(words(vocabulary.today)),
    parts: anywhere(words(vocabulary.parts)),
    gatherings: anywhere(words(vocabulary.gatherings)),
    gatheringSubjects: once(
      () =>
        new RegExp(
          `${before}${determiner}${words(vocabulary.gatherings)}${after}(?:${gap}${label}${after})?`,
          "g",
        ),
    ),
    gatheringForms: once(() =>
      vocabulary.gatherings.filter((noun) => !noun.includes(" ")).map(templateWords),
    ),
    labelled: anywhere(`${words(vocabulary.gatherings)}${gap}${label}`),
    doubts: anywhere(words(vocabulary.doubts)),
    denial: new RegExp(
      `${before}${words(vocabulary.denials)}${after}${unspaced ? ".{0,4}" : "(?: [^ ]+){0,2}"} ?$`,
    ),
    denialBehindAt: sticky(` ?${words(vocabulary.denialsBehind ?? [])}`),
  };
}

/**
 * Words of which every phrase of a language has one. Those of `dated` stand in texts about anything, and their phrases have
 * a date: "now on 14 August".
 */
export function phraseWords(vocabulary: Vocabulary): { plain: string[]; dated: string[] } {
  const found: { plain: string[]; dated: string[] } = { plain: [], dated: [] };
  for (const { template } of phrasesOf(vocabulary)) {
    const words = templateWords(template);
    const isDated = template.replace(/\[[^[\]]{0,200}\]/g, "").includes("{date}");
    found[isDated && words.every(isEveryday) ? "dated" : "plain"].push(...words);
  }
  return found;
}

interface PhraseTemplate {
  readonly state: StateName;
  readonly template: Template;
  /** Plain words mean nothing else, weak ones count in updates only, and doubtful ones are asked about. */
  readonly weight: "plain" | "ambiguous" | "weak" | "doubtful";
}

/** Compiled when a text may have it, for a language has hundreds. */
export interface Phrase extends PhraseTemplate {
  /** Each text that has the phrase has one of them; none where nothing is known of such texts. */
  readonly words: readonly string[];
  /** The phrase, where it may end. */
  readonly at: () => RegExp;
  /** Wherever it stands, its end not looked at. */
  readonly anywhere: () => RegExp;
}

/** Hundreds of phrases share some words. A word that stands by itself need not be looked for in all of a line. */
function phraseFinder(phrases: readonly Phrase[], unspaced: boolean): Language["phrasesIn"] {
  const partOf = (word: string) => (unspaced ? word : longestPart(word));
  const byWord = grouped(
    phrases.flatMap(({ words }, place) => words.map((word) => [partOf(word), place] as const)),
  );
  const always = phrases.flatMap(({ words }, place) => (words.length === 0 ? [place] : []));
  const parts = unspaced ? [...byWord.keys()] : [];
  return (text) => {
    const words = unspaced ? parts.filter((part) => text.includes(part)) : wordsOf(text);
    const found = new Set(always);
    for (const word of words) for (const place of byWord.get(word) ?? []) found.add(place);
    return [...found].sort((a, b) => a - b).flatMap((place) => phrases[place] ?? []);
  };
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u);

/** What plain phrases there are in a line, from left to right. */
export function plainPhrases(text: string, language: Language): PhraseFound[] {
  const plain = language.phrasesIn(text).filter(({ weight }) => weight === "plain");
  const found: PhraseFound[] = [];
  for (let at = 0; ; at = found.at(-1)?.to ?? at) {
    let next: PhraseFound | undefined;
    for (const { state, anywhere } of plain) {
      const pattern = anywhere();
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match !== null && (next === undefined || match.index < next.from))
        next = { state, from: match.index, to: match.index + match[0].length };
    }
    if (next === undefined) return found;
    found.push(next);
  }
}

export interface PhraseFound {
  readonly state: StateName;
  readonly from: number;
  readonly to: number;
}

/** Of two phrases that begin alike the one whose state comes first is tried first. */
const order = [
  "sold-out",
  "waitlist",
  "open",
  "closed",
  "rescheduled",
  "postponed",
  "moved-online",
  "scheduled",
  "cancelled",
] as const satisfies readonly StateName[];

/** The plain ones first, the doubtful ones last. */
function phrasesOf({ states, weak, doubtful = {}, today }: Vocabulary): PhraseTemplate[] {
  const light = { weak, doubtful };
  const strong = order.flatMap((state) =>
    states[state].map((template) => ({
      state,
      template: template.replace(/^~/, ""),
      weight: template.startsWith("~") ? ("ambiguous" as const) : ("plain" as const),
    })),
  );
  return [
    ...strong.filter(({ weight }) => weight === "plain"),
    ...strong.filter(({ weight }) => weight === "ambiguous"),
    ...(["weak", "doubtful"] as const).flatMap((weight) =>
      order.flatMap((state) =>
        (light[weight][state] ?? []).map((template) => ({
          state,
          // Written out, for its words are what such phrases are known by: "no meetup today".
          template: template.replaceAll("{today}", `(${today.join("|")})`),
          weight,
        })),
      ),
    ),
  ];
}
