import type { Publication } from "../../scripts/channels/publication.ts";
import { pagePath, toHref, updatePath } from "../../scripts/model/address.ts";
import { homeLists, nextEvent } from "../../scripts/model/event-lists.ts";
import type { EventSummary, Site, UpdateSummary } from "../../scripts/model/site.ts";
import { DraftMark } from "./draft-mark.tsx";
import { EventGroups, Years } from "./event-groups.tsx";
import { NextEvent } from "./next-event.tsx";
import { PageList } from "./page-list.tsx";
import { picturesOf } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { SearchLink, Tags } from "./tag-list.tsx";
import { DateOf } from "./time.tsx";
import { hasDateBeside, UpdateTitle } from "./update-title.tsx";
import { Isolated, Own, Say } from "./words.tsx";

const shownUpdates = 6;

/** The home page of a site with several events. */
export function SiteOverview({ publication }: { publication: Publication }) {
  const { site } = publication;
  const { welcome } = site;
  const lists = homeLists(site);
  const next = nextEvent(lists);
  // Beside an event's own picture no other one is waited for.
  const first = next?.image === undefined && welcome ? picturesOf([welcome.body])[0] : undefined;
  return (
    <>
      <header class="masthead site-masthead">
        <h1>
          <Isolated>{site.title}</Isolated>
        </h1>
        {site.description && <p>{site.description}</p>}
      </header>
      {welcome && (
        <>
          <DraftMark {...welcome} />
          <Prose class="welcome" context={{ publication, first }} fragment={welcome.body} />
        </>
      )}
      <div class="overview">
        <div class="events">
          <EventGroups
            site={site}
            lists={lists}
            next={
              next && {
                event: next,
                shown: <NextEvent publication={publication} event={next} />,
              }
            }
          />
          <Years site={site} />
        </div>
        <div class="beside">
          {site.search && <SearchLink site={site} />}
          <LatestUpdates site={site} />
          <Tags site={site} />
          <OtherPages site={site} />
        </div>
      </div>
    </>
  );
}

/** Those that no menu leads to. */
function OtherPages({ site }: { site: Site }) {
  const linked = [...site.menu, ...site.footer].map(({ to }) => ("path" in to ? to.path : ""));
  const others = site.pages.filter(
    (page) => page.event === undefined && !linked.includes(pagePath(page)),
  );
  if (others.length === 0) return null;
  return (
    <section>
      <h2>
        <Say of="page.pages" />
      </h2>
      <PageList site={site} pages={others} />
    </section>
  );
}

/** News of what is over is no news. */
function LatestUpdates({ site }: { site: Site }) {
  const latest = newestFirst(site.events.filter(({ telling }) => !telling.over)).slice(
    0,
    shownUpdates,
  );
  if (latest.length === 0) return null;
  return (
    <section class="recent">
      <h2>
        <Say of="home.updates" />
      </h2>
      <ul class="news-list">
        {latest.map(({ event, update }) => (
          <li key={`${event.slug}#${update.id}`} class="h-entry">
            {hasDateBeside(update) && <DateOf class="dt-published" date={update.date} />}{" "}
            <a class="p-name u-url" href={toHref(site.address, updatePath(event, update))}>
              <UpdateTitle update={update} lang={event.lang} dateClass="dt-published" />
            </a>{" "}
            <Own class="where" lang={event.lang}>
              {event.title}
            </Own>
          </li>
        ))}
      </ul>
    </section>
  );
}

const newestFirst = (
  events: readonly EventSummary[],
): { event: EventSummary; update: UpdateSummary }[] =>
  events
    .flatMap((event) => event.updates.map((update) => ({ event, update })))
    .sort((a, b) => b.update.date.start - a.update.date.start);
