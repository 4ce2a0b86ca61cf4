import type { Publication } from "../scripts/channels/publication.ts";
import { eventLists } from "../scripts/model/event-lists.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { EventGroups } from "./parts/event-groups.tsx";
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
        <div class="overview">
          <div class="events">
            <EventGroups site={publication.site} lists={eventLists(route.tag.events)} />
          </div>
        </div>
      </>
    ),
  });

export const render = ({ route, publication }: PageData<"tag">): string =>
  tagPage(route, publication);
