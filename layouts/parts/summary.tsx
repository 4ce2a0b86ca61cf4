import type { Fragment } from "../../scripts/model/fragment.ts";
import type { Event } from "../../scripts/model/site.ts";

/** Under the title; for machines only where the text itself begins with the same words. */
export function Summary({ event }: { event: Event }) {
  if (event.summary === "") return null;
  if (beginsWith(event.body, event.summary)) {
    return <data class="p-summary" value={event.summary} />;
  }
  return <p class="p-summary">{event.summary}</p>;
}

// A post without a summary is given its first paragraph as one, cut at the end and without its markup.
const beginsWith = (body: Fragment, summary: string) =>
  lettersOf(body.map((part) => (typeof part === "string" ? part : "")).join("")).startsWith(
    lettersOf(summary),
  );

const lettersOf = (html: string) =>
  html.replace(/<[^<>]*>|&#?\w+;/g, "").replace(/[^\p{L}\p{N}]/gu, "");
