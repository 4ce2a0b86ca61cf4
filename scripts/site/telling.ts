import type { Event, Meetup, MeetupDate, StateChange } from "../model/site.ts";
import type { EventTelling, Notice, RegistrationNow } from "../model/telling.ts";
import type { Instant } from "../time/moment.ts";
import { tellCalls } from "./calls.ts";
import {
  nextDate,
  registrationNow,
  type Said,
  sourceIn,
  tellMeetup,
  type UntoldDate,
  type UntoldMeetup,
} from "./meetup-telling.ts";
import { type SourceOf, type Standing, tellStanding } from "./notices.ts";
import type { UntoldProgramme } from "./programme/programme.ts";
import { tellProgramme } from "./programme/tell-programme.ts";

/** An event of which is known all but what to tell of it. */
export interface UntoldEvent extends Omit<Event, "telling" | "meetups" | "programme"> {
  readonly meetups: readonly UntoldMeetup[];
  readonly programme: UntoldProgramme | undefined;
}

/** The event and its meetups with what every channel tells of them at this instant. */
export function tellEvent(event: UntoldEvent, now: Instant): Event {
  const dated = new Map(event.updates.map((update) => [update.id, update.dated]));
  const saidOf = (isMeant: (change: StateChange) => boolean) =>
    event.changes.filter(isMeant).map((change) => toSaid(change, dated));
  const meetups = event.meetups.map((meetup): Meetup => {
    const said = saidOf((change) => change.dates === undefined && reaches(change, meetup));
    const tellDate = (date: UntoldDate): MeetupDate => {
      const isOfIt = ({ dates }: StateChange) => dates === undefined || dates.includes(date.day);
      const saidOfDate = saidOf((change) => isOfIt(change) && reaches(change, meetup));
      return { ...date, upcoming: [], earlier: [], telling: tellMeetup(date, saidOfDate, now) };
    };
    return {
      ...meetup,
      upcoming: meetup.upcoming.map(tellDate),
      earlier: meetup.earlier.map(tellDate),
      telling: tellMeetup(meetup, said, now),
    };
  });
  meetups.sort(nextFirst);
  const said = saidOf(({ meetup, dates }) => meetup === undefined && dates === undefined);
  const programme = event.programme && tellProgramme(event.programme, saidOf, now);
  return {
    ...event,
    programme,
    meetups,
    telling: tellWhole({ ...event, programme, meetups }, said, now),
  };
}

/** What is on next comes first, whatever its file is called, and what is over comes last, the latest of it first. */
const nextFirst = (a: Meetup, b: Meetup) =>
  Number(a.past) - Number(b.past) ||
  (b.telling.next.start.instant - a.telling.next.start.instant) * (a.past ? 1 : -1);

// Nobody said when an update without a date was written, or a heading of the announcement.
const toSaid = (
  { registration, status, update, meetup, at, inferred }: StateChange,
  dated: ReadonlyMap<string, boolean>,
): Said => ({
  registration,
  status,
  update,
  meetup,
  since: (update === undefined ? !inferred : (dated.get(update) ?? true)) ? at : undefined,
  at: at.start,
});

const reaches = ({ meetup }: StateChange, { id, independent }: UntoldMeetup) =>
  meetup === undefined ? !independent : meetup === id;

/** What is true of all that the event is about. */
function tellWhole(
  event: Omit<Event, "telling">,
  said: readonly Said[],
  now: Instant,
): EventTelling {
  const own = event.meetups.filter(({ independent }) => !independent);
  const main = mainOf(own.length > 0 ? own : event.meetups)?.id;
  // Its words reach none of its meetups: they are about the event itself.
  if (own.length === 0 && (said.length > 0 || event.meetups.length === 0)) {
    const over = event.meetups.length > 0 && event.meetups.every(({ past }) => past);
    const facts = { state: event.state, past: over, registration: undefined, tickets: [] };
    const registration = registrationNow(facts, said, now);
    const isOn = event.meetups.length === 0 ? undefined : event.meetups.some(isOnNow);
    const standing = { statuses: [event.state.status], registration, over, isOn } as const;
    const told = tellStanding(standing, sourceIn(said, undefined, registration));
    return { ...told, main, ...tellCalls(event, told, now) };
  }
  // Of a series people ask for its next date.
  const counted = countedOf(own.length > 0 ? own : event.meetups).map(
    (meetup) => nextDate(meetup) ?? meetup,
  );
  const told = tellStanding(commonStanding(counted), latestSource(counted));
  return { ...told, main, ...tellCalls(event, told, now) };
}

/** The first that lies ahead and takes place, else the first that lies ahead, else the first. */
const mainOf = (meetups: readonly Meetup[]): Meetup | undefined => countedOf(meetups)[0];

/** Of what lies ahead, else of all, what takes place, else all. */
function countedOf(meetups: readonly Meetup[]): readonly Meetup[] {
  const ahead = meetups.filter(({ past }) => !past);
  const dated = ahead.length > 0 ? ahead : meetups;
  const live = dated.filter(({ state }) => state.status !== "cancelled");
  return live.length > 0 ? live : dated;
}

function commonStanding(meetups: readonly Meetup[]): Standing {
  const tellings = meetups.map(({ telling }) => telling);
  const [first, ...others] = tellings;
  const [status = "scheduled", ...statuses] = (first?.statuses ?? []).filter((one) =>
    others.every((other) => other.statuses.includes(one)),
  );
  return {
    statuses: [status, ...statuses],
    registration: tellings.map(({ registration }) => registration).reduce(moreOpen),
    over: tellings.every(({ over }) => over),
    isOn: meetups.some(isOnNow),
  };
}

const isOnNow = ({ telling }: Pick<Meetup, "telling">) => telling.phase === "during";

/** Who finds no place in one meetup may find one in another. */
const openness: readonly RegistrationNow["kind"][] = [
  "open",
  "none",
  "not-yet-open",
  "waitlist",
  "closed",
  "sold-out",
];

const moreOpen = (a: RegistrationNow, b: RegistrationNow): RegistrationNow =>
  openness.indexOf(b.kind) < openness.indexOf(a.kind) ? b : a;

/** It became true of all when the last of them said so. */
const latestSource =
  (meetups: readonly Meetup[]): SourceOf =>
  (kind) =>
    meetups
      .flatMap(({ telling }) => telling.notices.filter((notice) => notice.kind === kind))
      .reduce<Notice | undefined>(
        (last, notice) => (last === undefined || startOf(notice) > startOf(last) ? notice : last),
        undefined,
      );

const startOf = ({ since }: Notice) => since?.start ?? Number.NEGATIVE_INFINITY;
