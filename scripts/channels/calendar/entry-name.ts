import type { Event, Meetup } from "../../model/site.ts";
import type { Words } from "../../words/words.ts";

/**
 * A calendar shows nothing around an entry: "Opening" needs the name of its event. One in the event's own file has it.
 */
export function entryName(event: Event, { name, place }: Meetup, words: Words): string {
  const isOwn = place.file === event.place.file;
  const [part, whole] = [name, event.title].map((one) => one.toLowerCase());
  if (isOwn || part?.includes(whole ?? "")) return name;
  return words.text("calendar.part", { event: event.title, part: name });
}
