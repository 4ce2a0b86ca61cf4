import { scanHtml } from "./scan-html.ts";
import { scanJson } from "./scan-json.ts";

/** A reference to somewhere, as one of our own files has it. */
export interface FoundLink {
  /** Decoded: what a browser would resolve. */
  readonly url: string;
  /** Where it stands in the text, in UTF-16 units: at the start of its tag or its line. */
  readonly index: number;
}

export interface Scan {
  readonly links: readonly FoundLink[];
  /** What a fragment can lead to: empty for a file that is no page. */
  readonly ids: ReadonlySet<string>;
}

/** Every link in a rendered file and every id that can be linked to; nothing for a format without links. */
export const scanLinks = (file: string, text: string): Scan =>
  scanners[file.slice(file.lastIndexOf(".") + 1)]?.(text) ?? withoutIds([]);

const withoutIds = (links: readonly FoundLink[]): Scan => ({ links, ids: new Set() });

const scanners: Readonly<Record<string, (text: string) => Scan>> = {
  html: scanHtml,
  xml: scanXml,
  json: scanMembers,
  webmanifest: scanMembers,
  ics: scanCalendar,
  css: scanStylesheet,
  _headers: scanHeaders,
  _redirects: scanRedirects,
};

/** Atom and sitemaps: addresses stand in attributes, in the HTML of an entry, and as the text of some elements. */
function scanXml(text: string): Scan {
  const elements = text.matchAll(/<(loc|icon|logo|uri)>([^<]*)</g);
  const written = Array.from(elements, ({ 2: url = "", index }) => ({ url: plain(url), index }));
  return withoutIds([...scanHtml(text).links, ...written]);
}

const plain = (text: string) => text.replaceAll("&amp;", "&");

function scanMembers(text: string): Scan {
  const urls = scanJson(text, (html) => scanHtml(html).links.map(({ url }) => url));
  // They come in the order of the text. From its start each time, a feed of 36,000 updates takes half a minute.
  let index = 0;
  return withoutIds(
    urls.map((url) => {
      index = Math.max(index, text.indexOf(asWritten(url), index));
      return { url, index };
    }),
  );
}

// The first part that no reference stands for, in the HTML that a feed holds.
const asWritten = (url: string) => url.split(/[&"'<>]/, 1)[0] ?? "";

/** RFC 5545: long lines are folded; only properties of the type URI hold a bare address. */
function scanCalendar(text: string): Scan {
  const lines = text.matchAll(uriLine);
  return withoutIds(
    Array.from(lines, ({ 0: line, index }) => ({ url: uriOf(line.replace(fold, "")), index })),
  );
}

const fold = /\r?\n[ \t]/g;
// With the lines that go on with it. Unfolding a whole calendar would take longer than anything else here.
const uriLine = /^(?:URL|ATTACH|IMAGE|CONFERENCE|SOURCE)[;:].*(?:\r?\n[ \t].*)*/gim;

/** The value of a property, behind its parameters. */
const uriOf = (line: string): string =>
  /^[^;:]*(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(line)?.[1] ?? "";

/** Fonts and pictures. */
function scanStylesheet(text: string): Scan {
  const urls = text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi);
  return withoutIds(
    Array.from(urls, ({ 1: double, 2: single, 3: bare, index }) => ({
      url: double ?? single ?? bare ?? "",
      index,
    })),
  );
}

/** Paths that rules are for. One with a star stands for many files, or for none yet. */
function scanHeaders(text: string): Scan {
  return withoutIds(
    Array.from(text.matchAll(/^[^\s*]+$/gm), ({ 0: url, index }) => ({ url, index })),
  );
}

/** Old addresses, at which a small page stands too, and where they lead. */
function scanRedirects(text: string): Scan {
  return withoutIds(
    Array.from(text.matchAll(/\S*\/\S*/g), ({ 0: url, index }) => ({ url, index })),
  );
}
