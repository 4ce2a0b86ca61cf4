import { posterFit } from "../../scripts/channels/poster/fit.ts";
import { eventQrSvg } from "../../scripts/channels/poster/qr.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { titleSize } from "../../scripts/channels/title-size.ts";
import { eventPath, toAbsolute } from "../../scripts/model/address.ts";
import { atNext, mainMeetup } from "../../scripts/model/main-meetup.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { formatRange, formatZone } from "../../scripts/time/format.ts";
import { ruleText } from "../../scripts/time/rule-text.ts";
import type { Words } from "../../scripts/words/words.ts";
import { Marks } from "./marks.tsx";
import { Repeats } from "./meetup-facts.tsx";
import { RawHtml } from "./raw-html.tsx";
import { RangeOf } from "./time.tsx";
import { Isolated, Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly event: Event;
}

/** One page for a wall or a shop window, on A4 or Letter. */
export function Poster({ publication, event }: Props) {
  const { site } = publication;
  const words = useWords();
  const main = mainMeetup(event);
  const meetup = main && atNext(main);
  const facts = meetup && factsIn(event, meetup, words);
  const size = titleSize(event.title);
  const fit = posterFit({
    site: site.title,
    title: event.title,
    size,
    states: event.telling.notices.length,
    when: facts?.when ?? "",
    where: facts?.where ?? "",
    small: facts?.small ?? [],
    summary: event.summary,
  });
  return (
    <article class="poster">
      <div class={`poster-text fit-${fit}`}>
        <p class="poster-site" {...useLang(site.lang)}>
          <Isolated>{site.title}</Isolated>
        </p>
        <h1 class={size}>
          <Isolated>{event.title}</Isolated>
        </h1>
        <Marks notices={event.telling.notices} />
        {meetup && <WhenAndWhere meetup={meetup} />}
        <OtherDates meetups={facts?.others ?? []} />
        <p class="poster-summary">{event.summary}</p>
      </div>
      <WhereToRead publication={publication} event={event} />
    </article>
  );
}

/** So many other dates stand on it: the page has all. */
const mostOthers = 5;

/** What is set on the sheet, as plain text, to see whether it has room. */
function factsIn(event: Event, main: Meetup, words: Words) {
  const { next, attendance } = main.telling;
  const others = event.meetups
    .filter(({ id }) => id !== main.id)
    .filter((one) => !one.telling.over && one.telling.dateHolds)
    .slice(0, mostOthers);
  const textOf = ({ name, telling }: Meetup) =>
    `${formatRange(telling.next.start, telling.next.end, words)} ${name}`;
  const zone = next.start.kind === "time" ? formatZone(main.zone, next.start.instant, words) : "";
  return {
    others,
    when: formatRange(next.start, next.end, words),
    where: attendance.venue?.name ?? words.text("meetup.onlinePlace"),
    small: [
      zone,
      (main.recurrence && ruleText(main.recurrence.words, main.start, words)) ?? "",
      attendance.venue?.address ?? "",
      ...others.map(textOf),
    ],
  };
}

function WhenAndWhere({ meetup }: { meetup: Meetup }) {
  const { zone, telling, recurrence } = meetup;
  const { start, end } = telling.next;
  const { venue, isOnline } = telling.attendance;
  const words = useWords();
  const where = venue?.name ?? (isOnline && <Say of="meetup.onlinePlace" />);
  return (
    <div class="poster-facts">
      <div>
        <p class="poster-when">
          <RangeOf start={start} end={end} />
        </p>
        {start.kind === "time" && <p class="zone">{formatZone(zone, start.instant, words)}</p>}
        <Repeats recurrence={recurrence} start={meetup.start} />
      </div>
      {where && (
        <div>
          <p class="poster-where">{venue ? <bdi>{venue.name}</bdi> : where}</p>
          {venue?.address && (
            <p>
              <bdi>{venue.address}</bdi>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function OtherDates({ meetups }: { meetups: readonly Meetup[] }) {
  if (meetups.length === 0) return null;
  return (
    <ul class="poster-dates">
      {meetups.map(({ id, name, telling }) => (
        <li key={id}>
          <RangeOf {...telling.next} /> <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The page's address for a phone's camera and for a keyboard. */
function WhereToRead({ publication, event }: Props) {
  const address = toAbsolute(publication.site.address, eventPath(event));
  const code = eventQrSvg(publication, event);
  if (address === undefined) return null;
  return (
    <div class="poster-link">
      {code && <RawHtml class="poster-code" html={code} />}
      <div>
        <p>
          <Say of="poster.address" />
        </p>
        <p>
          <a href={address}>
            {/* Its slashes would change sides between Arabic or Hebrew letters. */}
            <bdi dir="ltr">{address.replace(/^https?:\/\//, "")}</bdi>
          </a>
        </p>
      </div>
    </div>
  );
}
