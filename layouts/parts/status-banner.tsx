import { sentenceOf } from "../../scripts/channels/update-sentence.ts";
import { programmePath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import { mainMeetup } from "../../scripts/model/main-meetup.ts";
import type { Event, Meetup, Update } from "../../scripts/model/site.ts";
import type { Notice } from "../../scripts/model/telling.ts";
import { StateIcon } from "./icon.tsx";
import { DateOf } from "./time.tsx";
import { UpdateTitle } from "./update-title.tsx";
import { Own, Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  /** The one in the ticket. */
  readonly meetup: Meetup | undefined;
}

/** The event's state in words, since when, and the first words of the update that said so. */
export function StatusBanner({ site, event, meetup }: Props) {
  const { notices, phase } = event.telling;
  const isOn = phase === "during" && meetup !== undefined;
  if (notices.length === 0 && !isOn) return null;
  return (
    <div class="statuses">
      {isOn && <OnNow site={site} event={event} meetup={meetup} />}
      {notices.map((notice) => (
        <p key={notice.kind} class={`status state-${notice.kind}`}>
          <StateIcon kind={notice.kind} />
          <strong>
            <Say of={goesOn(event, notice) ? "notice.overMeetup" : `notice.${notice.kind}`} />
          </strong>{" "}
          {goesOn(event, notice) ? (
            <OverName event={event} />
          ) : (
            <Source event={event} notice={notice} />
          )}
        </p>
      ))}
    </div>
  );
}

/** While it lasts: that it is on, and the way in. A page that was not built again hides it at the end: assets/css/ticket.css. */
function OnNow({ site, event, meetup }: Props & { meetup: Meetup }) {
  const access = meetup.telling.attendance.venue?.access;
  return (
    <p class="status on-now">
      <strong>
        <Say of="phase.during" />
      </strong>{" "}
      {access && <Own lang={meetup.lang ?? event.lang}>{access}</Own>}{" "}
      {meetup.online && (
        <a href={meetup.online}>
          <Say of="meetup.join" />
        </a>
      )}{" "}
      {event.programme && (
        <a href={toHref(site.address, programmePath(event))}>
          <Say of="programme.title" />
        </a>
      )}
    </p>
  );
}

/** What the event was about is over, and something beside it is still to come: a regular evening. */
const goesOn = ({ meetups }: Event, { kind }: Notice): boolean =>
  kind === "over" && meetups.some(({ telling }) => !telling.over);

function OverName({ event }: { event: Event }) {
  const meetup = mainMeetup(event);
  return meetup === undefined ? null : <Own lang={meetup.lang ?? event.lang}>{meetup.name}</Own>;
}

function Source({ event, notice: { since, update: id } }: { event: Event; notice: Notice }) {
  const said = event.updates.find((update) => update.id === id);
  const link = said && (
    <a href={`#${said.id}`}>
      <FirstWords event={event} update={said} />
    </a>
  );
  if (since === undefined) return link === undefined ? null : <span>{link}</span>;
  const date = <DateOf date={since} />;
  return (
    <span>
      {link === undefined ? (
        <Say of="notice.since" date={date} />
      ) : (
        <Say of="notice.sinceUpdate" date={date} update={link} />
      )}
    </span>
  );
}

/** The title mostly says the state once more: its text says why. */
function FirstWords({ event, update }: { event: Event; update: Update }) {
  const sentence = sentenceOf(update);
  if (sentence === "") return <UpdateTitle update={update} lang={event.lang} />;
  return <Own lang={update.lang ?? event.lang}>{sentence}</Own>;
}
