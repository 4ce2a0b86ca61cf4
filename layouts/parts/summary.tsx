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
function beginsWith(body: Fragment, summary: string): boolean {
  const letters = lettersOf(body.map((part) => (typeof part === "string" ? part : "")).join(""));
  for (const letter of lettersOf(summary)) if (letters.next().value !== letter) return false;
  return true;
}

/** One after the other: of most texts only the first few are looked at. */
function* lettersOf(html: string): Generator<string, undefined> {
  for (const [, letter] of html.matchAll(/<[^<>]*>|&#?\w+;|([\p{L}\p{N}])/gu))
    if (letter !== undefined) yield letter;
}
