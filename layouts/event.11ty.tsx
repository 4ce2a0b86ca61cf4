import type { EventPublication } from "../scripts/channels/publication.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { EventArticle } from "./parts/event-article.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";

export const data = pagesOf("event");

export const eventPage = (route: RouteOf<"event">, publication: EventPublication): string =>
  renderDocument({
    publication,
    route,
    children: <EventArticle publication={publication} event={route.event} />,
  });

export const render = ({ route }: PageData<"event">): string => eventPage(route, route.publication);
