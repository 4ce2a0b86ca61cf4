import * as z from "zod";
import { flag, language, people, prose, text } from "./fields.ts";

/** A Markdown file beside a photo, of the same name; its text is the caption. */
export const photoSchema = z.strictObject({
  title: text.optional().describe("Kept for posts that come from elsewhere"),
  layout: text.optional().describe("Kept for posts that come from elsewhere"),
  alt: prose.optional().describe("What the photo shows, for those who cannot see it"),
  author: people.optional().describe("Who took it"),
  lang: language.optional().describe("Language of the text, when it is not the event's"),
  draft: flag.optional().describe("true keeps the photo out of the published site"),
});

export type PhotoFields = z.output<typeof photoSchema>;
