import type { RouteKind } from "../../scripts/model/route.ts";
import type { PageData } from "../../scripts/pages/plan.ts";

export type { PageData } from "../../scripts/pages/plan.ts";

/** Eleventy's front matter for a layout that makes one page of each route of its kind. */
export const pagesOf = <K extends RouteKind>(kind: K) => ({
  pagination: { data: `pages.${kind}`, size: 1, alias: "route" },
  permalink: ({ route }: PageData<K>) => route.output,
  eleventyExcludeFromCollections: true,
});
