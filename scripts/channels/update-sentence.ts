import { fragmentToText } from "../content/markdown/html-to-text.ts";
import { firstSentence } from "../content/markdown/plain-text.ts";
import { renderFragment } from "../model/fragment.ts";
import type { Update } from "../model/site.ts";

/** The first sentence of an update's text as plain text, without the addresses of its links; "" when it has none. */
export function sentenceOf({ body }: Pick<Update, "body">): string {
  const html = renderFragment(body, {
    image: () => "",
    address: () => "",
    pictureAddress: () => "",
  });
  const [paragraph = ""] = fragmentToText(html.replace(/ href="[^"]*"/g, "")).split("\n\n");
  return firstSentence(paragraph.replace(/\s+/g, " "));
}
