import type { Event, Tag } from "../model/site.ts";
import { toSlug } from "./slugs.ts";

/** "C", "C++" and "C#" are three topics. */
export const tagSlug = (name: string): string =>
  toSlug(name.replaceAll("+", " plus").replaceAll("#", " sharp")) || "other";

/** Every tag with its events, by slug. "ESP32" and "esp32" are one tag, under the name that was used first. */
export function tagsOf(events: readonly Event[]): Tag[] {
  const tags = new Map<string, { name: string; events: Event[] }>();
  for (const event of events.toReversed()) {
    for (const name of event.tags) {
      const tag = tags.get(tagSlug(name)) ?? { name, events: [] };
      if (!tag.events.includes(event)) tag.events.unshift(event);
      tags.set(tagSlug(name), tag);
    }
  }
  return [...tags]
    .map(([slug, tag]) => ({ slug, ...tag }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
