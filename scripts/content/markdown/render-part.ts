import type { MarkdownIt, Token } from "markdown-it";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Anchors } from "./anchors.ts";
import type { Notes } from "./footnotes.ts";
import type { RawFragment } from "./parsed-body.ts";
import type { References } from "./references.ts";
import type { RenderEnv } from "./render-rules.ts";

/** The tokens and the notes they refer to. `key` keeps the ids of notes apart that meet on a page. */
export type PartRenderer = (tokens: readonly Token[], key: string, place: Place) => RawFragment;

export interface RenderingContext {
  readonly engine: MarkdownIt;
  readonly notes: Notes;
  readonly references: References;
  /** Told the ids of the notes that are shown, and of what refers to them. */
  readonly anchors: Pick<Anchors, "add">;
  /** The last step on the HTML of a part: sanitizing. */
  readonly finish: (html: string) => string;
}

export const createPartRenderer =
  ({ engine, notes, references, anchors, finish }: RenderingContext): PartRenderer =>
  (tokens, key, place) => {
    const linkTo = (id: string) => {
      anchors.add(id);
      return references.mark({
        kind: "address",
        href: `#${id}`,
        written: `#${id}`,
        isPost: false,
        place,
      });
    };
    const numbering = numberNotes(key, linkTo, references.say);
    const env: RenderEnv = { referToNote: numbering.refer, say: references.say };
    const render = (part: readonly Token[]) =>
      engine.renderer.render([...part], engine.options, env);
    const html = render(tokens);
    return references.toFragment(
      finish(html + renderNotes(numbering, notes, render, references.say)),
    );
  };

interface Numbering {
  readonly refer: (id: number) => string;
  readonly backReferences: (index: number) => string;
  /** Grows while notes are rendered that refer to further notes. */
  readonly order: readonly number[];
  readonly anchor: (index: number) => string;
}

/** `linkTo` is told every id: each note is referred to, and leads back to each of its references. */
function numberNotes(
  key: string,
  linkTo: (id: string) => string,
  say: References["say"],
): Numbering {
  const order: number[] = [];
  const indexes = new Map<number, number>();
  const uses: number[] = [];
  const name = (index: number) => `${key}${index + 1}`;
  const useName = (index: number, use: number) =>
    use === 1 ? name(index) : `${name(index)}-${use}`;
  return {
    order,
    anchor: (index) => `fn-${name(index)}`,
    refer: (id) => {
      const index = indexes.get(id) ?? order.push(id) - 1;
      indexes.set(id, index);
      const use = (uses[index] ?? 0) + 1;
      uses[index] = use;
      const href = linkTo(`fn-${name(index)}`);
      return `<sup class="footnote-ref"><a href="${href}" id="fnref-${useName(index, use)}" role="doc-noteref">${index + 1}</a></sup>`;
    },
    backReferences: (index) =>
      Array.from({ length: uses[index] ?? 0 }, (_, use) => {
        const href = linkTo(`fnref-${useName(index, use + 1)}`);
        // U+FE0E keeps the arrow from becoming an emoji.
        return ` <a href="${href}" class="footnote-back" role="doc-backlink" aria-label="${say("prose.backToText")}">↩\uFE0E</a>`;
      }).join(""),
  };
}

function renderNotes(
  { order, anchor, backReferences }: Numbering,
  { byId }: Notes,
  render: (tokens: readonly Token[]) => string,
  say: References["say"],
): string {
  const bodies: string[] = [];
  for (let index = 0; index < order.length; index++) {
    bodies.push(render(byId[order[index] ?? -1] ?? []));
  }
  if (bodies.length === 0) return "";
  const items = bodies.map((body, index) => {
    const end = body.endsWith("</p>\n") ? "</p>\n" : "";
    const start = body.slice(0, body.length - end.length);
    return `<li id="${anchor(index)}">${start}${backReferences(index)}${end}</li>\n`;
  });
  return `<section class="footnotes">\n<ol aria-label="${say("prose.notes")}">\n${items.join("")}</ol>\n</section>\n`;
}
