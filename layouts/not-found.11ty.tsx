import type { Publication } from "../scripts/channels/publication.ts";
import { toHref } from "../scripts/model/address.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { EventList } from "./parts/event-list.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";

export const data = pagesOf("not-found");

/** A host shows it at any depth, so every address on it is written from the root. */
export function notFoundPage(route: RouteOf<"not-found">, publication: Publication): string {
  const { site } = publication;
  return renderDocument({
    publication,
    route,
    children: (
      <>
        <header class="masthead">
          <h1>Page not found</h1>
          <p>
            There is nothing at this address.{" "}
            <a href={toHref(site.address, "/")}>Go to the start</a>.
          </p>
        </header>
        {site.events.length > 0 && (
          <section class="overview">
            <h2>Events</h2>
            <EventList site={site} events={site.events} />
          </section>
        )}
      </>
    ),
  });
}

export const render = ({ route, publication }: PageData<"not-found">): string =>
  notFoundPage(route, publication);
