import { calendarPath, sessionPath, speakerPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Session, SpeakerLink } from "../../scripts/model/site.ts";
import { instantMinutes } from "../../scripts/time/machine.ts";
import { isSameLanguage } from "../../scripts/words/catalogues.ts";
import { languageName } from "../../scripts/words/language-name.ts";
import { DraftMark } from "./draft-mark.tsx";
import { MeetupMarks } from "./marks.tsx";
import { SessionKind } from "./session-kind.tsx";
import { ClockRange, RangeOf } from "./time.tsx";
import { Comma, Own, Say, useWords } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly session: Session;
}

interface RowProps extends Props {
  /** Its day stands nowhere above it. */
  readonly isAlone?: boolean;
}

/** A session where it stands among the others: when, what, who. */
export function SessionRow({ site, event, session, isAlone = false }: RowProps) {
  const { id, kind, room, slot, title, track, level, lang } = session;
  const tracks = event.programme?.tracks ?? [];
  const classes = ["session", kind === "break" && "break", trackClass(tracks, track)];
  return (
    <article id={id} class={classes.filter(Boolean).join(" ")} {...liveTimes(session)}>
      <Live event={event} id={id} />
      {(slot || room) && (
        <p class="when">
          {slot &&
            (isAlone ? (
              <RangeOf start={slot.start} end={slot.end} />
            ) : (
              <ClockRange start={slot.start} end={slot.end} />
            ))}
          {room && <span class="room"> {room}</span>}
        </p>
      )}
      <h3>
        <SessionTitle site={site} event={event} session={session} />
      </h3>
      <DraftMark {...session} />
      {slot && <MeetupMarks notices={slot.telling.notices.filter(({ tone }) => tone !== "past")} />}
      <SpeakerNames site={site} event={event} speakers={session.speakers} />
      <p class="traits">
        {track && <span class="track">{track}</span>} <SessionKind kind={kind} />{" "}
        {level && <span>{level}</span>}{" "}
        {title !== undefined && <SpokenLanguage lang={lang} of={event} />}
      </p>
    </article>
  );
}

/** The language of a talk, as its speakers call it, where it is not that of the event: which is its original's. */
export function SpokenLanguage({ lang, of: { versions, lang: own } }: SpokenProps) {
  if (isSameLanguage(lang, versions[0]?.lang ?? own)) return null;
  return <Own lang={lang}>{languageName(lang, [])}</Own>;
}

interface SpokenProps {
  readonly lang: string;
  readonly of: Pick<Event, "lang" | "versions">;
}

/** Six colours, again and again: the name stands beside them. */
export const trackClass = (tracks: readonly string[], track: string | undefined) =>
  track !== undefined && `track-${(tracks.indexOf(track) % 6) + 1}`;

/** What takes place, for the script that marks what is on. */
function liveTimes({ slot }: Session) {
  if (slot === undefined || !slot.telling.dateHolds) return {};
  const { start, end } = slot;
  return { "data-from": instantMinutes(start), "data-to": end && instantMinutes(end) };
}

function Live({ event, id }: { event: Event; id: string }) {
  const { now = [], next = [] } = event.programme?.telling ?? {};
  if (now.includes(id))
    return (
      <b class="live">
        <Say of="programme.now" />
      </b>
    );
  return next.includes(id) ? (
    <b class="live">
      <Say of="programme.next" />
    </b>
  ) : null;
}

export function SessionTitle({ site, event, session }: Props) {
  const { title, hasPage, textLang } = session;
  if (title === undefined) return <Say of="programme.unannounced" />;
  if (!hasPage) return <Own lang={textLang}>{title}</Own>;
  return (
    <a href={toHref(site.address, sessionPath(event, session))}>
      <Own lang={textLang}>{title}</Own>
    </a>
  );
}

interface NamesProps {
  readonly site: EventSite;
  readonly event: Event;
  readonly speakers: readonly SpeakerLink[];
}

/** Each linked to what there is of them. */
export function SpeakerNames({ site, event, speakers }: NamesProps) {
  if (speakers.length === 0) return null;
  return (
    <p class="by">
      {speakers.map((speaker, index) => (
        <>
          {index > 0 && <Comma />}
          <SpeakerName key={speaker.name} site={site} event={event} speaker={speaker} />
        </>
      ))}
    </p>
  );
}

function SpeakerName({
  site,
  event,
  speaker,
}: Omit<NamesProps, "speakers"> & { speaker: SpeakerLink }) {
  const entry = event.speakers.find(({ id }) => id === speaker.speaker);
  const href = entry ? toHref(site.address, speakerPath(event, entry)) : speaker.url;
  const name = <bdi>{speaker.name}</bdi>;
  return href === undefined ? name : <a href={href}>{name}</a>;
}

/** The session as a file for a calendar. */
export function SessionCalendar({ site, event, session: { slot } }: Props) {
  const words = useWords();
  if (slot === undefined || slot.telling.over) return null;
  return (
    <p>
      <a class="calendar" href={toHref(site.address, calendarPath(event, slot))}>
        {words.parts("meetup.calendar", { format: "(.ics)" })}
      </a>
    </p>
  );
}
