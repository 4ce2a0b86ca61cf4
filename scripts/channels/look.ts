import type { Route } from "../model/route.ts";
import type { EventSummary } from "../model/site.ts";
import type { Palette } from "../theme/palette.ts";

/** What a theme became: all that a page, a card and a manifest need to know of it. */
export interface Look {
  /** "/assets/site-1a2b3c4d.css" */
  readonly stylesheet: string;
  readonly palette: Palette;
  /** The typeface of headings, which a page asks for at once: "/assets/fonts/fraunces-1a2b3c4d.woff2". */
  readonly font: string | undefined;
  /** All of it, in the order in which a letter is looked for; none of the system's. */
  readonly typeface: readonly TypefaceFile[];
}

/** A file of a typeface: some of its letters, in all weights. */
export interface TypefaceFile {
  /** Where it lies, in WOFF2. */
  readonly file: string;
  /** Where it is published, by the digest of its bytes. */
  readonly address: string;
}

/** Of a site and of those of its events that have a look of their own. */
export interface Looks {
  readonly site: Look;
  /** By slug. */
  readonly events: ReadonlyMap<string, Look>;
}

export const lookOfEvent = (looks: Looks, slug: string | undefined): Look =>
  (slug === undefined ? undefined : looks.events.get(slug)) ?? looks.site;

/** Of a page: the look of the event that it is about or a part of. */
export function lookOf(looks: Looks, route: Route<EventSummary>): Look {
  if (route.kind === "page") return lookOfEvent(looks, route.page.event);
  return lookOfEvent(looks, "event" in route ? route.event?.slug : undefined);
}
