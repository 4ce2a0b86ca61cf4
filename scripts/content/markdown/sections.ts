import type { Token } from "markdown-it";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { mayBeginUpdate } from "../../vocabulary/first-look.ts";
import { type BlockStart, blockStart, wholeBlock } from "./block-start.ts";
import { headingLevel, inlineOf, toBlocks } from "./blocks.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { firstSentence, leadingBold, toPlainText, withoutStruck } from "./plain-text.ts";
import type { SourceText } from "./source-text.ts";
import { htmlToken } from "./tokens.ts";
import {
  readDatedHeading,
  readUpdateHeading,
  readUpdateNotice,
  type UpdateWords,
  withoutDayInWords,
} from "./update-heading.ts";
import { withUpdateLines } from "./update-lines.ts";

/** A text cut into what stays its body and what is an update. */
export interface Sections {
  readonly body: readonly Token[];
  /** What the body may say about the state. */
  readonly claims: readonly Claim[];
  readonly updates: readonly UpdatePart[];
  /** Headings that announce an update and have nothing to say. */
  readonly empty: readonly { readonly text: string; readonly place: Place }[];
}

export interface UpdatePart extends UpdateWords {
  readonly form: "section" | "notice";
  readonly words: readonly string[];
  readonly claims: readonly Claim[];
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
  readonly claims: Claim[];
  /** Below a heading such as "Updates", a date makes an update. */
  readonly isContainer: boolean;
  /** Updates stand inside it. */
  isDivided: boolean;
}

interface Found extends UpdateWords {
  readonly form: UpdatePart["form"];
  /** What its heading says, or "" for a notice. */
  readonly heading: string;
  readonly section: Section;
  readonly place: Place;
  /** Opens a notice's callout: its content is known once all updates are. */
  readonly opening: Token | undefined;
}

/**
 * Cuts at headings of the outermost level only, so "UPDATE" in a fence or a list is text. A section runs to the next
 * heading of its level or higher; an update inside it is cut out of it.
 */
export function cutSections(tokens: readonly Token[], options: CutOptions): Sections {
  const { isDate, source, callout, ownBlocks } = options;
  const body = openSection(0, false);
  const open = [body];
  const found: Found[] = [];
  const blocks = toBlocks(withUpdateLines(tokens, isDate));
  const trailing = trailingStart(blocks);

  for (let index = 0; index < blocks.length; index++) {
    const { tokens: block, count } = wholeBlock(blocks, index);
    const level = headingLevel(block);
    if (level !== undefined) closeSections(open, level);
    const section = open.at(-1) ?? body;
    const place = source.lineStart(block[0]?.map?.[0] ?? 0);
    const isOwn = index < ownBlocks;
    const read = isOwn ? undefined : readBlock(block, section, isDate, index >= trailing);
    if (read === undefined) {
      if (!isOwn)
        for (const claim of claimsOf(block, index === 0, isDate, place)) section.claims.push(claim);
      append(section, blocks[index] ?? []);
      continue;
    }
    index += count - 1;
    const { words, start } = read;
    for (const outer of open) outer.isDivided = true;
    if (level === undefined) {
      const below = hasTextBelow(read) ? textBelow(blocks[index + 1], isDate) : [];
      if (below.length > 0) index++;
      const [opening, close] = [htmlToken(""), htmlToken(callout(0)[1])];
      append(section, [opening, ...block, ...below, close]);
      const own = openSection(0, false);
      append(own, [...block, ...below]);
      found.push({ ...words, form: "notice", heading: "", section: own, place, opening });
    } else {
      const inner = openSection(level, words.dateText === undefined && words.title === undefined);
      open.push(inner);
      const heading = start.text;
      found.push({ ...words, form: "section", heading, section: inner, place, opening: undefined });
    }
  }

  const updates = found.filter(saysSomething);
  for (const [index, { opening }] of updates.entries()) {
    if (opening !== undefined) opening.content = callout(index)[0];
  }
  const empty = found.filter(({ section, title }) => isEmpty(section) && title === undefined);
  return {
    body: body.tokens,
    claims: body.claims,
    updates: updates.map((update) => toPart(update, isDate)),
    empty: empty.map(({ heading, place }) => ({ text: heading, place })),
  };
}

const openSection = (level: number, isContainer: boolean): Section => ({
  level,
  tokens: [],
  claims: [],
  isContainer,
  isDivided: false,
});

// Not push(...block): a list of 200,000 tokens would not fit on the stack.
function append({ tokens }: Section, block: readonly Token[]): void {
  for (const token of block) tokens.push(token);
}

function closeSections(open: Section[], level: number): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
}

interface ReadBlock {
  readonly words: UpdateWords;
  readonly start: BlockStart;
}

function readBlock(
  block: readonly Token[],
  { isContainer }: Section,
  isDate: CutOptions["isDate"],
  isLast: boolean,
): ReadBlock | undefined {
  const start = blockStart(block, (text) => isContainer || mayBeginUpdate(text));
  if (start === undefined) return undefined;
  const words =
    start.form === "heading"
      ? (readUpdateHeading(start.text, isDate) ??
        (isContainer ? readDatedHeading(start.text, isDate) : undefined))
      : readUpdateNotice(start.text, { ...start, isLast }, isDate);
  return words && { words, start };
}

/** The first of the paragraphs at the end that may all be updates. */
function trailingStart(blocks: readonly Token[][]): number {
  const last = blocks.findLastIndex((block) => {
    const start = blockStart(block, mayBeginUpdate);
    return start === undefined;
  });
  return last + 1;
}

/**
 * Bold words alone on their line are a heading of what stands below, unless they are a sentence; so is a word for an
 * update that has nothing beside it.
 */
const hasTextBelow = ({ words: { title = "" }, start }: ReadBlock) =>
  start.form === "paragraph" &&
  (start.emphasis >= start.text.length || title === "") &&
  title.length <= 60 &&
  !/[.!?…。！？](?:\s|$)/u.test(title);

/** A paragraph or a list below such words, if it is not an update of its own. */
function textBelow(block: readonly Token[] | undefined, isDate: CutOptions["isDate"]) {
  const isText = /^(?:paragraph|bullet_list|ordered_list|blockquote)_open$/.test(
    block?.[0]?.type ?? "",
  );
  if (block === undefined || !isText) return [];
  return readBlock(block, openSection(0, false), isDate, false) === undefined ? block : [];
}

/** What a paragraph says that begins with a plain or bold "UPDATE:". */
export function readNotice(
  block: readonly Token[],
  isDate: CutOptions["isDate"],
): UpdateWords | undefined {
  const start = blockStart(block, mayBeginUpdate);
  return start && readUpdateNotice(start.text, { ...start, isLast: false }, isDate);
}

// An empty "Updates" heading waits for its first update.
const saysSomething = ({ form, dateText, title, section }: Found) =>
  form === "notice" || dateText !== undefined || title !== undefined || section.tokens.length > 0;

const isEmpty = ({ tokens, isDivided, level }: Section) =>
  level > 0 && tokens.length === 0 && !isDivided;

function toPart(
  { opening: _, section, heading: __, ...found }: Found,
  isDate: CutOptions["isDate"],
) {
  const { form, title, unreadable } = found;
  const { tokens, claims } = section;
  const told = unreadable === undefined ? title : withoutDate(title ?? "", unreadable);
  const own = withoutDayInWords(told ?? "") || told;
  const below = form === "section" ? tokens : toBlocks(tokens).slice(1).flat();
  const words = [own ?? "", firstWords(below, isDate) ?? ""].filter((text) => text !== "");
  const sentence = form === "notice" && title !== undefined ? firstSentence(title) : title;
  return { ...found, title: sentence, words, claims, tokens };
}

function withoutDate(title: string, date: string): string {
  const written = title.replace(/^[([（]/u, "");
  if (!written.startsWith(date)) return title;
  return written.slice(date.length).replace(/^[\s:)\]）–—-]+/u, "");
}

/** The bold words or the sentence with which a section starts; a notice speaks for itself. */
function firstWords(tokens: readonly Token[], isDate: CutOptions["isDate"]): string | undefined {
  if (tokens[0]?.type !== "paragraph_open") return undefined;
  if (readNotice(tokens, isDate) !== undefined) return undefined;
  const children = inlineOf(tokens);
  return leadingBold(children) ?? firstSentence(toPlainText(withoutStruck(children)));
}
