import type { EventSummary, UpdateSummary } from "../model/site.ts";
import { formatPartialDate } from "../time/format.ts";
import type { Words } from "../words/words.ts";

/** An update's own words, or for one without any what tells it apart from the others in a list. */
export function updateTitle(
  event: EventSummary,
  { title, date, dated }: UpdateSummary,
  words: Words,
) {
  if (title !== undefined) return title;
  if (!dated) return words.text("updates.undatedOf", { title: event.title });
  return words.text("updates.untitledOf", {
    date: formatPartialDate(date, words),
    title: event.title,
  });
}
