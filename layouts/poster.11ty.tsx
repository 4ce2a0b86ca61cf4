import type { EventPublication } from "../scripts/channels/publication.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderSheet } from "./parts/document.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { Poster } from "./parts/poster.tsx";

export const data = pagesOf("poster");

export const posterPage = (route: RouteOf<"poster">, publication: EventPublication): string =>
  renderSheet({
    publication,
    route,
    children: <Poster publication={publication} event={route.event} />,
  });

export const render = ({ route }: PageData<"poster">): string =>
  posterPage(route, route.publication);
