import type { EventSummary, UpdateSummary } from "../model/site.ts";
import { formatPartialDate } from "../time/format.ts";

/** An update's own words, or for one without any what tells it apart from the others in a list. */
export const updateTitle = (event: EventSummary, { title, date }: UpdateSummary): string =>
  title ?? `Update of ${formatPartialDate(date, event.lang)}: ${event.title}`;
