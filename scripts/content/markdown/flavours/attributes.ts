import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from "markdown-it";

/*
 * Attributes in braces. Of kramdown: `{: #id .class key="value"}` behind a link, a picture or other markup, and on a
 * line of its own for the block at it; of PHP Markdown Extra, Pandoc and Hugo: `## Heading {#id}`, `![x](y){width=300}`.
 * Ids and the size of pictures are read; classes are those of another page's style and say nothing here.
 */

// With blanks between them: ".a.b" would otherwise be one or two, and a row of them all that two to the power of it is.
const attribute = String.raw`(?:[.#][\p{L}\d_:.#-]+|[a-zA-Z][\w:-]*=(?:"[^"{}\n]{0,200}"|'[^'{}\n]{0,200}'|[^\s"'{}]{1,200}))`;
/** Written with a colon, anything in the braces is meant so; without one, only what can mean nothing else. */
const kramdown = /\{:[^{}\n]{0,300}\}/uy;
const other = new RegExp(String.raw`\{\s*${attribute}(?:\s+${attribute}){0,19}\s*\}`, "uy");

export function attributeLists(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("emphasis", "attributes", spanAttributes);
  markdown.block.ruler.before("table", "attributes", attributeLine, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.core.ruler.after("inline", "attributes", (state) => {
    for (const { type, children } of state.tokens)
      if (type === "inline" && children !== null) applyToSpans(children);
    applyToHeadings(state.tokens);
    state.tokens = withoutLines(state);
  });
}

/** The id that a writer gave an element, which it gets when it can have it. */
export const writtenId = ({ meta }: Token): string | undefined =>
  typeof meta?.id === "string" ? meta.id : undefined;

function spanAttributes(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== "{") return false;
  const found = matchAt(kramdown, state) ?? matchAt(other, state);
  if (found === undefined) return false;
  if (!silent) {
    const token = state.push("attributes", "", 0);
    token.content = found;
    const isAtEnd = state.src.slice(state.pos + found.length, state.posMax).trim() === "";
    token.meta = { isAtEnd };
  }
  state.pos += found.length;
  return true;
}

function matchAt(pattern: RegExp, { src, pos }: StateInline): string | undefined {
  pattern.lastIndex = pos;
  return pattern.exec(src)?.[0];
}

/** Attributes directly behind an element belong to it; of any others, and of what is no element, the text stays. */
function applyToSpans(children: Token[]): void {
  for (const [index, token] of children.entries()) {
    if (token.type !== "attributes") continue;
    const before = children[index - 1];
    const isTheirs =
      before !== undefined &&
      (/^(?:link_close|image)$/.test(before.type) ||
        (token.content.startsWith("{:") &&
          /^(?:code_inline|(?:strong|em|s|mark)_close)$/.test(before.type)));
    if (isTheirs) {
      applyTo(before.type === "link_close" ? (openOf(children, index) ?? before) : before, token);
      Object.assign(token, { type: "text", content: "" });
    } else if (token.meta?.isAtEnd !== true) token.type = "text";
  }
}

function openOf(children: readonly Token[], close: number): Token | undefined {
  for (let at = close - 1; at >= 0; at--)
    if (children[at]?.type === "link_open") return children[at];
  return undefined;
}

function applyTo(element: Token, { content }: Token): void {
  const id = /[{:\s]#([^\s{}#]+)/.exec(content)?.[1];
  if (id !== undefined) element.meta = { ...element.meta, id };
  if (element.type !== "image") return;
  for (const [, name = "", size = ""] of content.matchAll(
    /\b(width|height)=["']?(\d{1,5})(?:px)?["'\s}]/g,
  ))
    element.attrSet(name, size);
}

/** Attributes at the end of a heading are the heading's. */
function applyToHeadings(tokens: readonly Token[]): void {
  for (const [index, { type, children }] of tokens.entries()) {
    const last = type === "inline" ? children?.at(-1) : undefined;
    if (last?.type !== "attributes") continue;
    const block = tokens[index - 1];
    if (block?.type === "heading_open") {
      applyTo(block, last);
      children?.pop();
      const before = children?.at(-1);
      if (before?.type === "text") before.content = before.content.trimEnd();
    } else last.type = "text";
  }
}

const line = /^\{:[^{}\n]*\}[ \t]*$/;

function attributeLine(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  if (state.src.charAt((state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)) !== "{")
    return false;
  const written = lineText(state, start);
  if (!line.test(written)) return false;
  let next = start + 1;
  if (/^\{::comment\b/.test(written)) {
    while (next < end && !/^\{:\/(?:comment)?\}/.test(lineText(state, next))) next++;
    if (next === end) return false;
    next++;
  }
  if (silent) return true;
  const token = state.push("attribute_line", "", 0);
  token.map = [start, next];
  token.content = written;
  state.line = next;
  return true;
}

const lineText = ({ src, bMarks, tShift, eMarks }: StateBlock, at: number) =>
  src.slice((bMarks[at] ?? 0) + (tShift[at] ?? 0), eMarks[at]);

/** Gives each line's attributes to the block that ends at it, else to the one that begins there. */
function withoutLines({ tokens }: StateCore): Token[] {
  if (!tokens.some(({ type }) => type === "attribute_line")) return tokens;
  const kept: Token[] = [];
  const open: { readonly token: Token; readonly index: number }[] = [];
  let last: { readonly token: Token; readonly index: number } | undefined;
  let waiting: Token | undefined;
  for (const token of tokens) {
    if (token.type === "attribute_line") {
      const isAtEnd = last !== undefined && last.token.map?.[1] === token.map?.[0];
      if (!isAtEnd || last === undefined) waiting = token;
      else if (/^\{:\s*toc\b/.test(token.content) && /_list_open$/.test(last.token.type)) {
        // Where kramdown puts a table of contents.
        kept.splice(last.index);
        last = undefined;
      } else applyTo(last.token, token);
      continue;
    }
    if (token.nesting >= 0 && token.type !== "inline") {
      if (waiting !== undefined && waiting.map?.[1] === token.map?.[0]) applyTo(token, waiting);
      waiting = undefined;
    }
    const here = { token, index: kept.length };
    kept.push(token);
    if (token.nesting === 1) open.push(here);
    else if (token.nesting === -1) last = open.pop();
    else if (token.type !== "inline") last = here;
  }
  return kept;
}
