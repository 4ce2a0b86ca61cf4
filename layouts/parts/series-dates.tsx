import { meetupPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup, MeetupDate } from "../../scripts/model/site.ts";
import { MeetupMarks } from "./marks.tsx";
import { StatusOf } from "./status-of.tsx";
import { EventRange, MomentOf } from "./time.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly meetup: Meetup;
}

/** The coming dates of a series beside the one that its ticket shows, and the past ones that have something to show. */
export function SeriesDates({ site, event, meetup }: Props) {
  const { start } = meetup.telling.next;
  const coming = meetup.upcoming.filter((date) => date.start.instant !== start.instant);
  const before = meetup.earlier.filter(({ written }) => written !== undefined);
  const lists = [
    { name: "meetup.moreDates", dates: coming },
    { name: "series.before", dates: before },
  ] as const;
  return (
    <>
      {lists
        .filter(({ dates }) => dates.length > 0)
        .map(({ name, dates }) => (
          <div key={name} class="dates">
            <h3>
              <Say of={name} />
            </h3>
            <ul>
              {dates.map((date) => (
                <li key={date.id} class="h-event">
                  <DateLine site={site} event={event} meetup={meetup} date={date} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

/** Without "over", which the heading says. */
function DateLine({ site, event, meetup, date }: Props & { readonly date: MeetupDate }) {
  const { telling, name, start, end } = date;
  const when = <EventRange start={start} end={end} />;
  const previous = telling.previousStarts.at(-1);
  return (
    <>
      <a class="u-url" href={toHref(site.address, meetupPath(event, date))}>
        {telling.dateHolds ? when : <s>{when}</s>}
        {name !== meetup.name && (
          <>
            {" "}
            <bdi class="p-name">{name}</bdi>
          </>
        )}
      </a>
      <StatusOf telling={telling} />
      <MeetupMarks notices={telling.notices.filter(({ kind }) => kind !== "over")} />
      {previous && (
        <span class="moved">
          {" "}
          (<Say of="meetup.movedFrom" />: <MomentOf moment={previous} />)
        </span>
      )}
    </>
  );
}
