import type { Token } from "markdown-it";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { headingLevel, inlineOf, toBlocks } from "./blocks.ts";
import { firstSentence, leadingBold, plainStart, toPlainText } from "./plain-text.ts";
import type { SourceText } from "./source-text.ts";
import { htmlToken } from "./tokens.ts";
import {
  mayAnnounce,
  readDatedHeading,
  readUpdateHeading,
  readUpdateNotice,
  type UpdateWords,
} from "./update-heading.ts";

/** A text cut into what stays its body and what is an update. */
export interface Sections {
  readonly body: readonly Token[];
  readonly updates: readonly UpdatePart[];
}

export interface UpdatePart extends UpdateWords {
  readonly form: "section" | "notice";
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  readonly place: Place;
}

export interface CutOptions {
  readonly isDate: (text: string) => boolean;
  readonly source: SourceText;
  /** The callout around a notice, given the notice's index among the updates. */
  readonly callout: (index: number) => readonly [open: string, close: string];
  /** How many blocks at the start are never an update of their own. */
  readonly ownBlocks: number;
}

interface Section {
  /** 0 for the body. */
  readonly level: number;
  readonly tokens: Token[];
  /** Below a heading such as "Updates", a date makes an update. */
  readonly isContainer: boolean;
}

interface Found extends UpdateWords {
  readonly form: UpdatePart["form"];
  readonly tokens: Token[];
  readonly place: Place;
  /** Opens a notice's callout: its content is known once all updates are. */
  readonly opening: Token | undefined;
}

/**
 * Cuts at headings of the outermost level only, so "UPDATE" in a fence, a quote or a list is text. A section runs
 * to the next heading of its level or higher; an update inside it is cut out of it.
 */
export function cutSections(tokens: readonly Token[], options: CutOptions): Sections {
  const { isDate, source, callout, ownBlocks } = options;
  const body: Section = { level: 0, tokens: [], isContainer: false };
  const open = [body];
  const found: Found[] = [];

  const cut = (block: readonly Token[], isOwn: boolean) => {
    const level = headingLevel(block);
    if (level !== undefined) closeSections(open, level);
    const section = open.at(-1) ?? body;
    const words = isOwn ? undefined : readBlock(block, section, isDate);
    if (words === undefined) return append(section, block);
    const place = source.lineStart(block[0]?.map?.[0] ?? 0);
    if (level === undefined) {
      const [opening, close] = [htmlToken(""), htmlToken(callout(0)[1])];
      append(section, [opening, ...block, close]);
      found.push({ ...words, form: "notice", tokens: [...block], place, opening });
    } else {
      const isContainer = words.dateText === undefined && words.title === undefined;
      const inner: Section = { level, tokens: [], isContainer };
      open.push(inner);
      found.push({ ...words, form: "section", tokens: inner.tokens, place, opening: undefined });
    }
  };
  for (const [index, block] of toBlocks(tokens).entries()) cut(block, index < ownBlocks);

  const updates = found.filter(saysSomething);
  for (const [index, { opening }] of updates.entries()) {
    if (opening !== undefined) opening.content = callout(index)[0];
  }
  return { body: body.tokens, updates: updates.map((update) => toPart(update, isDate)) };
}

// Not push(...block): a list of 200,000 tokens would not fit on the stack.
function append({ tokens }: Section, block: readonly Token[]): void {
  for (const token of block) tokens.push(token);
}

function closeSections(open: Section[], level: number): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
}

function readBlock(
  block: readonly Token[],
  { isContainer }: Section,
  isDate: CutOptions["isDate"],
) {
  const type = block[0]?.type;
  if (type === "paragraph_open") return readNotice(inlineOf(block), isDate);
  if (type !== "heading_open") return undefined;
  const text = toPlainText(inlineOf(block));
  return (
    readUpdateHeading(text, isDate) ?? (isContainer ? readDatedHeading(text, isDate) : undefined)
  );
}

/** What a paragraph says that begins with a plain or bold "UPDATE:". */
export function readNotice(
  children: readonly Token[],
  isDate: CutOptions["isDate"],
): UpdateWords | undefined {
  const first = children.find(({ type, content }) => type !== "text" || content !== "");
  const isWords =
    first !== undefined && /^(?:text|strong_open|em_open|html_inline)$/.test(first.type);
  if (!isWords || !mayAnnounce(plainStart(children, 6))) return undefined;
  return readUpdateNotice(toPlainText(children), isDate);
}

// An empty "Updates" heading waits for its first update.
const saysSomething = ({ form, dateText, title, tokens }: Found) =>
  form === "notice" || dateText !== undefined || title !== undefined || tokens.length > 0;

function toPart({ opening: _, ...found }: Found, isDate: CutOptions["isDate"]): UpdatePart {
  const { form, title, unreadable, tokens } = found;
  const own = unreadable === undefined ? title : withoutDate(title ?? "", unreadable);
  if (form === "notice") {
    const sentence = title === undefined ? undefined : firstSentence(title);
    return { ...found, title: sentence, words: own ? [own] : [] };
  }
  const start = firstWords(tokens, isDate);
  return { ...found, words: [own ?? "", start ?? ""].filter((words) => words !== "") };
}

const withoutDate = (title: string, date: string) =>
  title.startsWith(date) ? title.slice(date.length).replace(/^[\s:)\]–—-]+/u, "") : title;

/** The bold words or the sentence with which a section starts; a notice speaks for itself. */
function firstWords(tokens: readonly Token[], isDate: CutOptions["isDate"]): string | undefined {
  if (tokens[0]?.type !== "paragraph_open") return undefined;
  const children = inlineOf(tokens);
  if (readNotice(children, isDate) !== undefined) return undefined;
  return leadingBold(children) ?? firstSentence(toPlainText(children));
}
