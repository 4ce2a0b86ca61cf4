import type { ImagePlan } from "../images/plan.ts";
import type { EventSite } from "../model/event-site.ts";
import type { Site } from "../model/site.ts";

/** The site with the addresses of everything made for it: all that a page or a channel is rendered from. */
export interface Publication extends PagePublication {
  readonly site: Site;
}

/** The part of it that the pages of one event are rendered from: see `eventPublications`. */
export interface PagePublication extends EventPublication {
  readonly assets: AssetAddresses;
}

/** The part of that which the other files of one event are rendered from: those have no styles. */
export interface EventPublication {
  readonly site: EventSite;
  readonly images: ImagePlan;
  readonly assets: Pick<AssetAddresses, "icons">;
  /** The social card's address by event slug: "/assets/cards/<slug>-1a2b3c4d.png". */
  readonly cards: ReadonlyMap<string, string>;
}

/** Paths of the site, fingerprinted where they may be cached for ever. */
export interface AssetAddresses {
  /** "/assets/site-1a2b3c4d.css" */
  readonly stylesheet: string;
  /** "/favicon.svg", "/apple-touch-icon.png" and the like, by their file name in assets/icons. */
  readonly icons: ReadonlyMap<string, string>;
}

/** Of every social card, in pixels: what the large previews of social networks are made for. */
export const cardSize = { width: 1200, height: 630 } as const;
