import { mapProse } from "../content/markdown/map-prose.ts";
import { plainAddress } from "../content/markdown/template/address.ts";

/** What becomes of a link's or a picture's target: another one, or only the words of the link. */
export type Retarget = (target: string, role: "image" | "link") => string | undefined;

const destination = String.raw`<[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))+`;
const inline = new RegExp(
  // What is escaped begins nothing.
  String.raw`\\.|(!?)\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\])*)\]\(\s*(?:(${destination})(\s+(?:"[^"]*"|'[^']*'))?\s*)?\)`,
  "g",
);
const definition = new RegExp(
  String.raw`^( {0,3}\[(?!\^)[^\]\n\r\u2028\u2029]+\]:[ \t]*(?:\n[ \t]*)?)(${destination})(.*)\n?`,
  "gm",
);
const attribute = /(<(img|source|video|audio|a)\b[^<>]*?\s)(src|href)=(["'])(.*?)\4/gi;

/** Changes every target in a Markdown text, in whatever notation; a post that is named by its file stays as it is,
 * unless `ofPost` knows where it is. */
export const mapTargets = (
  markdown: string,
  retarget: Retarget,
  ofPost: (file: string) => string | undefined = () => undefined,
): string =>
  mapProse(markdown, (text, uncover) => {
    const known: Retarget = (covered, role) => {
      const plain = plainAddress(uncover(covered));
      if (plain === undefined) return covered;
      return plain.isPost ? (ofPost(plain.href) ?? covered) : retarget(plain.href, role);
    };
    return mapHtml(mapDefinitions(mapInline(text, known), known), known);
  });

function mapInline(text: string, retarget: Retarget): string {
  return text.replace(inline, (whole, mark?: string, words = "", written = "", title = "") => {
    if (mark === undefined) return whole;
    const inner = mapInline(words, retarget);
    const target = retarget(bare(written), mark === "!" ? "image" : "link");
    return target === undefined ? inner : `${mark}[${inner}](${spelled(target)}${title})`;
  });
}

// Whether it belongs to a picture or to a link stands elsewhere; a link that loses its target loses its definition.
const mapDefinitions = (text: string, retarget: Retarget): string =>
  text.replace(definition, (_, start: string, written: string, rest: string) => {
    const target = retarget(bare(written), "link");
    return target === undefined ? "" : `${start}${spelled(target)}${rest}\n`;
  });

const mapHtml = (text: string, retarget: Retarget): string =>
  text.replace(
    attribute,
    (_, start: string, element: string, name: string, quote: string, written: string) => {
      const target = retarget(written, element.toLowerCase() === "a" ? "link" : "image");
      return target === undefined ? start : `${start}${name}=${quote}${target}${quote}`;
    },
  );

const bare = (written: string) => written.replace(/^<(.*)>$/s, "$1");
const spelled = (target: string) => (/[\s()]/.test(target) ? `<${target}>` : target);
