import type { Env, MarkdownIt, StateBlock } from "markdown-it";
import { isMasked, tagAt, unmask } from "./mask.ts";
import type { TemplateTag } from "./tags.ts";

/** What the rules below are told of the text that is parsed. */
export interface TemplateEnv extends Env {
  readonly templates: readonly TemplateTag[];
}

/** `{% highlight c %}` and `{{< highlight c >}}` are blocks of code, and addresses keep the code in them. */
export function templateCode(markdown: MarkdownIt): void {
  markdown.block.ruler.before("table", "highlight", highlight, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  const { normalizeLink } = markdown;
  // Encoded, nobody would find it again; and what most links are has nothing to encode.
  markdown.normalizeLink = (url) =>
    isMasked(url) || plainUrl.test(url) ? url : normalizeLink(url);
}

const plainUrl =
  /^https?:\/\/(?:[a-z\d-]{1,60}\.){1,3}[a-z]{2,20}(?:\/[\w./-]*)?(?:\?[\w=&.-]*)?(?:#[\w.-]*)?$/;

function highlight(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const { templates } = state.env as TemplateEnv;
  const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false;
  const found = tagAt(state.src, start, templates);
  if (found === undefined) return false;
  const { tag, length } = found;
  if (tag.name !== "highlight" || tag.end === undefined || tag.isLiteral) return false;
  const last = lineOf(state, tag.end, first, end);
  const closing = tagAt(state.src, tag.end, templates);
  if (last === undefined || closing === undefined) return false;
  if (state.src.slice(tag.end + closing.length, state.eMarks[last]).trim() !== "") return false;
  if (silent) return true;

  const token = state.push("fence", "code", 0);
  token.info = /^["']?([\w+#.-]+)/.exec(tag.rest)?.[1] ?? "";
  token.content = unmask(codeBetween(state, [start + length, tag.end], [first, last]), templates);
  token.markup = "```";
  token.map = [first, last + 1];
  state.line = last + 1;
  return true;
}

function lineOf({ eMarks }: StateBlock, offset: number, first: number, end: number) {
  for (let line = first; line < end; line++) if ((eMarks[line] ?? 0) >= offset) return line;
  return undefined;
}

/** Usually the lines between the two tags; code may begin beside the first of them and end beside the last. */
function codeBetween(
  state: StateBlock,
  [start, end]: readonly [number, number],
  [first, last]: readonly [number, number],
): string {
  if (first === last) return `${state.src.slice(start, end).trim()}\n`;
  const beside = state.src.slice(start, state.eMarks[first]);
  const lines = state.getLines(first + 1, last, state.sCount[first] ?? 0, true);
  const before = state.src.slice(state.bMarks[last], end);
  return (
    (beside.trim() === "" ? "" : `${beside}\n`) +
    lines +
    (before.trim() === "" ? "" : `${before}\n`)
  );
}
