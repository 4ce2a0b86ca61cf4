import { Parser } from "htmlparser2";

/**
 * Safe HTML as plain text for calendars and descriptions: paragraphs apart by an empty line, list items after
 * "- ", links as "text (address)", pictures as their alternative text.
 */
export function fragmentToText(html: string): string {
  const output: string[] = [];
  const lists: { readonly ordered: boolean; count: number }[] = [];
  const links: { readonly href: string; readonly start: number }[] = [];
  let verbatim = 0;
  let hidden = 0;

  // A list reads as one thing: nothing in it is set apart by an empty line, which "\v" never makes.
  const gap = () => (lists.length > 0 ? "\v" : "\n\n");
  const item = () => {
    const list = lists.at(-1);
    const mark = list?.ordered ? `${++list.count}. ` : "- ";
    output.push("\v", "\t".repeat(Math.max(0, lists.length - 1)), mark);
  };
  const closeLink = () => {
    const link = links.pop();
    if (link === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(link.href)) return;
    const words = output.slice(link.start).join("").trim();
    const address = link.href.replace(/^(?:mailto|tel):/i, "");
    const isSaid = [address, link.href, link.href.replace(/^https?:\/\//i, "")].includes(words);
    if (!isSaid) output.push(words === "" ? address : ` (${address})`);
  };
  const parser = new Parser({
    onopentag: (name, { href = "", alt = "", start, checked }) => {
      if (paragraphs.has(name)) output.push(gap());
      else if (lines.has(name)) output.push("\n");
      if (name === "ol") lists.push({ ordered: true, count: Number(start ?? 1) - 1 });
      else if (name === "ul") lists.push({ ordered: false, count: 0 });
      else if (name === "li") item();
      else if (name === "a") links.push({ href, start: output.length });
      else if (name === "img") output.push(alt);
      else if (name === "input") output.push(checked === undefined ? "[ ]" : "[x]");
      else if (name === "pre") verbatim++;
      else if (unseen.has(name)) hidden++;
    },
    onclosetag: (name) => {
      if (name === "a") closeLink();
      else if (name === "ol" || name === "ul") lists.pop();
      else if (name === "td" || name === "th") output.push(" | ");
      else if (name === "pre") verbatim--;
      else if (unseen.has(name)) hidden--;
      if (paragraphs.has(name)) output.push(gap());
    },
    // Tabs and NULs stand for spaces that must survive; text has no other use for them here.
    ontext: (text) => {
      if (hidden > 0) return;
      output.push(
        verbatim > 0 ? text.replace(/[ \t]/g, "\0") : text.replace(/[\s\0]{2,}|[^\S ]|\0/g, " "),
      );
    },
  });
  parser.end(html);
  return tidy(output.join(""));
}

const paragraphs: ReadonlySet<string> = new Set([
  ..."address article aside blockquote div dl figure h2 h3 h4 h5 h6 ol p pre section table ul".split(
    " ",
  ),
]);
/** What browsers do not show is no text. */
const unseen: ReadonlySet<string> = new Set(["script", "style", "template"]);
const lines: ReadonlySet<string> = new Set([
  ..."br dd dt figcaption hr summary tr caption".split(" "),
]);

const tidy = (text: string) =>
  text
    .replace(/(\v\t*(?:- |\d+\. ))[ \v\n]+/g, "$1")
    .replace(/ \| *(?=[\n\v]|$)/g, "")
    .replace(/[ \n\v]{2,}|[\n\v]/g, (space) => toBreak(space))
    .trim()
    .replace(/\t/g, "  ")
    .replace(/\0/g, " ");

function toBreak(space: string): string {
  if (!/[\n\v]/.test(space)) return " ";
  return /\n *\n/.test(space) ? "\n\n" : "\n";
}
