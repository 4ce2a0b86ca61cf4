import { toHref, updatePath } from "../../scripts/model/address.ts";
import { nextInstant } from "../../scripts/model/main-meetup.ts";
import type { EventSummary, Site, UpdateSummary } from "../../scripts/model/site.ts";
import { EventList } from "./event-list.tsx";
import { DateOf } from "./time.tsx";
import { UpdateTitle } from "./update-title.tsx";
import { Own, Say } from "./words.tsx";

const shownUpdates = 8;

/** The home page of a site with several events. */
export function SiteOverview({ site }: { site: Site }) {
  const dated = site.events.filter((event) => !isUndated(event));
  return (
    <>
      <header class="masthead">
        <h1>{site.title}</h1>
        {site.description && <p>{site.description}</p>}
      </header>
      <div class="overview">
        <div class="ahead">
          <Group name="home.upcoming" site={site} events={soonestFirst(dated.filter(isAhead))} />
          <Group name="home.announcements" site={site} events={site.events.filter(isUndated)} />
        </div>
        <LatestUpdates site={site} />
        <div class="behind">
          <Group
            name="home.past"
            site={site}
            events={soonestFirst(dated.filter(isPast)).reverse()}
          />
        </div>
      </div>
    </>
  );
}

const isUndated = ({ meetups }: EventSummary) => meetups.length === 0;
const isPast = ({ telling }: EventSummary) => telling.over;
const isAhead = (event: EventSummary) => !isPast(event);

const soonestFirst = (events: readonly EventSummary[]) =>
  [...events].sort((a, b) => nextInstant(a) - nextInstant(b));

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
          <li key={`${event.slug}#${update.id}`}>
            {update.title !== undefined && <DateOf date={update.date} />}{" "}
            <a href={toHref(site.address, updatePath(event, update))}>
              <UpdateTitle update={update} lang={event.lang} />
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
