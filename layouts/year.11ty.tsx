import type { Publication } from "../scripts/channels/publication.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { Years } from "./parts/event-groups.tsx";
import { EventLines } from "./parts/event-list.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { Digits, Say } from "./parts/words.tsx";

export const data = pagesOf("year");

export const yearPage = (route: RouteOf<"year">, publication: Publication): string =>
  renderDocument({
    publication,
    route,
    children: (
      <>
        <header class="masthead">
          <h1>
            <Digits>{route.year}</Digits>
          </h1>
          <p>
            <Say of="home.count" count={route.events.length} />
          </p>
        </header>
        <div class="overview">
          <div class="events">
            <EventLines site={publication.site} events={route.events} />
            <Years site={publication.site} current={route.year} />
          </div>
        </div>
      </>
    ),
  });

export const render = ({ route, publication }: PageData<"year">): string =>
  yearPage(route, publication);
