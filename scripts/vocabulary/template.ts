import { foldText } from "../time/fold.ts";
import type { Template } from "./vocabulary.ts";

/** One word of a template, or what stands for one. */
interface Item {
  readonly isOptional: boolean;
  readonly pieces: readonly Piece[];
}

type Sequence = readonly Item[];

type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string }
  | { readonly kind: "choice"; readonly choices: readonly Sequence[] };

/** What stands for each slot in a pattern. */
export type Slots = Readonly<Record<string, string>>;

/** A template as the source of a regular expression on folded text. Nothing in it repeats without a bound. */
export const toPattern = (template: Template, slots: Slots, unspaced: boolean): string =>
  sequenceToPattern(parse(template), slots, unspaced ? " ?" : " ");

/** Words of which each text that matches has one, chosen so that few other texts have them. */
export const templateWords = (template: Template): readonly string[] =>
  rarest(parse(template)) ?? [];

/** One pattern for all of them; one that matches nothing when there are none. */
export const anyOf = (templates: readonly Template[], slots: Slots, unspaced: boolean): string =>
  templates.length === 0
    ? "(?!)"
    : `(?:${templates.map((each) => toPattern(each, slots, unspaced)).join("|")})`;

function parse(template: Template): Sequence {
  const text = foldText(template);
  let at = 0;

  /** Alternatives up to the bracket that closes them, or to the end. */
  const choices = (): Sequence[] => {
    const found = [sequence()];
    while (text[at] === "|") {
      at++;
      found.push(sequence());
    }
    return found;
  };
  const sequence = (): Item[] => {
    const items = [item()];
    while (text[at] === " ") {
      at++;
      items.push(item());
    }
    return items;
  };
  const item = (): Item => {
    if (text[at] !== "[") return { isOptional: false, pieces: pieces() };
    at++;
    const inner = choices();
    at++;
    return { isOptional: true, pieces: [{ kind: "choice", choices: inner }] };
  };
  const pieces = (): Piece[] => {
    const found: Piece[] = [];
    while (at < text.length && !/[ |)\]]/.test(text[at] ?? "")) found.push(piece());
    return found;
  };
  const piece = (): Piece => {
    if (text[at] === "(") {
      at++;
      const inner = choices();
      at++;
      return { kind: "choice", choices: inner };
    }
    const pattern = text[at] === "{" ? slotPattern : textPattern;
    pattern.lastIndex = at;
    const [taken, name] = pattern.exec(text) ?? [text.slice(at)];
    at += taken.length;
    return name === undefined ? { kind: "text", text: taken } : { kind: "slot", name };
  };
  return sequence();
}

const slotPattern = /\{([^}]*)\}/y;
const textPattern = /[^ |()[\]{}]+/y;

function sequenceToPattern(items: Sequence, slots: Slots, gap: string): string {
  const first = items.findIndex(({ isOptional }) => !isOptional);
  const time = items.findIndex(({ pieces: [start] }) => isTime(start));
  const patterns = items.map((item, index) => {
    const body = item.pieces.map((piece) => pieceToPattern(piece, slots, gap)).join("");
    // "New date: 14 August", "New date 14 August", "Nouvelle date : le 14 août".
    const leadsToTime = items.slice(index, time).every(({ isOptional }) => isOptional);
    const joint = index <= time && leadsToTime ? "(?: ?[-:,])? ?" : gap;
    if (index < first) return `(?:${body}${gap})?`;
    if (index === first) return body;
    return item.isOptional ? `(?:${joint}${body})?` : joint + body;
  });
  return patterns.join("");
}

const isTime = (piece: Piece | undefined) =>
  piece?.kind === "slot" && /^(?:date|later|time)$/.test(piece.name);

function pieceToPattern(piece: Piece, slots: Slots, gap: string): string {
  if (piece.kind === "text") return piece.text.replace(/[.*+?^$\\]/g, "\\$&");
  if (piece.kind === "choice") {
    const choices = piece.choices.map((choice) => sequenceToPattern(choice, slots, gap));
    // "has been" before "has": the first that matches is taken.
    return `(?:${choices.sort((a, b) => b.length - a.length).join("|")})`;
  }
  const slot = slots[piece.name];
  if (slot === undefined) throw new Error(`there is no slot {${piece.name}}`);
  return slot;
}

function rarest(items: Sequence): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  for (const item of items) {
    const words = item.isOptional ? undefined : wordsOf(item);
    if (words !== undefined && (best === undefined || isRarer(words, best))) best = words;
  }
  return best;
}

const isRarer = (words: readonly string[], than: readonly string[]): boolean =>
  (frequent(words) - frequent(than) || least(than) - least(words)) < 0;

const frequent = (words: readonly string[]) => words.filter(isEveryday).length;

/** Of a word of several parts only the longest is looked for: "sold-out", "can't". */
export const longestPart = (word: string): string =>
  word.split(/[^\p{L}\p{N}]+/u).sort((a, b) => b.length - a.length)[0] ?? word;

export const isEveryday = (word: string): boolean => {
  const part = longestPart(word);
  return /^[a-zа-я]{1,2}$/.test(part) || everyday.has(part);
};

/** Words, folded, that stand in texts about anything. */
const everyday: ReadonlySet<string> = new Set(
  `after again all any are aren back be been can change for in is isn it longer more new next no not now on out this to today will won
  alles das im in ist kein keine keinen neue neues nicht werden wird au avoir aura en est ne ou pas plus sera va ahora el en
  esta ha nueva nuevas se si agora em esta foi nao nova novas para sem vai altri di il non nuova nuove sara alleen
  andere door gaan gaat geen gewoon langer met niet nieuwe nu jest na nie nowa nova blir dag det er inget ingen kommer bliver
  ikke intet теперь снова больше будет новая новое новые только буде більше нова нові тільки знову بعد`.split(
    /\s+/,
  ),
);

const least = (words: readonly string[]) =>
  words.reduce(
    (length, word) => Math.min(length, longestPart(word).length),
    Number.POSITIVE_INFINITY,
  );

/** Every form of one word; undefined for a slot. */
function wordsOf({ pieces }: Item): readonly string[] | undefined {
  const [only] = pieces;
  if (pieces.length === 1 && only?.kind === "choice") return eachOf(only.choices, rarest);
  return pieces.reduce<readonly string[] | undefined>(
    (words, piece) => {
      const ends = endsOf(piece);
      return words && ends?.flatMap((end) => words.map((word) => word + end));
    },
    [""],
  );
}

/** What a piece inside a word adds to it. */
function endsOf(piece: Piece): readonly string[] | undefined {
  if (piece.kind === "text") return [piece.text];
  if (piece.kind === "slot") return undefined;
  return eachOf(piece.choices, ([item, ...others]) =>
    item === undefined || others.length > 0 ? undefined : wordsOf(item),
  );
}

function eachOf(
  choices: readonly Sequence[],
  read: (choice: Sequence) => readonly string[] | undefined,
): readonly string[] | undefined {
  const all = choices.map(read);
  return all.includes(undefined) ? undefined : all.flatMap((words) => words ?? []);
}
