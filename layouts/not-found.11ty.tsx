import type { Publication } from "../scripts/channels/publication.ts";
import { toHref } from "../scripts/model/address.ts";
import { homeLists } from "../scripts/model/event-lists.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { EventRows } from "./parts/event-list.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { SearchLink } from "./parts/tag-list.tsx";
import { Say } from "./parts/words.tsx";

export const data = pagesOf("not-found");

/** A host shows it at any depth, so every address on it is written from the root. */
export function notFoundPage(route: RouteOf<"not-found">, publication: Publication): string {
  const { site } = publication;
  const { ahead } = homeLists(site);
  return renderDocument({
    publication,
    route,
    children: (
      <>
        <header class="masthead">
          <h1>
            <Say of="missing.title" />
          </h1>
          <p>
            <Say
              of="missing.text"
              link={
                <a href={toHref(site.address, "/")}>
                  <Say of="missing.link" />
                </a>
              }
            />
          </p>
        </header>
        {site.search && (
          <div class="overview">
            <SearchLink site={site} />
          </div>
        )}
        {ahead.length > 0 && (
          <section class="overview">
            <div class="events">
              <h2>
                <Say of="home.upcoming" />
              </h2>
              <EventRows site={site} events={ahead} />
            </div>
          </section>
        )}
      </>
    ),
  });
}

export const render = ({ route, publication }: PageData<"not-found">): string =>
  notFoundPage(route, publication);
