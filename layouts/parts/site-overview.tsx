import type { Publication } from "../../scripts/channels/publication.ts";
import { pagePath, toHref, updatePath, yearPath } from "../../scripts/model/address.ts";
import { eventsByYear, homeLists } from "../../scripts/model/event-lists.ts";
import type { EventSummary, Site, UpdateSummary } from "../../scripts/model/site.ts";
import { EventList } from "./event-list.tsx";
import { PageList } from "./page-list.tsx";
import { picturesOf } from "./pictures.ts";
import { Prose } from "./prose.tsx";
import { DateOf } from "./time.tsx";
import { hasDateBeside, UpdateTitle } from "./update-title.tsx";
import { Own, Say } from "./words.tsx";

const shownUpdates = 8;

/** The home page of a site with several events. */
export function SiteOverview({ publication }: { publication: Publication }) {
  const { site } = publication;
  const { welcome } = site;
  const { ahead, announced, behind } = homeLists(site);
  return (
    <>
      <header class="masthead">
        <h1>{site.title}</h1>
        {site.description && <p>{site.description}</p>}
      </header>
      {welcome && (
        <Prose
          class="welcome"
          context={{ publication, first: picturesOf([welcome.body])[0] }}
          fragment={welcome.body}
        />
      )}
      <div class="overview">
        <div class="ahead">
          <Group name="home.upcoming" site={site} events={ahead} />
          <Group name="home.announcements" site={site} events={announced} />
        </div>
        <LatestUpdates site={site} />
        <div class="behind">
          <Group name="home.past" site={site} events={behind} />
          <Years site={site} />
          <OtherPages site={site} />
        </div>
      </div>
    </>
  );
}

/** The way to all events, where there are too many for one page. */
function Years({ site }: { site: Site }) {
  const years = eventsByYear(site);
  if (years.length === 0) return null;
  return (
    <nav aria-labelledby="years">
      <h2 id="years">
        <Say of="tag.events" />
      </h2>
      <ul>
        {years.map(([year]) => (
          <li key={year}>
            <a href={toHref(site.address, yearPath(year))}>{year}</a>
          </li>
        ))}
      </ul>
    </nav>
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

function Group({
  name,
  site,
  events,
}: {
  name: "home.upcoming" | "home.announcements" | "home.past";
  site: Site;
  events: readonly EventSummary[];
}) {
  if (events.length === 0) return null;
  return (
    <section>
      <h2>
        <Say of={name} />
      </h2>
      <EventList site={site} events={events} />
    </section>
  );
}

function LatestUpdates({ site }: { site: Site }) {
  const latest = newestFirst(site.events).slice(0, shownUpdates);
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
