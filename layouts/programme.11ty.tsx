import type { EventPublication } from "../scripts/channels/publication.ts";
import { schedulePathsOf } from "../scripts/channels/schedule/addresses.ts";
import { eventCalendarPath, toHref } from "../scripts/model/address.ts";
import type { EventSite } from "../scripts/model/event-site.ts";
import { programmeDays } from "../scripts/model/programme-grid.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { formatDay } from "../scripts/time/format.ts";
import { renderDocument } from "./parts/document.tsx";
import { DraftMark } from "./parts/draft-mark.tsx";
import { Marks } from "./parts/marks.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { PageScriptOf } from "./parts/page-script.tsx";
import { PartHeader } from "./parts/part-header.tsx";
import { picturesOf } from "./parts/pictures.ts";
import { dayId, ProgrammeTable } from "./parts/programme-table.tsx";
import { Prose } from "./parts/prose.tsx";
import { SessionRow } from "./parts/session-row.tsx";
import { Say, useWords } from "./parts/words.tsx";

export const data = pagesOf("programme");

interface Props {
  readonly publication: EventPublication;
  readonly event: RouteOf<"programme">["event"];
}

export const programmePage = (route: RouteOf<"programme">, publication: EventPublication): string =>
  renderDocument({
    publication,
    route,
    children: <Page publication={publication} event={route.event} />,
  });

/** What happens when and where, day by day, and then what has no time yet. */
function Page({ publication, event }: Props) {
  const { site } = publication;
  const words = useWords();
  const { programme } = event;
  if (programme === undefined) return null;
  const days = programmeDays(programme);
  const unscheduled = programme.sessions.filter(({ slot }) => slot === undefined);
  const context = { publication, first: picturesOf([programme.body])[0] };
  return (
    <article
      class="programme"
      data-now={words.text("programme.now")}
      data-next={words.text("programme.next")}
    >
      <PartHeader site={site} event={event}>
        <Say of="programme.title" />
      </PartHeader>
      <div class="part">
        <DraftMark {...programme} />
        <Marks notices={event.telling.notices} />
        <Prose class="page-text" context={context} fragment={programme.body} />
        <ToNow now={programme.telling.now[0]} />
        {days.length > 1 && (
          <nav aria-label={words.text("programme.title")}>
            <ul class="days">
              {days.map((day) => (
                <li key={day.date.date}>
                  <a href={`#${dayId(day)}`}>{formatDay(day.date, words)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {days.map((day) => (
          <ProgrammeTable key={day.date.date} site={site} event={event} day={day} />
        ))}
        {unscheduled.length > 0 && (
          <section class="unscheduled">
            <h2>
              <Say of="programme.unscheduled" />
            </h2>
            {unscheduled.map((session) => (
              <SessionRow key={session.id} site={site} event={event} session={session} />
            ))}
          </section>
        )}
        {days.length > 0 && !event.telling.over && (
          <p class="materials">
            <a class="calendar" href={toHref(site.address, eventCalendarPath(event))}>
              <Say of="meetup.calendar" format={<span class="format">(.ics)</span>} />
            </a>
            <Schedule site={site} event={event} />
          </p>
        )}
      </div>
      <PageScriptOf name="now" />
    </article>
  );
}

/** The way to what is on, for who stands in the corridor. The script keeps it true. */
const ToNow = ({ now }: { readonly now: string | undefined }) => (
  <p class="to-now" hidden={now === undefined}>
    <a {...(now !== undefined && { href: `#${now}` })}>
      <Say of="programme.now" />
    </a>
  </p>
);

/** For apps that show a conference: they take one or the other. */
function Schedule({ site, event }: { readonly site: EventSite; readonly event: Props["event"] }) {
  const paths = schedulePathsOf(site, event);
  if (paths === undefined) return null;
  return (
    <>
      <a href={toHref(site.address, paths.xml)}>
        schedule.xml <span class="format">(Giggity, Fahrplan)</span>
      </a>
      <a href={toHref(site.address, paths.json)}>schedule.json</a>
    </>
  );
}

export const render = ({ route }: PageData<"programme">): string =>
  programmePage(route, route.publication);
