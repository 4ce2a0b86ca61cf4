import Turndown from "turndown";
import { descriptionToMarkdown } from "../description.ts";

/* The only module that knows turndown. What stands in a schedule was written by strangers. */

/** An abstract or a biography as Markdown: HTML is rewritten, Markdown stays as it is. */
export function toMarkdown(text: string, isTrusted: boolean): string {
  const plain = cleaned(text);
  const markdown = /<(?:p|div|ul|ol|h[1-6]|table|blockquote|br)\b[^<>]*>/i.test(plain)
    ? fromHtml(plain)
    : isMarkdown(plain)
      ? plain
      : descriptionToMarkdown(plain);
  // A site that publishes its own HTML as it is does not mean that of whoever proposes a talk.
  const inert = isTrusted ? markdown.replace(/<(?=[a-z/!?])/gi, "&lt;") : markdown;
  // Git's marks would stop the build.
  return inert.replace(/^(?=<{7}|>{7}|={7}$)/gm, "\\").trim();
}

/** One line without what nobody can see. */
export const toLine = (text: string): string => cleaned(text).replace(/\s+/gu, " ").trim();

const cleaned = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "")
    .replace(/\u00a0/g, " ");

/** Single line breaks mean something in plain text only. */
const isMarkdown = (text: string) =>
  /^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |~~~| {4}|\|)|`|\]\(|\]: |\*\*|__/m.test(text) ||
  !/[^\n]\n[^\n]/.test(text);

function fromHtml(html: string): string {
  try {
    return turndown.turndown(html);
  } catch {
    // Elements that are nested thousands of times.
    return html.replace(/<[^<>]*>/g, " ").replaceAll("<", "&lt;");
  }
}

const turndown = new Turndown({
  headingStyle: "atx",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
}).remove(["script", "style", "noscript", "template", "iframe"]);
const escapeMarkdown = turndown.escape.bind(turndown);
// Text that looks like an element is text.
turndown.escape = (text: string) => escapeMarkdown(text).replaceAll("<", "&lt;");
