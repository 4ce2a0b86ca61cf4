import type { Post, Report } from "../content/post.ts";
import type { AnnouncementFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { EventSummary, Tag } from "../model/site.ts";
import { isFolder, toSlug } from "./slugs.ts";

/** "C", "C++" and "C#" are three topics, and so are "🎉" and "!": without a letter, by their code points: "u1f389". */
export const tagSlug = (name: string): string =>
  toSlug(name.replaceAll("+", " plus").replaceAll("#", " sharp")) ||
  Array.from(name.trim(), (sign) => `u${sign.codePointAt(0)?.toString(16)}`).join("-");

const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u;

/** An announcement's tags, without those that can have no page: they are reported where they are written. */
export function readTags(
  { fields, placeOf }: Pick<Post<AnnouncementFields>, "fields" | "placeOf">,
  report: Report,
): string[] {
  return (fields.tags ?? []).filter((name, index) => {
    // Nothing was said, and so nothing is wrong.
    if (!visible.test(name)) return false;
    const isFit = isFolder(tagSlug(name));
    if (!isFit) report(diagnose("site/bad-tag", placeOf(["tags", index]), { tag: name }));
    return isFit;
  });
}

/** Every tag with its events, by slug. "ESP32" and "esp32" are one tag, under the name that was used first. */
export function tagsOf(events: readonly EventSummary[]): Tag[] {
  const tags = new Map<string, { name: string; events: EventSummary[] }>();
  for (const event of events.toReversed()) {
    for (const name of event.tags) {
      const slug = tagSlug(name);
      const tag = tags.get(slug) ?? { name, events: [] };
      if (tag.events.at(-1) !== event) tag.events.push(event);
      tags.set(slug, tag);
    }
  }
  return Array.from(tags, ([slug, { name, events }]) => ({
    slug,
    name,
    events: events.reverse(),
  })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
