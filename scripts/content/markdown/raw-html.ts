import { Parser } from "htmlparser2";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { BodyContext } from "./context.ts";
import { contentDropped, voidElements } from "./html-policy.ts";
import { rewriteTag } from "./raw-tag.ts";

export interface RawContext extends BodyContext {
  /** A block of HTML, not a tag in a line of text. */
  readonly isBlock: boolean;
  /** Whether a link is open, from one tag to the next. */
  readonly link: { isOpen: boolean };
  /** The place of an offset in the piece; never asked for an earlier one than before. */
  readonly placeAt: (offset: number) => Place;
}

/**
 * One piece of raw HTML with every opening tag rewritten to what is allowed. Text and closing tags stay as they
 * are: elements may be opened in one piece and closed in another, and the sanitizer balances the whole. A piece
 * never swallows what follows it, whatever it leaves open.
 */
export function rewriteRawHtml(html: string, context: RawContext): string {
  if (/^<\/a[\s>]/i.test(html)) context.link.isOpen = false;
  if (/^<\/form[\s>]/i.test(html)) context.form.isOpen = false;
  // The last line end is seen as text unless an unfinished tag or comment has swallowed it.
  const text = `${html}\n`;
  const output: string[] = [];
  const closed: string[] = [];
  let copied = 0;
  let seen = 0;
  let dropping: { readonly name: string; depth: number } | undefined;

  const replace = (start: number, end: number, by: string) => {
    output.push(text.slice(copied, start), by);
    copied = end;
  };
  const refuse = (name: string, start: number) => {
    context.report("markdown/deep-html", context.placeAt(start), { element: name });
    replace(start, text.length, "");
    seen = text.length;
    // Going on would cost more with every further element.
    parser.pause();
  };
  const isEnding = () => parser.endIndex >= text.length;
  const parser = new Parser({
    onopentag: (name, attributes, isImplied) => {
      if (isImplied) return;
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      seen = Math.max(seen, end);
      if (dropping !== undefined) {
        if (name === dropping.name) dropping.depth++;
        return;
      }
      if (!isVoid.has(name) && !context.nesting.enter(name)) return refuse(name, start);
      replace(start, end, rewriteTag(name, attributes, context.placeAt(start), context));
      if (contentDropped.has(name)) dropping = { name, depth: 1 };
    },
    onclosetag: (name, isImplied) => {
      if (isEnding()) return;
      context.nesting.leave(name);
      if (isImplied) return;
      closed.push(name);
      seen = Math.max(seen, parser.endIndex + 1);
      if (name === "a") context.link.isOpen = false;
      if (name === "form") context.form.isOpen = false;
      if (name !== dropping?.name || --dropping.depth > 0) return;
      copied = parser.endIndex + 1;
      dropping = undefined;
    },
    ontext: () => {
      seen = Math.max(seen, parser.endIndex + 1);
    },
    oncomment: () => dropMarkup(),
    onprocessinginstruction: () => dropMarkup(),
  });
  const dropMarkup = () => {
    // An unfinished comment ends where the text does.
    if (parser.endIndex >= text.length - 1) return;
    seen = Math.max(seen, parser.endIndex + 1);
    if (dropping === undefined) replace(parser.startIndex, parser.endIndex + 1, "");
  };
  parser.end(text);

  for (const name of strayClosings(html, closed)) context.nesting.leave(name);
  if (dropping !== undefined) dropTail(copied);
  else if (seen < text.length) dropTail(Math.max(seen, copied));
  return output.join("") + text.slice(copied, -1);

  function dropTail(start: number) {
    const tail = text.slice(start).trim();
    replace(start, text.length, "");
    if (tail === "") return;
    context.report("markdown/broken-html", context.placeAt(start), { html: firstLine(tail) });
  }
}

const isVoid: ReadonlySet<string> = new Set(voidElements);

/** Names of the closing tags that close what an earlier piece opened: the parser passes over them. */
function strayClosings(html: string, closed: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const name of closed) left.set(name, (left.get(name) ?? 0) + 1);
  return [...html.matchAll(/<\/([a-z][a-z0-9]*)/gi)]
    .map(([, name = ""]) => name.toLowerCase())
    .filter((name) => {
      const count = left.get(name) ?? 0;
      left.set(name, count - 1);
      return count <= 0;
    });
}

const firstLine = (html: string) => html.split("\n", 1)[0] ?? "";
