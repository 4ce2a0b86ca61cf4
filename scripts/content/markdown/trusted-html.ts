import { Parser } from "htmlparser2";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { BodyContext } from "./context.ts";
import { markTrusted } from "./embedded.ts";

const urlAttributes = ["href", "src", "poster", "cite", "action", "formaction", "data"];
const setAttributes = ["srcset", "imagesrcset"];

/** Takes note of what HTML that is published as it is links to, and of the ids in it. Gives the marks that come before it. */
export function noteTrustedHtml(
  html: string,
  context: BodyContext,
  placeAt: (offset: number) => Place,
): string {
  const { anchors, trusted } = context;
  const marks: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const id = attributes.id ?? (name === "a" ? attributes.name : undefined);
      if (id !== undefined) anchors.add(id);
      const urls = [
        ...urlAttributes.flatMap((attribute) => attributes[attribute] ?? []),
        ...setAttributes.flatMap((attribute) => candidates(attributes[attribute] ?? "")),
      ];
      if (urls.length === 0) return;
      const place = placeAt(parser.startIndex);
      if (name === "iframe" || name === "form")
        marks.push(markTrusted(name, attributes, place, context));
      for (const url of urls) trusted.push({ url, place });
    },
  });
  parser.end(html);
  return marks.join("");
}

/** "small.webp 480w, large.webp 960w": an address may have commas, but not before a space. */
const candidates = (set: string): string[] =>
  set
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/\s.*$/s, ""))
    .filter((url) => url !== "");
