import { calendarPath, meetupPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { DraftMark } from "./draft-mark.tsx";
import { MeetupMarks } from "./marks.tsx";
import { MovedFrom, Price } from "./meetup-facts.tsx";
import { Passed } from "./passed.tsx";
import { StatusOf } from "./status-of.tsx";
import { EventRange, MomentOf, RangeOf } from "./time.tsx";
import { Isolated, Say, useLang } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  /** Those of which the page says no more than their row does: each is an h-event of its own. */
  readonly whole: readonly Meetup[];
}

/** All meetups of an event that has several, one row each: the next one first, those that are over last. */
export const MeetupTable = ({ site, event, whole }: Props) => (
  <table class="meetups">
    <caption>
      <Say of="meetup.all" />
    </caption>
    <thead>
      <tr>
        <th scope="col">
          <Say of="meetup.when" />
        </th>
        <th scope="col">
          <Say of="meetup.what" />
        </th>
        <th scope="col">
          <Say of="meetup.registration" />
        </th>
      </tr>
    </thead>
    <tbody>
      {event.meetups.map((meetup) => (
        <Row
          key={meetup.id}
          site={site}
          event={event}
          meetup={meetup}
          isWhole={whole.includes(meetup)}
        />
      ))}
    </tbody>
  </table>
);

interface RowProps extends Omit<Props, "whole"> {
  readonly meetup: Meetup;
  readonly isWhole: boolean;
}

function Row({ site, event, meetup, isWhole }: RowProps) {
  const { notices, attendance, next, over, dateHolds } = meetup.telling;
  const { venue, isOnline } = attendance;
  const lang = useLang(meetup.lang ?? event.lang);
  const range = isWhole ? <EventRange {...next} /> : <RangeOf {...next} />;
  const named = (classes: string) => (isWhole ? { class: classes } : {});
  return (
    <tr {...(isWhole && { class: "h-event", id: meetup.id })}>
      <td>
        {dateHolds ? range : <del>{range}</del>}
        <MovedFrom meetup={meetup} />
      </td>
      <th scope="row">
        <a
          {...named("p-name u-url")}
          href={toHref(site.address, meetupPath(event, meetup))}
          {...lang}
        >
          <Isolated>{meetup.name}</Isolated>
        </a>
        {(venue || isOnline) && (
          <p {...named("p-location")}>
            {venue ? <bdi>{venue.name}</bdi> : <Say of="meetup.onlinePlace" />}
          </p>
        )}
        <DraftMark {...meetup} />
        {isWhole && <StatusOf telling={meetup.telling} />}
      </th>
      <td>
        <Price meetup={meetup} />
        <MeetupMarks notices={notices} />
        <Passed meetup={meetup} />
        <Way meetup={meetup} />
        {!over && (
          <a class="calendar" href={toHref(site.address, calendarPath(event, meetup))}>
            <Say of="meetup.calendar" format="" />
          </a>
        )}
      </td>
    </tr>
  );
}

/** What is not said by the stickers. */
function Way({ meetup: { telling } }: { meetup: Meetup }) {
  const { offer } = telling;
  if (offer?.kind === "not-yet-open")
    return (
      <p class="way">
        <Say of="offer.not-yet-open" date={<MomentOf moment={offer.opens} />} />
      </p>
    );
  if (offer === undefined || !("url" in offer)) return null;
  return (
    <a class="way" href={offer.url}>
      <Say of={`offer.${offer.kind}`} />
    </a>
  );
}
