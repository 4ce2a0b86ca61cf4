import type { Event, Site, Tag } from "./site.ts";

/** What the files of one event are made from beside the event itself: nothing of any other event. */
export interface EventSite extends Omit<Site, SiteWide | "events" | "tags"> {
  /** This event, and one more that stands for all others where there are any. */
  readonly events: readonly EventWitness[];
  /** This event's. */
  readonly tags: readonly Pick<Tag, "slug" | "name">[];
}

type SiteWide = "redirects" | "attachments" | "images" | "admin" | "imagePaths";

/** That there is an event: whether it is public, and whether it has meetups. */
export interface EventWitness extends Pick<Event, "draft"> {
  readonly meetups: { readonly length: number };
}
