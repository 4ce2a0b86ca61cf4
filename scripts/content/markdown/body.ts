import type { MarkdownIt, Token } from "markdown-it";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { createAnchors } from "./anchors.ts";
import { checkHeadings } from "./check-headings.ts";
import type { BodyContext } from "./context.ts";
import { engineFor } from "./engine.ts";
import { mapInlineNotes, type Notes, takeNotes } from "./footnotes.ts";
import { aliasHeadings, headingsIn, nameHeadings, shiftHeadings, takeTitle } from "./headings.ts";
import { dropHiddenText } from "./hidden-text.ts";
import { resolveTokens } from "./inline.ts";
import { createNesting } from "./nesting.ts";
import type { BodyOptions, ParsedBody, RawFragment } from "./parsed-body.ts";
import { createReferences } from "./references.ts";
import { createPartRenderer } from "./render-part.ts";
import { sanitizeFragment } from "./sanitize.ts";
import { cutSections, type Sections } from "./sections.ts";
import { isSimpleMarkup } from "./simple-markup.ts";
import { createSourceText } from "./source-text.ts";
import { countOwnBlocks, readStart, summarize } from "./start.ts";
import type { TemplateEnv } from "./template/highlight.ts";
import { maskTemplates } from "./template/mask.ts";
import type { TemplateTag } from "./template/tags.ts";
import { kindOfTag, understandInline, understandTemplates } from "./template/understand.ts";

/** Parses the Markdown of one post. What it says about the site around it stays open, as references. */
export function parseBody(
  written: string,
  options: BodyOptions,
): { readonly body: ParsedBody; readonly diagnostics: readonly Diagnostic[] } {
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  const diagnostics: Diagnostic[] = [];
  const context: BodyContext = {
    source: createSourceText(text, options.file, options.firstLine),
    ownUrl: options.ownUrl,
    embeds: options.embeds,
    form: { isOpen: false },
    references: createReferences(),
    anchors: createAnchors(options.idPrefix, options.reservedIds),
    nesting: createNesting(),
    outward: [],
    trusted: [],
    report: (code, place, ...args) => diagnostics.push(diagnose(code, place, ...args)),
  };
  return { body: parse(text, options, context), diagnostics };
}

function parse(text: string, options: BodyOptions, context: BodyContext): ParsedBody {
  const { source, references } = context;
  const { isDate } = options;
  const engine = engineFor(options.html);
  const notes = parseText(text, engine, context);
  const everything = [notes.tokens, ...notes.byId];
  const sanitizes = options.html === "safe" && !everything.every(isSimpleMarkup);
  if (sanitizes) for (const part of everything) dropHiddenText(part);
  const { heading, tokens } = takeTitle(notes.tokens, options, source);
  const ownBlocks = options.kind === "update" ? countOwnBlocks(tokens) : 0;
  const cut =
    options.kind === "page"
      ? { body: tokens, updates: [], claims: [], empty: [] }
      : withWhole(
          cutSections(tokens, { isDate, source, callout: calloutOf(context), ownBlocks }),
          options.kind === "date" ? tokens : undefined,
        );
  // Plain words are read before links and raw HTML are replaced by what is published.
  const summary = summarize(cut.body, isDate);
  const noticeStart = readStart(cut.body, isDate, source);

  reportText(cut, notes, context);
  outline(cut, notes, context);
  resolveTokens(notes.tokens, context, sanitizes);
  for (const note of notes.byId) resolveTokens(note, anonymous(context), sanitizes);
  aliasHeadings(notes.tokens, context.anchors);
  const finish = sanitizes ? sanitizeFragment : (html: string) => html;
  const render = createPartRenderer({
    engine,
    notes,
    references,
    anchors: context.anchors,
    finish,
  });
  const body = render(cut.body, options.idPrefix, source.place(0, 1));
  const updates = cut.updates.map((update, index) => ({
    form: update.form,
    dateText: update.dateText,
    title: update.title,
    words: update.words,
    claims: update.claims,
    body: render(update.tokens, `${options.idPrefix}u${index + 1}-`, update.place),
    place: update.place,
  }));
  const anchors = context.anchors.all();
  const { outward, trusted } = context;
  const image = firstImage(body);
  const { claims } = cut;
  return {
    heading,
    body,
    claims,
    updates,
    summary,
    noticeStart,
    firstImage: image,
    anchors,
    outward,
    trusted,
  };
}

/** A note that two parts refer to stands on the page twice, so nothing in it may have an id. */
const anonymous = (context: BodyContext): BodyContext => ({
  ...context,
  anchors: { ...context.anchors, claimExact: () => undefined },
});

/** The text of one date is read for its state, and has no updates of its own. */
const withWhole = (cut: Sections, whole: readonly Token[] | undefined): Sections =>
  whole === undefined ? cut : { ...cut, body: whole, updates: [], empty: [] };

/** Tokens as a writer meant them, whatever generator the text was written for. */
function parseText(text: string, engine: MarkdownIt, { source, report }: BodyContext): Notes {
  const masked = maskTemplates(text);
  const env: TemplateEnv = { templates: masked.tags };
  const tokens = engine.parse(masked.text, env);
  if (masked.tags.length === 0) return takeNotes(tokens, env);
  const said = new Set<string>();
  const leave = (tag: TemplateTag) => {
    const code = kindOfTag(tag);
    if (!said.has(code)) report("markdown/template-code", source.placeAt(tag.offset), { code });
    said.add(code);
  };
  const templates = { tags: masked.tags, leave };
  mapInlineNotes(env, (children) => understandInline(children, templates));
  return takeNotes(understandTemplates(tokens, templates), env);
}

// A note and not a landmark: a page may have many, all called "Update".
const calloutOf =
  ({ references }: BodyContext) =>
  (index: number): readonly [open: string, close: string] => [
    `<aside class="notice" id="${references.mark({ kind: "update-id", index })}" role="note" aria-label="${references.say("prose.update")}">\n`,
    "</aside>\n",
  ];

/** Heading levels and ids, for the body first: its anchors should not change when an update is added. */
function outline({ body, updates }: Sections, notes: Notes, context: BodyContext): void {
  const { anchors } = context;
  const own = headingsIn(body);
  const sections = updates
    .filter(({ form }) => form === "section")
    .map(({ tokens }) => headingsIn(tokens));
  for (const part of [own, ...sections]) checkHeadings(part, context);
  shiftHeadings(own, 2);
  for (const part of [...sections, ...notes.byId.map(headingsIn)]) shiftHeadings(part, 4);
  for (const part of [own, ...sections]) nameHeadings(part, anchors);
}

function reportText({ updates, empty }: Sections, { unused }: Notes, context: BodyContext): void {
  for (const { text, place } of empty) context.report("markdown/empty-update", place, { text });
  for (const { unreadable, place } of updates) {
    if (unreadable !== undefined)
      context.report("markdown/update-date", place, { date: unreadable });
  }
  for (const { label, line } of unused) {
    context.report("markdown/unused-footnote", context.source.lineStart(line), { label });
  }
}

function firstImage(fragment: RawFragment): ParsedBody["firstImage"] {
  for (const part of fragment) {
    if (typeof part !== "string" && part.kind === "image") return { src: part.src, alt: part.alt };
  }
  return undefined;
}
