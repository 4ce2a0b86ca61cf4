import type { ComponentChildren } from "preact";
import { toHref, yearPath } from "../../scripts/model/address.ts";
import { type EventLists, type EventYear, eventsByYear } from "../../scripts/model/event-lists.ts";
import type { EventSummary, Site } from "../../scripts/model/site.ts";
import { EventLines, EventRows } from "./event-list.tsx";
import { Digits, Say } from "./words.tsx";

interface Props {
  readonly site: Site;
  readonly lists: EventLists;
  /** An event that stands above the others, and what it looks like there. */
  readonly next?: { readonly event: EventSummary; readonly shown: ComponentChildren } | undefined;
}

/** What lies ahead as rows, and what is over as lines below their years. */
export function EventGroups({ site, lists: { ahead, announced, behind }, next }: Props) {
  const others = ahead.filter((event) => event !== next?.event);
  return (
    <>
      {ahead.length > 0 && (
        <section class="ahead">
          <h2>
            <Say of="home.upcoming" />
          </h2>
          {next?.shown}
          {others.length > 0 && <EventRows site={site} events={others} />}
        </section>
      )}
      {announced.length > 0 && (
        <section class="ahead">
          <h2>
            <Say of="home.announcements" />
          </h2>
          <EventRows site={site} events={announced} />
        </section>
      )}
      {behind.length > 0 && (
        <section class="behind">
          <h2>
            <Say of="home.past" />
          </h2>
          {behind.map((year, index) => (
            <PastYear
              key={year.year}
              site={site}
              {...year}
              isOpen={index === 0 && ahead.length + announced.length === 0}
            />
          ))}
        </section>
      )}
    </>
  );
}

const PastYear = ({
  site,
  year,
  count,
  events,
  isOpen,
}: EventYear & { readonly site: Site; readonly isOpen: boolean }) => (
  <details open={isOpen}>
    <summary>
      <Digits>{year}</Digits>{" "}
      <span class="count">
        <Say of="home.count" count={count} />
      </span>
    </summary>
    <EventLines site={site} events={events} />
    {events.length < count && (
      <p>
        <a href={toHref(site.address, yearPath(year))}>
          <Digits>{year}</Digits>: <Say of="home.count" count={count} />
        </a>
      </p>
    )}
  </details>
);

/** The way to all events, where there are too many for the home page. `current` is the page's own year. */
export function Years({ site, current }: { site: Site; current?: string }) {
  const years = eventsByYear(site);
  if (years.length === 0) return null;
  return (
    <nav class="years" aria-labelledby="years">
      <h2 id="years">
        <Say of="home.years" />
      </h2>
      <ul class="tags">
        {years.map(({ year, count }) => (
          <li key={year}>
            <a
              href={toHref(site.address, yearPath(year))}
              aria-current={year === current ? "page" : undefined}
            >
              <Digits>{year}</Digits>{" "}
              <span class="count">
                <Say of="home.count" count={count} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
