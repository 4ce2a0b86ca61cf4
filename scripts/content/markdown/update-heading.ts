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

/** "UPDATE", "Updates (2017-07-20)", "UPDATE 2: more"; undefined for "Update your firmware". */
export function readUpdateHeading(text: string, isDate: IsDate): UpdateWords | undefined {
  const word = updateWord.exec(text);
  if (word === null) return undefined;
  const [separated, rest] = afterNumber(text.slice(word[0].length));
  if (rest === "") return nothing;
  const dated = readDated(rest, isDate);
  if (dated !== undefined) return dated;
  const unreadable = looksLikeDate(rest, word[0]);
  if (unreadable !== undefined) return { dateText: undefined, title: rest, unreadable };
  const title = rest.replace(/^[([](.*)[)\]]$/, "$1");
  return separated || title !== rest ? { ...nothing, title } : undefined;
}

/** A heading below "UPDATES" that begins with a date; undefined for any other. */
export function readDatedHeading(text: string, isDate: IsDate): UpdateWords | undefined {
  const dated = readDated(text, isDate);
  if (dated !== undefined) return dated;
  const unreadable = looksLikeDate(text, "");
  return unreadable === undefined
    ? undefined
    : { dateText: undefined, title: text.trim(), unreadable };
}

/** Whether a text with these first six characters can be a notice at all: few paragraphs are. */
export const mayAnnounce = (start: string): boolean => /^(?:<|update)/i.test(start);

/** A paragraph that begins with "UPDATE:" or "UPDATE 2017-07-20:"; its title is all that follows. */
export function readUpdateNotice(text: string, isDate: IsDate): UpdateWords | undefined {
  // With `html: off` tags are text, and what they say must not be lost.
  const bare = text.replace(/^<(b|strong)>(.*?)<\/\1>/i, (_, _tag, bold: string) =>
    bold.trimStart(),
  );
  const word = updateWord.exec(bare);
  if (word === null) return undefined;
  const rest = bare.slice(word[0].length);
  const colon = rest.search(/^\s*:|:(?!\d)/);
  if (colon === -1 || colon > 60) return undefined;
  const [, head] = afterNumber(rest.slice(0, colon));
  const words = rest.slice(rest.indexOf(":", colon) + 1).trim();
  if (head === "") return readDated(words, isDate) ?? { ...nothing, title: words || undefined };
  const dated = readDated(head, isDate);
  if (dated !== undefined) {
    return dated.title === undefined ? { ...dated, title: words || undefined } : undefined;
  }
  const unreadable = looksLikeDate(head, word[0]);
  if (unreadable === undefined) return undefined;
  return { dateText: undefined, title: words || undefined, unreadable };
}

const nothing: UpdateWords = { dateText: undefined, title: undefined, unreadable: undefined };
const updateWord = /^updates?(?![\p{L}\p{N}_]|['’-]\p{L})/iu;
const separator = /^\s*(?::|!+|[-–—]+(?!\d))\s*/u;

/** Without a leading separator and a number ("#2", "2:"); whether there was one of them. */
function afterNumber(text: string): readonly [separated: boolean, rest: string] {
  const start = text.replace(separator, "");
  const number = /^\s*(?:#\d{1,3}|\d{1,2}(?=\s*(?:$|[:–—(]|-\s)))/u.exec(start);
  const rest = number === null ? start : start.slice(number[0].length).replace(separator, "");
  return [rest.length < text.trimStart().length, rest.replace(/^\s*,\s*/, "").trim()];
}

/** A date, alone or in brackets, and the title after it. */
function readDated(text: string, isDate: IsDate): UpdateWords | undefined {
  const bracketed = /^[([]([^)\]]{1,60})[)\]]/.exec(text.trimStart());
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
  title: rest.replace(/^[\s:,;!–—-]+/u, "").trim() || undefined,
  unreadable: undefined,
});

// "Update 2020 roadmap" is no update of 2020, "UPDATE 2017-07-20 25:99" has no readable time.
function canFollow(date: string, rest: string): boolean {
  if (rest.trim() === "" || separator.test(rest) || /^\s*,/.test(rest)) return true;
  return !/^\d{4}$/.test(date.trim()) && !/^\s*\d/.test(rest);
}

function longestDate(text: string, isDate: IsDate): string | undefined {
  const start = text.trimStart().slice(0, 60);
  const ends = [...start.matchAll(/(?=\s|$|[)\],;]|[–—](?!\d)|:(?!\d))/gu)].map(
    ({ index }) => index,
  );
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
function looksLikeDate(text: string, word: string): string | undefined {
  const start = text.trimStart().replace(/^[([]/, "");
  const head = start.split(/[)\]]|\s[-–—]\s|[–—](?!\d)|:(?!\d)/u, 1)[0]?.trim() ?? "";
  if (head.length > 60) return undefined;
  const shapes = /^UPDATES?$/.test(word) ? [...dateShapes, ...shoutedShapes] : dateShapes;
  return shapes.some((shape) => shape.test(head)) ? head : undefined;
}
