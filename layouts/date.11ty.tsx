import type { EventPublication } from "../scripts/channels/publication.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { DateArticle } from "./parts/date-article.tsx";
import { renderDocument } from "./parts/document.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";

export const data = pagesOf("date");

export const datePage = (route: RouteOf<"date">, publication: EventPublication): string =>
  renderDocument({
    publication,
    route,
    children: <DateArticle publication={publication} route={route} />,
  });

export const render = ({ route }: PageData<"date">): string => datePage(route, route.publication);
