import { datesIn } from "../time/dates-in.ts";
import { foldCharacter } from "../time/fold.ts";

/** Stand in a line for the event, for one of a series of them, for a day, and for a month or a year. */
export const eventMark = "\ue000";
export const nextMark = "\ue003";
export const dateMark = "\ue001";
export const laterMark = "\ue002";

/**
 * A text as it is read: without case, accents and width, with plain quotes and dashes, and with names and dates
 * replaced by marks.
 */
export interface Line {
  readonly text: string;
  /** What was written from one place in `text` to another. */
  readonly written: (from: number, to?: number) => string;
  /** The same with a mark for each match. */
  readonly replace: (pattern: RegExp, toMark: (match: RegExpMatchArray) => string) => Line;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** What is longer is prose. */
const longest = 300;

/** `names` are what the event is called, folded: see `namesOf`. */
function toLine(text: string, names: readonly string[]): Line {
  const written = text
    .normalize("NFC")
    .replace(/[\ue000-\ue003]/g, "")
    .slice(0, longest);
  const plain = foldLine(written);
  const named = names.flatMap((name) => occurrences(plain, name));
  const dated = datesIn(written).map(
    ({ start, end, hasDay }): Span => ({ start, end, mark: hasDay ? dateMark : laterMark }),
  );
  const spans = withoutOverlaps([...named, ...dated]);
  const { text: folded, origin } = fold(written, spans);
  return lineOf(folded, origin, written);
}

/** Of an event of which nobody knows what it is called. */
export const unnamed = (text: string): Line => toLine(text, []);

/** Each text of a post is read in several ways, and in several languages. */
export function linesOf(names: () => readonly string[]): (text: string) => Line {
  const known = new Map<string, Line>();
  return (text) => {
    const line = known.get(text) ?? toLine(text, names());
    known.set(text, line);
    return line;
  };
}

const lineOf = (text: string, origin: readonly number[], written: string): Line => ({
  text,
  written: (from, to = text.length) => written.slice(origin[from], origin[to]).trim(),
  replace: (pattern, toMark) => {
    let replaced = "";
    const origins: number[] = [];
    let copied = 0;
    const copy = (end: number) => {
      replaced += text.slice(copied, end);
      for (const each of origin.slice(copied, end)) origins.push(each);
    };
    for (const match of text.matchAll(pattern)) {
      copy(match.index);
      replaced += toMark(match);
      origins.push(origin[match.index] ?? 0);
      copied = match.index + match[0].length;
    }
    copy(text.length);
    origins.push(written.length);
    return lineOf(replaced, origins, written);
  },
});

/** The same without marks. */
export const foldLine = (written: string): Folded => fold(written, []);

export interface Folded {
  readonly text: string;
  /** Where in the text as written each character of `text` comes from, and one more for its end. */
  readonly origin: readonly number[];
}

function fold(text: string, spans: readonly Span[]): Folded {
  const written = text.replace(frames, (signs) => "*".repeat(signs.length));
  return foldCharacters(written, spans);
}

/** "CANCELLED // Spring meet", "+++ CANCELLED +++" */
const frames = /([/+=~#_])\1+/g;

function foldCharacters(written: string, spans: readonly Span[]): Folded {
  let text = "";
  const origin: number[] = [];
  const add = (characters: string, at: number) => {
    for (const character of characters) {
      if (character === " " && (text === "" || text.endsWith(" "))) continue;
      text += character;
      origin.push(at);
    }
  };
  let passed = 0;
  for (let at = 0; at < written.length; ) {
    const span = spans[passed];
    const character = written.charAt(at);
    if (span?.start === at) {
      add(span.mark, at);
      at = span.end;
      passed++;
    } else if (character >= "a" && character <= "z") {
      text += character;
      origin.push(at++);
    } else {
      const whole = String.fromCodePoint(written.codePointAt(at) ?? 0);
      add(plainCharacter(whole), at);
      at += whole.length;
    }
  }
  origin.push(written.length);
  return { text, origin };
}

const known = new Map<string, string>();

function plainCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = foldCharacter(character).replace(/./gsu, plainSign);
  known.set(character, plain);
  return plain;
}

/** Signs are told apart by what they do. */
function plainSign(sign: string): string {
  if (/[\p{L}\p{N}']/u.test(sign)) return sign;
  if (/\s/.test(sign)) return " ";
  if (/[\p{Pd}•·]/u.test(sign)) return "-";
  if (/[\p{Pi}\p{Pf}"„]/u.test(sign)) return '"';
  if (/\p{Ps}/u.test(sign)) return "(";
  if (/\p{Pe}/u.test(sign)) return ")";
  return sign === "。" ? "." : (sameSigns[sign] ?? (/[.,:;!?|&%+@/]/.test(sign) ? sign : "*"));
}

const sameSigns: Readonly<Record<string, string>> = {
  "、": ",",
  "،": ",",
  "؛": ";",
  "؟": "?",
  "¡": "!",
  "¿": "?",
  "‼": "!",
};

/** Where a folded name stands as words of their own. */
function occurrences({ text, origin }: Folded, name: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isInsideWord(text, at) || isInsideWord(text, end)) continue;
    // The ending of a name in some languages: "Atölyesi'nin".
    const ending = /^'\p{L}{1,5}(?!\p{L})/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    spans.push({ start: origin[at] ?? 0, end: origin[end + ending] ?? 0, mark: eventMark });
  }
  return spans;
}

const isInsideWord = (text: string, at: number) =>
  /^[a-z\d\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]{2}$/u.test(
    text.slice(at - 1, at + 1),
  ) && at > 0;

/** The longer of two that begin together, the first of two that overlap. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0) && span.end > span.start) kept.push(span);
  }
  return kept;
}
