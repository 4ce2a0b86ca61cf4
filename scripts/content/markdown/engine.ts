import MarkdownItClass, { type MarkdownIt } from "markdown-it";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import mark from "markdown-it-mark";
import { alerts } from "./flavours/alerts.ts";
import { attributeLists } from "./flavours/attributes.ts";
import { linkAddresses } from "./flavours/autolinks.ts";
import { namesWithSpaces } from "./flavours/destination.ts";
import { pictureRows } from "./flavours/pictures.ts";
import { taskLists } from "./flavours/tasks.ts";
import type { HtmlMode } from "./parsed-body.ts";
import { renderRules } from "./render-rules.ts";
import { templateCode } from "./template/highlight.ts";

/** CommonMark and what other flavours add to it. Made once for each way to take raw HTML. */
export function engineFor(html: HtmlMode): MarkdownIt {
  engines[html] ??= createEngine(html !== "off");
  return engines[html];
}

const engines: Partial<Record<HtmlMode, MarkdownIt>> = {};

/** In the order in which their rules are tried. */
const flavours = [
  templateCode,
  footnote,
  deflist,
  mark,
  attributeLists,
  linkAddresses,
  namesWithSpaces,
  taskLists,
  alerts,
  pictureRows,
] as const;

function createEngine(html: boolean): MarkdownIt {
  const markdown = new MarkdownItClass({ html, typographer: false });
  // Refusing a link here would print its Markdown; links.ts keeps the text and says why.
  markdown.validateLink = () => true;
  for (const flavour of flavours) markdown.use(flavour);
  // The plugin puts all notes at the end; here each goes with the update that refers to it (see footnotes.ts).
  markdown.core.ruler.disable("footnote_tail");
  Object.assign(markdown.renderer.rules, renderRules(markdown.renderer.rules));
  return markdown;
}
