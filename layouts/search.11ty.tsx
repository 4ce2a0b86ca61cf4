import { h } from "preact";
import type { Publication } from "../scripts/channels/publication.ts";
import { searchDataPath } from "../scripts/channels/search-page/documents.ts";
import { toHref } from "../scripts/model/address.ts";
import { eventLists, eventsByYear } from "../scripts/model/event-lists.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { EventGroups, Years } from "./parts/event-groups.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { Tags } from "./parts/tag-list.tsx";
import { Say, useWords } from "./parts/words.tsx";

export const data = pagesOf("search");

/** Finds events by their words, where there is script; lists all of them, or their years, where there is none. */
export function searchPage(route: RouteOf<"search">, publication: Publication): string {
  const { site, assets } = publication;
  const hasYears = eventsByYear(site).length > 0;
  return renderDocument({
    publication,
    route,
    children: (
      <>
        <header class="masthead site-masthead">
          <h1>
            <Say of="search.title" />
          </h1>
        </header>
        <div class="overview">
          <div class="events">
            <Form index={toHref(site.address, searchDataPath)} />
            <p class="without-script">
              <Say of="search.without" />
            </p>
            <p id="search-status" role="status" />
            <ul id="found" class="event-list" />
            <div id="everything">
              <Tags site={site} />
              {hasYears ? (
                <Years site={site} />
              ) : (
                <EventGroups site={site} lists={eventLists(site.events)} />
              )}
            </div>
          </div>
        </div>
        {assets.searchScript !== undefined &&
          h("script", { type: "module", src: toHref(site.address, assets.searchScript) })}
      </>
    ),
  });
}

function Form({ index }: { index: string }) {
  const words = useWords();
  return (
    <search>
      {/* It finds while one types: there is nothing to send. */}
      <div
        id="search-form"
        hidden
        data-index={index}
        data-none={words.text("search.none")}
        data-broken={words.text("search.broken")}
      >
        <label for="search">
          <Say of="search.label" />
        </label>
        <input id="search" name="q" type="search" autocomplete="off" enterkeyhint="search" />
      </div>
    </search>
  );
}

export const render = ({ route, publication }: PageData<"search">): string =>
  searchPage(route, publication);
