import { meetupPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup, MeetupDate } from "../../scripts/model/site.ts";
import { DraftMark } from "./draft-mark.tsx";
import { MeetupMarks } from "./marks.tsx";
import { StatusOf } from "./status-of.tsx";
import { EventRange, MomentOf } from "./time.tsx";
import { Say, useLang } from "./words.tsx";

/** Those beside the one that the ticket shows. */
export const comingDates = ({ upcoming, telling }: Meetup): readonly MeetupDate[] =>
  upcoming.filter(({ start }) => start.instant !== telling.next.start.instant);

/** Those that have something to show. */
export const pastDates = ({ earlier }: Meetup): readonly MeetupDate[] =>
  earlier.filter(({ written, photos }) => written !== undefined || photos.length > 0);

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly series: Pick<Meetup, "name" | "draft">;
  readonly dates: readonly MeetupDate[];
}

/** Dates of a series as links to their pages, each with its state. */
export const DateList = ({ dates, ...shared }: Props) => (
  <ul class="dates">
    {dates.map((date) => (
      <li key={date.id} class="h-event">
        <DateLine {...shared} date={date} />
      </li>
    ))}
  </ul>
);

function DateLine({ site, event, series, date }: Omit<Props, "dates"> & { date: MeetupDate }) {
  const { telling, name, start, end } = date;
  const when = <EventRange start={start} end={end} />;
  const previous = telling.previousStarts.at(-1);
  const lang = useLang(date.lang ?? event.lang);
  return (
    <>
      <a class="u-url" href={toHref(site.address, meetupPath(event, date))}>
        {telling.dateHolds ? when : <del>{when}</del>}
      </a>
      {name === series.name ? (
        <data class="p-name" value={name} />
      ) : (
        <>
          {" "}
          <bdi class="p-name" {...lang}>
            {name}
          </bdi>
        </>
      )}
      {!series.draft && <DraftMark {...date} />}
      <StatusOf telling={telling} /> {/* That it is over says the heading. */}
      <MeetupMarks notices={telling.notices.filter(({ tone }) => tone !== "past")} />
      {previous && (
        <span class="moved-from">
          {" "}
          <Say of="meetup.movedFrom" />{" "}
          <del>
            <MomentOf moment={previous} />
          </del>
        </span>
      )}
    </>
  );
}
