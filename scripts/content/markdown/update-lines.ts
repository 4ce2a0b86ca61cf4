import type { Token } from "markdown-it";
import { mayBeginUpdate } from "../../vocabulary/first-look.ts";
import { emphasisOf } from "./block-start.ts";
import { plainStart, toPlainText } from "./plain-text.ts";
import { readUpdateNotice } from "./update-heading.ts";

/*
 * Who adds a line to a text often forgets the empty one before it:
 *
 *     Doors open at 7.
 *     UPDATE: sold out!
 */

type IsDate = (text: string) => boolean;

/** The same with each such line as a paragraph of its own. Only paragraphs of the outermost level are looked at. */
export function withUpdateLines(tokens: readonly Token[], isDate: IsDate): readonly Token[] {
  if (!tokens.some((token) => updateLine(token, isDate) !== undefined)) return tokens;
  const result: Token[] = [];
  for (const token of tokens) {
    const rests = token.type === "inline" && token.level === 1 ? linesOf(token, isDate) : [token];
    result.push(...rests.flatMap((rest, index) => (index === 0 ? [rest] : between(rest, result))));
  }
  return result;
}

/** Closes the paragraph before a line, and opens the next one like it. */
function between(line: Token, before: readonly Token[]): Token[] {
  const open = before.findLast(({ type }) => type === "paragraph_open");
  if (open === undefined) return [line];
  const close = like(open, { type: "paragraph_close", nesting: -1, map: null });
  return [close, like(open, { map: line.map, attrs: null }), line];
}

// Nobody writes more into one paragraph, and each costs a look at all that follows it.
const mostLines = 200;

/** An inline token as one for each update in it, and one for what stands before. */
function linesOf(token: Token, isDate: IsDate): Token[] {
  const lines: Token[] = [];
  let rest = token;
  while (lines.length < mostLines) {
    const at = updateLine(rest, isDate);
    if (at === undefined) break;
    const children = rest.children ?? [];
    const above = children.slice(0, at).filter(({ type }) => isBreak(type)).length + 1;
    const [from = 0, to = from + 1] = rest.map ?? [];
    lines.push(like(rest, { children: children.slice(0, at), map: [from, from + above] }));
    rest = like(rest, { children: children.slice(at + 1), map: [from + above, to] });
  }
  return [...lines, rest];
}

/** Where the break before the first update is that begins a line; undefined where none does. */
function updateLine({ type, level, children }: Token, isDate: IsDate): number | undefined {
  if (type !== "inline" || level !== 1) return undefined;
  const all = children ?? [];
  const at = all.findIndex((child, index) => {
    if (!isBreak(child.type) || child.level !== 0) return false;
    // Lines of prose are broken anywhere: "we sent an", "update: ..." is none.
    const next = all[index + 1];
    if (next?.type === "text" && /^[a-z]/.test(next.content)) return false;
    const start = plainStart(all, 40, index + 1);
    return (
      !/^\P{L}*\p{Ll}/u.test(start) &&
      mayBeginUpdate(start) &&
      beginsUpdate(all.slice(index + 1), all.slice(0, index), isDate)
    );
  });
  return at === -1 ? undefined : at;
}

function beginsUpdate(rest: readonly Token[], before: readonly Token[], isDate: IsDate): boolean {
  const text = toPlainText(rest);
  const emphasis = emphasisOf(rest);
  const isLoud = emphasis.isBold || /^\P{L}*\p{Lu}{2}|^[[(【［（]/u.test(text);
  const isSentence = /[.!?…。！？:;)\]）」』】]\s*$/u.test(toPlainText(before));
  return (
    (isLoud || isSentence) &&
    readUpdateNotice(text, { ...emphasis, isLast: false }, isDate) !== undefined
  );
}

const isBreak = (type: string) => type === "softbreak" || type === "hardbreak";

const like = (token: Token, changes: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
