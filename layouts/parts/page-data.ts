import type { Publication } from "../../scripts/channels/publication.ts";
import type { RouteKind, RouteOf } from "../../scripts/model/route.ts";

/** What Eleventy hands to the layout of one kind of page. */
export interface PageData<K extends RouteKind> {
  readonly route: RouteOf<K>;
  readonly publication: Publication;
}

/** Eleventy's front matter for a layout that makes one page of each route of its kind. */
export const pagesOf = <K extends RouteKind>(kind: K) => ({
  pagination: { data: `routes.${kind}`, size: 1, alias: "route" },
  permalink: ({ route }: PageData<K>) => route.output,
  eleventyExcludeFromCollections: true,
});
