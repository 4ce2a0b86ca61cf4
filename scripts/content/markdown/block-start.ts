import type { Token } from "markdown-it";
import { inlineOf, toBlocks } from "./blocks.ts";
import { fragmentToText } from "./html-to-text.ts";
import { plainStart, toPlainText, withoutStruck } from "./plain-text.ts";

/** The words with which a block begins, where people announce what is new. */
export interface BlockStart {
  readonly form: "heading" | "paragraph" | "quote" | "callout";
  /** Of its first heading or paragraph. */
  readonly text: string;
  /** How much of the text is bold or italic, from its first character on. */
  readonly emphasis: number;
  readonly isBold: boolean;
  /** The block holds no more than this text. */
  readonly isAlone: boolean;
}

/** How many characters the first look at a block needs. */
const glance = 40;

/** The first characters of a block, and its text when they say that it is worth it. */
export function blockStart(
  block: readonly Token[],
  isWorthIt: (start: string) => boolean,
): BlockStart | undefined {
  const type = block[0]?.type;
  if (type === "paragraph_open") return inlineStart(inlineOf(block), "paragraph", true, isWorthIt);
  if (type === "heading_open") return inlineStart(inlineOf(block), "heading", true, isWorthIt);
  if (type === "blockquote_open") return quoteStart(block, isWorthIt);
  return type === "html_block" ? calloutStart(block, isWorthIt) : undefined;
}

function inlineStart(
  written: readonly Token[],
  form: BlockStart["form"],
  isAlone: boolean,
  isWorthIt: (start: string) => boolean,
): BlockStart | undefined {
  const children = withoutStruck(written);
  const first = children.find(({ type, content }) => type !== "text" || content !== "");
  const isWords = first !== undefined && /^(?:text|html_inline|\w+_open)$/.test(first.type);
  if (!isWords || first.type === "link_open") return undefined;
  if (!isWorthIt(withoutTag(plainStart(children, glance)))) return undefined;
  return { form, text: withoutTag(toPlainText(children)), ...emphasisOf(children), isAlone };
}

// With `html: off` tags are text, and what they say must not be lost.
const withoutTag = (text: string) => (text.startsWith("<") ? withoutBold(text) : text);

const withoutBold = (text: string) =>
  text.replace(/^<(b|strong)>(.*?)(?:<\/\1>|$)/i, (_, _tag, bold: string) => bold.trimStart());

/** A box on GitHub is a quote whose first paragraph is its kind. */
function quoteStart(block: readonly Token[], isWorthIt: (start: string) => boolean) {
  const inner = toBlocks(block.slice(1, -1));
  const isBox = block[0]?.tag === "div";
  const [first, ...others] = isBox ? inner.slice(1) : inner;
  if (first === undefined || !/^(?:paragraph|heading)_open$/.test(first[0]?.type ?? ""))
    return undefined;
  return inlineStart(inlineOf(first), isBox ? "callout" : "quote", others.length === 0, isWorthIt);
}

/** HTML, which may have Markdown between its tags: see groupHtml. */
function calloutStart(block: readonly Token[], isWorthIt: (start: string) => boolean) {
  const texts = block.flatMap(({ type, content, children }) => {
    if (type === "inline") return [toPlainText(children)];
    return type === "html_block" ? htmlTexts(content) : [];
  });
  const [text, ...others] = texts.filter((each) => each !== "");
  if (text === undefined || !isWorthIt(text.slice(0, glance))) return undefined;
  const isAlone = others.length === 0;
  const emphasis = isAlone ? boldInHtml(block[0]?.content ?? "", text) : text.length;
  return { form: "callout", text, emphasis, isBold: true, isAlone } as const;
}

const htmlTexts = (html: string) =>
  fragmentToText(html.replace(/<(\/?)h1\b/gi, "<$1h2"))
    .split(/\n+/)
    .map((text) => text.trim());

function boldInHtml(html: string, text: string): number {
  const bold =
    /<(?:b|strong|h[1-6])\b[^<>]*>([^<]*)<\/(?:b|strong|h[1-6])>/i.exec(html)?.[1]?.trim() ?? "";
  return bold !== "" && text.startsWith(bold) ? bold.length : 0;
}

const marks = /^<(b|strong|i|em|u|mark)[\s>]/i;

/** How much of a text is bold or italic from its start on. */
export function emphasisOf(children: readonly Token[]): Pick<BlockStart, "emphasis" | "isBold"> {
  const start = children.findIndex(({ type, content }) => type !== "text" || content.trim() !== "");
  const first = children[start];
  const closing = first && closingOf(first);
  if (first === undefined || closing === undefined) return { emphasis: 0, isBold: false };
  const end = children.findIndex((child, index) => index > start && closing(child));
  const inside = children.slice(start, end === -1 ? undefined : end);
  const isBold = inside.some(
    ({ type, content }) => type === "strong_open" || /^<(?:b|strong)[\s>]/i.test(content),
  );
  return { emphasis: toPlainText(inside).length, isBold };
}

function closingOf({ type, content }: Token): ((token: Token) => boolean) | undefined {
  if (/^(?:strong|em|mark)_open$/.test(type))
    return (token) => token.type === type.replace("open", "close");
  const name = type === "html_inline" ? marks.exec(content)?.[1] : undefined;
  if (name === undefined) return undefined;
  return (token) => token.type === "html_inline" && token.content.startsWith(`</${name}`);
}

/** Elements that people draw a box with. */
const boxes = /<(\/?)(div|section|aside|article|details|center|blockquote|table|p)(?=[\s>])/gi;
const mostBlocks = 30;

/** A block, or HTML with all that stands between its opening and its closing tags, and how many blocks that are. */
export function wholeBlock(
  blocks: readonly Token[][],
  start: number,
): { readonly tokens: readonly Token[]; readonly count: number } {
  const block = blocks[start] ?? [];
  const count = block[0]?.type === "html_block" ? countBoxed(blocks, start) : 1;
  return { tokens: count === 1 ? block : blocks.slice(start, start + count).flat(), count };
}

/** 1 when nothing closes soon what the first block opens. */
function countBoxed(blocks: readonly Token[][], start: number): number {
  let open = 0;
  for (const [index, [first]] of blocks.slice(start, start + mostBlocks).entries()) {
    if (first?.type !== "html_block") continue;
    for (const [, slash] of first.content.matchAll(boxes)) open += slash === "" ? 1 : -1;
    if (open <= 0) return index + 1;
  }
  return 1;
}
