import type { Language } from "./compile.ts";
import { type Line, unnamed } from "./line.ts";
import { type Reader, readLine, type StateWords } from "./read-state.ts";
import { type Said, scan } from "./scan.ts";

/**
 * Reads the title of an event, in which the state stands before its name ("CANCELLED: Spring meet", "[Abgesagt] ...") or
 * after it ("Spring meet (sold out)", "Spring meet is cancelled").
 */
export const readTitleState = (
  title: string,
  { vocabularies }: Pick<Reader, "vocabularies">,
): StateWords | undefined =>
  // What is not a state is the name.
  readLine(title, { vocabularies, toLine: unnamed }, (line, language) =>
    line.text.includes("?")
      ? undefined
      : (before(line, language) ?? behindSign(line, language) ?? behindName(line, language)),
  );

function before(line: Line, language: Language): Said | undefined {
  // What follows is the name of the event, and "party" no part of it; "workshop A" may be one.
  const own = { ...language, gatherings: language.labelled };
  const said = scan(line, own, 0, ["plain", "ambiguous"]);
  if (said === undefined) return undefined;
  const rest = line.text.slice(said.to);
  const name = /^[^:"()!*|-]{0,60}[:"()!*|-](.*)$/u.exec(rest)?.[1] ?? "";
  if (hasName.test(name)) return language.parts.test(name) ? undefined : said;
  return said.hasSubject ? said : undefined;
}

/** Two letters, or a word for the event, which has been replaced by a mark. */
const hasName = /\p{L}{2}|[\ue000\ue003]/u;

const sign = /(?:[:("*|!]| -(?= ))/g;

function behindSign(line: Line, language: Language): Said | undefined {
  for (const { index } of line.text.matchAll(sign)) {
    const name = line.text.slice(0, index);
    if (!hasName.test(name) || language.parts.test(name)) continue;
    const said = scan(line, language, index, ["plain", "ambiguous"]);
    if (said !== undefined && endsThere(line, said)) return said;
  }
  return undefined;
}

/** Behind longer names it is told in a sentence, which may be a story. */
const mostWords = 9;

function behindName(line: Line, language: Language): Said | undefined {
  const { vocabulary, doubts, parts, labelled } = language;
  const starts = vocabulary.unspaced ? /(?<=.)/gu : /(?<=[^\p{L}\p{N}'])(?=\p{L})/gu;
  for (const { index } of line.text.matchAll(starts)) {
    const name = line.text.slice(0, index).trim();
    if (name.split(" ").length > mostWords) break;
    const said = scan(line, language, index, ["plain"]);
    if (said === undefined || !hasName.test(name)) continue;
    const told = line.text.slice(0, said.start);
    const isTold =
      !doubts.test(told) && !parts.test(told) && !labelled.test(name) && !isPart(told, language);
    return isTold && endsThere(line, said) ? said : undefined;
  }
  return undefined;
}

/** "Summer party: workshop cancelled" */
function isPart(told: string, { gatherings }: Language): boolean {
  const [, last = ""] = /[:(|] ?([^:(|]+)$/u.exec(told) ?? [];
  return last !== "" && gatherings.exec(last)?.[0] === last.trim();
}

/** Nothing but signs, a date, a reason or a further sentence follows. */
const endsThere = ({ text }: Line, { to }: Said) =>
  /^[ ")!.*|\ue001\ue002-]*(?:$|[,.!;] ?\p{L})|^ ?\p{L}/u.test(text.slice(to));
