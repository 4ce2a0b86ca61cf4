import MarkdownItClass, { type MarkdownIt } from "markdown-it";
import footnote from "markdown-it-footnote";
import type { HtmlMode } from "./parsed-body.ts";
import { renderRules } from "./render-rules.ts";

/** CommonMark with tables, strikethrough and footnotes. Made once for each way to take raw HTML. */
export function engineFor(html: HtmlMode): MarkdownIt {
  engines[html] ??= createEngine(html !== "off");
  return engines[html];
}

const engines: Partial<Record<HtmlMode, MarkdownIt>> = {};

function createEngine(html: boolean): MarkdownIt {
  const markdown = new MarkdownItClass({ html, linkify: false, typographer: false }).use(footnote);
  // The plugin puts all notes at the end; here each goes with the update that refers to it (see footnotes.ts).
  markdown.core.ruler.disable("footnote_tail");
  // Refusing a link here would print its Markdown; links.ts keeps the text and says why.
  markdown.validateLink = () => true;
  Object.assign(markdown.renderer.rules, renderRules(markdown.renderer.rules));
  return markdown;
}
