import { escapeHtml } from "../../../model/fragment.ts";
import type { References } from "../references.ts";

/** What a link leads to that stands for a frame with somebody else's page. */
export interface EmbedLabel {
  readonly what: "video" | "post" | "map" | "page" | undefined;
  /** The service's name, which is the same in all languages. */
  readonly site: string;
}

export const embedLabels = {
  youtube: { what: "video", site: "YouTube" },
  vimeo: { what: "video", site: "Vimeo" },
  gist: { what: undefined, site: "GitHub Gist" },
  tweet: { what: "post", site: "Twitter" },
  instagram: { what: "post", site: "Instagram" },
  map: { what: "map", site: "OpenStreetMap" },
  googleMap: { what: "map", site: "Google Maps" },
} as const satisfies Readonly<Record<string, EmbedLabel>>;

/** "Video on YouTube" as HTML, in the language of the page. */
export const sayLabel = ({ what, site }: EmbedLabel, say: References["say"]): string =>
  what === undefined ? escapeHtml(site) : say(`prose.${what}`, { site });
