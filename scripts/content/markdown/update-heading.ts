import { readTime } from "../../time/time-text.ts";
import { mayBeginUpdate } from "../../vocabulary/first-look.ts";
import { tellsLoudState } from "../../vocabulary/unread.ts";
import {
  aboutLength,
  dayWordsLength,
  onWordLength,
  readUpdateStart,
  type UpdateStart,
} from "../../vocabulary/update-words.ts";

/** Whether a text as people write it is a date. */
type IsDate = (text: string) => boolean;

/** What a heading or a paragraph that announces an update says about it. */
export interface UpdateWords {
  readonly dateText: string | undefined;
  /** Its own words, undefined when it has none. */
  readonly title: string | undefined;
  /** Something that looks like a date and cannot be read: "2017-13-45". It stays part of the title. */
  readonly unreadable: string | undefined;
}

/** How the start of a paragraph is set apart. */
export interface ParagraphStart {
  /** How many characters of its text are bold or italic from the first on; 0 for none. */
  readonly emphasis: number;
  readonly isBold: boolean;
  /** No other text of the post follows. */
  readonly isLast: boolean;
}

/** "UPDATE", "Updates (2017-07-20)", "UPDATE 2: more"; undefined for "Update your firmware". */
export function readUpdateHeading(text: string, isDate: IsDate): UpdateWords | undefined {
  if (!mayBeginUpdate(text)) return undefined;
  const start = readUpdateStart(text);
  if (start !== undefined) return readRest(start, withoutBracket(text, start.rest), isDate);
  return dateFirst(text, isDate, (rest) => readUpdateHeading(rest, isDate));
}

/** "2017-07-20 UPDATE: sold out", "[2017/07/20追記] ...", "2018 Update": what the rest says, with the day before it. */
function dateFirst(
  text: string,
  isDate: IsDate,
  read: (rest: string, cut: number) => UpdateWords | undefined,
): UpdateWords | undefined {
  const [bracket = ""] = /^[\s[(（【]*/u.exec(text) ?? [];
  const dated = text.slice(bracket.length);
  const date = numericDate.exec(dated)?.[0] ?? longestDate(dated, isDate);
  if (date === undefined || !isDate(date)) return undefined;
  const rest = dated.slice(date.length).replace(/^[\s:：,|)\]）】–—-]*/u, "");
  // Behind a day stands the word, and not a row of further days.
  if (readUpdateStart(bracket + rest) === undefined) return undefined;
  const words = read(bracket + rest, dated.length - rest.length);
  return words && { ...words, dateText: words.dateText ?? date.trim() };
}

// The word may follow without a space.
const numericDate = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}\.?(?=[^\d]|$)/;

/** A heading below "UPDATES" that begins with a date; undefined for any other. */
export function readDatedHeading(text: string, isDate: IsDate): UpdateWords | undefined {
  const dated = readDated(text, isDate);
  if (dated !== undefined) return dated;
  const unreadable = looksLikeDate(text, false);
  return unreadable === undefined
    ? undefined
    : { dateText: undefined, title: text.trim(), unreadable };
}

/** A paragraph that begins with "UPDATE:", "Edit 2017-07-20:" or a bold "Update"; its title is all that follows. */
export function readUpdateNotice(
  text: string,
  paragraph: ParagraphStart,
  isDate: IsDate,
): UpdateWords | undefined {
  const start = readUpdateStart(text);
  if (start === undefined)
    return dateFirst(text, isDate, (rest, cut) =>
      readUpdateNotice(
        rest,
        { ...paragraph, emphasis: Math.max(0, paragraph.emphasis - cut) },
        isDate,
      ),
    );
  const { emphasis, isBold, isLast } = paragraph;
  const isWhole = emphasis >= text.trimEnd().length;
  const words =
    (isWhole ? undefined : readEmphasised(text, start, emphasis, isDate)) ??
    readRest(start, withoutBracket(text, start.rest), isDate);
  if (words === undefined) return undefined;
  const { dateText, title, unreadable } = words;
  const isBare = title === undefined && unreadable === undefined;
  if (isBare && dateText === undefined) return isWhole || start.isShouted ? words : undefined;
  // "Last update: 2017-07-20" says when a page was changed, and no more; with a colon behind it, what follows is new.
  const isLoud = start.isShouted || (isWhole && isBold) || /[:：]\s*$/u.test(text);
  if (isBare && (start.kind === "mark" || !isLoud)) return undefined;
  // Many a letter ends with "PS" from the first.
  const isLetter = start.kind === "afterthought" && dateText === undefined && emphasis === 0;
  return isLetter && !isLast ? undefined : words;
}

/** Bold type sets a noun and its date apart as a colon does: "**Update 20 July** The room has changed." */
function readEmphasised(
  text: string,
  start: UpdateStart,
  emphasis: number,
  isDate: IsDate,
): UpdateWords | undefined {
  const word = text.length - start.rest.length;
  if (emphasis < word) return undefined;
  const words = readRest(start, text.slice(word, emphasis), isDate);
  if (words === undefined) return undefined;
  const rest = text.slice(emphasis).replace(/^[\s:：,|!–—―-]+/u, "");
  // "**Update** your browser" is advice, and "**Updated** rooms" are rooms.
  const isPart = start.kind === "mark" || (/^\p{Ll}/u.test(rest) && !start.isShouted);
  if (words === nothing && isPart && !separator.test(text.slice(emphasis))) return undefined;
  const dated = words === nothing ? readDated(rest, isDate) : undefined;
  if (dated !== undefined) return dated;
  if (words.title === undefined) return { ...words, title: rest || undefined };
  return { ...words, title: text.slice(text.indexOf(words.title, word)).trim() };
}

const nothing: UpdateWords = { dateText: undefined, title: undefined, unreadable: undefined };

/** "[UPDATE] Sold out", "(Update 20 July) Sold out": the bracket that closes sets the words apart. */
function withoutBracket(text: string, rest: string): string {
  const opened = /^[\s\p{P}\p{S}]*?[([（【［〔〈《]/u.exec(
    text.slice(0, text.length - rest.length),
  );
  if (opened === null) return rest;
  const [, inside = "", after = ""] =
    /^([^)\]）】］〕〉》]*)[)\]）】］〕〉》]\s*:?(.*)$/su.exec(rest) ?? [];
  if (inside === "" && after === "" && !/^[)\]）】］〕〉》]/u.test(rest)) return rest;
  if (after.trim() === "") return inside;
  return /:\s*\S|[-–—]\s+\S/u.test(inside) ? `${inside}. ${after}` : `${inside}: ${after}`;
}

/** Signs that set a word apart from what follows, or frame it: "UPDATE:", "UPDATE!!!", "++UPDATE++". */
const separator =
  /^\s*(?:[:：|…»›→➔➜➡⇒▶►•·]\uFE0F?|[!！]+|\.{2,9}|[+=*~<>_/\\#]{2,20}|[-–—―]+(?!\d))\s*/u;

function readRest(start: UpdateStart, written: string, isDate: IsDate): UpdateWords | undefined {
  const [isSeparated, rest] = afterNumber(start.isShouted ? withoutStop(written) : written);
  if (rest === "") return nothing;
  const dated = readDated(rest, isDate);
  if (dated !== undefined) return dated;
  const unreadable = looksLikeDate(rest, start.isShouted);
  if (unreadable !== undefined) return { dateText: undefined, title: rest, unreadable };
  const title = rest.replace(/^[([（](.*)[)\]）]$/su, "$1");
  if (isSeparated || title !== rest) return { ...nothing, title };
  if (start.kind === "afterthought" || (start.kind === "mark" && !isAbout(rest))) return undefined;
  const isTold =
    isDayInWords(rest) || isAbout(rest) || isSentence(start, rest) || tellsLoudState(rest);
  return isTold ? { ...nothing, title } : undefined;
}

/** "UPDATE BOXING DAY", "Update this morning: more", "Update from 14:30" */
const isDayInWords = (text: string): boolean => withoutDayInWords(text) !== undefined;

/** What is told behind such a day: "more"; undefined where there is none. */
export function withoutDayInWords(text: string): string | undefined {
  const on = onWordLength(text);
  const time = readTime(text.slice(on));
  const length = time === undefined ? dayWordsLength(text) : on + time.length;
  const rest = text.slice(length);
  const isDay = rest.trim() === "" || separator.test(rest) || /^\s*[,.(]/.test(rest);
  return length > 0 && isDay ? rest.replace(separator, "").replace(/^[\s,.]+/, "") : undefined;
}

/** "Update regarding the venue", "Nachtrag zur Anfahrt: ..." */
function isAbout(text: string): boolean {
  const { length, isClear } = aboutLength(text);
  const subject = /^[^:：.!?。！？]{2,60}?(?:([:：]|\s[-–—]\s)|$)/u.exec(text.slice(length));
  return length > 0 && subject !== null && (isClear || subject[1] !== undefined);
}

/** "UPDATE. We have a bigger room" */
const withoutStop = (text: string) => text.replace(/^\.\s+(?=\p{Lu})/u, ": ");

/** "UPDATE We have a bigger room": the capitals end where the sentence begins. "UPDATE THEME" has none. */
const isSentence = ({ isShouted, kind }: UpdateStart, text: string) =>
  isShouted && kind === "noun" && /^(?:\p{Lu}[\p{Ll}'’]*\s+){1,2}[\p{Ll}'’]+\s+[^\s]+/u.test(text);

/** "= UPDATE =" */
const lastFrame = /^\s*[+=*~#_]\s*$/;

/** "UPDATE II: Sold out" */
const roman = /^\s+[IVX]{1,4}(?=\s*(?:$|[:：–—(]|-\s))/u;

/** Without a leading separator and a number ("#2", "2:"); whether there was one of them. */
function afterNumber(text: string): readonly [isSeparated: boolean, rest: string] {
  const start = text.replace(lastFrame, "").replace(roman, "").replace(separator, "");
  const number =
    /^\s*(?:(?:#|no\.?\s?|nr\.?\s?|n[°º]\s?|№\s?|n[uú]m(?:ber|mer|[eé]ro)?\.?\s)\d{1,3}|(?:the\s)?\d{1,2}(?:st|nd|rd|th)?(?=\s*(?:$|[:：](?!\d)|[–—(]|-\s)))/iu.exec(
      start,
    );
  const rest = number === null ? start : start.slice(number[0].length).replace(separator, "");
  const isSeparated = rest.length < text.trimStart().length;
  // "UPDATE @ 14:30"
  return [isSeparated, rest.replace(/^\s*(?:[,、]\s*)?(?:@\s*(?=\p{N}))?/u, "").trim()];
}

/** A date, alone or in brackets, and the title after it. */
function readDated(text: string, isDate: IsDate): UpdateWords | undefined {
  const bracketed = /^[([（]([^)\]）]{1,60})[)\]）]/u.exec(text.trimStart());
  if (bracketed !== null && isDate(bracketed[1] ?? "")) {
    return datedWords(bracketed[1] ?? "", text.trimStart().slice(bracketed[0].length));
  }
  const date = longestDate(text, isDate);
  if (date === undefined) return undefined;
  const rest = text.trimStart().slice(date.length);
  return canFollow(date, rest) ? datedWords(date, rest) : undefined;
}

const datedWords = (date: string, rest: string): UpdateWords => ({
  dateText: date.trim(),
  title: rest.replace(/^[\s:：,;!|–—―-]+/u, "").trim() || undefined,
  unreadable: undefined,
});

// "Update 2020 roadmap" is no update of 2020, "Update 3 May we come" none of May, "UPDATE 2017-07-20 25:99" has no
// readable time.
function canFollow(date: string, rest: string): boolean {
  if (rest.trim() === "" || separator.test(rest) || /^\s*[,.、)]/u.test(rest)) return true;
  return /\p{Nd}{4}/u.test(date) && !/^\p{Nd}{4}年?$/u.test(date.trim()) && !/^\s*\d/.test(rest);
}

function longestDate(text: string, isDate: IsDate): string | undefined {
  const start = text.trimStart().slice(0, 60);
  if (!/\p{Nd}/u.test(start)) return undefined;
  const ends = [
    ...start.matchAll(/(?=\s|$|[)\]）,;、.]|[–—―](?!\d)|[:：](?!\d))|(?<=[日号號일年년월月])/gu),
  ].map(({ index }) => index);
  return ends
    .reverse()
    .map((end) => start.slice(0, end))
    .find((candidate) => candidate.trim() !== "" && isDate(candidate.trim()));
}

const dateShapes = [
  /^\d{1,4}[-/.]\d/, // 2017-13-45
  /^\d.*\b\d{4}\b/, // 20 Juli 2017
];
// A word and a year is a date after "UPDATE", and a subject after "Update": "Update schedule 2017".
const shoutedShapes = [
  /^\p{L}+\.?,? (?:\d{1,2}\p{L}{0,2},? )?\d{4}\b/u, // Juli 2017
  /^\p{L}+,? \d{1,2}\.? \p{L}+\.? \d{4}\b/u, // Donnerstag, 20. Juli 2017
];

/** The part before any title, when somebody probably meant it as a date. */
function looksLikeDate(text: string, isShouted: boolean): string | undefined {
  const start = text.trimStart().replace(/^[([（]/u, "");
  const head = start.split(/[)\]）]|\s[-–—]\s|[–—](?!\d)|[:：](?!\d)/u, 1)[0]?.trim() ?? "";
  if (head.length > 60) return undefined;
  const shapes = isShouted ? [...dateShapes, ...shoutedShapes] : dateShapes;
  return shapes.some((shape) => shape.test(head)) ? head : undefined;
}
