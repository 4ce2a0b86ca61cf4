import { type Publication, publicationIn } from "../scripts/channels/publication.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { EventArticle } from "./parts/event-article.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { SiteOverview } from "./parts/site-overview.tsx";

export const data = pagesOf("home");

/** The site's only event, or else all of them. */
export function homePage(route: RouteOf<"home">, publication: Publication): string {
  const children =
    route.event === undefined ? (
      <SiteOverview publication={publication} />
    ) : (
      <EventArticle publication={publication} event={route.event} />
    );
  return renderDocument({ publication, route, children });
}

export const render = ({ route, publication }: PageData<"home">): string =>
  homePage(route, publicationIn(publication, route.lang));
