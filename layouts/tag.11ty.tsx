import type { Publication } from "../scripts/channels/publication.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { EventList } from "./parts/event-list.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { Say } from "./parts/words.tsx";

export const data = pagesOf("tag");

export const tagPage = (route: RouteOf<"tag">, publication: Publication): string =>
  renderDocument({
    publication,
    route,
    children: (
      <>
        <header class="masthead">
          <h1>
            <Say of="tag.title" tag={<bdi>{route.tag.name}</bdi>} />
          </h1>
        </header>
        <section class="overview">
          <h2>
            <Say of="tag.events" />
          </h2>
          <EventList site={publication.site} events={route.tag.events} />
        </section>
      </>
    ),
  });

export const render = ({ route, publication }: PageData<"tag">): string =>
  tagPage(route, publication);
