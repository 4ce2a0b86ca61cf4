import { accept, type Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import {
  type EventStatus,
  type RegistrationState,
  registrationStates,
  type StateChange,
} from "../model/site.ts";
import { moveMoment } from "../time/arithmetic.ts";
import { readClockRange } from "../time/clock.ts";
import type { Moment } from "../time/moment.ts";
import { findDate, parsePartialDate } from "../time/partial-date.ts";
import { dayMoment, isoDay, localOf } from "../time/wall-clock.ts";
import { readClaim, readUpdateState, type StateWords } from "../vocabulary/read-state.ts";

import type { Occasions, Subject, Telling } from "./occasions.ts";
import { slotId } from "./programme/slot-id.ts";

import { contradicts, splitStatus } from "./state.ts";
import { findUnreadUpdate, type UnreadTexts } from "./unread-texts.ts";
import { type NamedMeetup, readMeetupKey, readStartKey } from "./update-keys.ts";
import type { DatedUpdate } from "./updates.ts";

/** What one update says about the state, and where it moves a meetup to. */
export interface Statement {
  readonly change: StateChange;
  readonly start: NewTime | undefined;
  readonly end: NewTime | undefined;
  /** The day to which it moves a date of a series. */
  readonly movesTo: string | undefined;
}

/** A new time as written, read from where the meetup stood before: "14 August" means its year and its hour. */
export type NewTime = (before: Moment) => Moment | undefined;

/**
 * Reads the statement of an update: its keys, else its title, its first words, or what stands out in it. `moved`: see
 * Telling.
 */
export function readStatement(
  update: DatedUpdate,
  occasions: Occasions,
  moved: ReadonlyMap<string, string>,
  unread: UnreadTexts,
  report: Report,
): Statement | undefined {
  const { post, place } = update;
  const fields = post?.fields;
  const statusPlace = post?.placeOf(["status"]) ?? place;
  const written = fields?.status;
  // What names no session of the programme is told when that is known.
  const isNamed = fields?.session !== undefined || fields?.meetup !== undefined;
  const [first = ""] = update.words;
  const news = isNamed ? undefined : occasions.sessionNews(first);
  if (news !== undefined && news.slot === undefined && written === undefined) {
    unread.add(first, place, "update");
    return undefined;
  }
  const session = fields?.session === undefined ? news?.slot : slotId({ id: fields.session });
  const named =
    session === undefined
      ? readMeetupKey(update, occasions, report)
      : { meetup: session, dates: undefined };
  const telling = {
    meetup: named.meetup,
    at: update.date,
    isDated: update.dated,
    moved,
  };
  const said = readWords(
    news === undefined ? update : { ...update, words: [news.rest, ...update.words.slice(1)] },
    telling,
    occasions,
    written === undefined ? unread : undefined,
  );
  const key = readStartKey(update, telling, occasions);
  const subject = named.dates ?? said?.subject ?? key?.subject ?? { kind: "all" };
  const words = placed(said, subject, named, written !== undefined, place, report);
  const isLost = key !== undefined && named.dates === undefined && key.subject.kind === "other";
  if (isLost) report(diagnose("site/moves-series", place, { words: fields?.start ?? "" }));
  const start =
    (isLost ? undefined : keyTime(update, "start", report)) ??
    newTimeOf(words?.newDate, place, report);
  if (written === undefined && words === undefined && start === undefined) return undefined;
  const odd = words === undefined ? [] : occasions.wrongWeekdays(words, words.subject);
  for (const finding of odd) report({ ...finding, place });

  const keys =
    written === undefined
      ? { registration: undefined, status: fields?.start === undefined ? undefined : rescheduled }
      : splitStatus(written, statusPlace, report);
  const states = words && toStates(words);
  const registration = keys.registration ?? states?.registration;
  const status = keys.status ?? states?.status;
  if (contradicts(keys, states)) {
    const args = { written: (written ?? []).join(", "), words: words?.words ?? "" };
    report(diagnose("site/state-contradiction", statusPlace, args));
  }
  if (status === "rescheduled" && start === undefined && occasions.meetupIds.length > 0) {
    report(diagnose("site/rescheduled-to-nothing", place, { words: words?.words ?? rescheduled }));
  }
  const isOfDates = subject.kind === "dates" && (written === undefined || !subject.isGuess);
  const change: StateChange = {
    registration,
    status,
    inferred: written === undefined && fields?.start === undefined,
    words: words?.words ?? (written ?? [rescheduled]).join(", "),
    update: update.id,
    meetup: isOfDates ? subject.meetup : named.meetup,
    dates: isOfDates ? subject.days : undefined,
    at: update.date,
    place: written === undefined ? (said?.place ?? place) : statusPlace,
  };
  const quiet = keyTime(update, "start", ignore) ?? newTimeOf(words?.newDate, place, ignore);
  const [day] = change.dates ?? [];
  const other = day === undefined ? undefined : quiet?.(dayMoment(Date.parse(day), "UTC"));
  const movesTo = other && isoDay(localOf(other));
  return { change, start, end: keyTime(update, "end", report), movesTo };
}

/** It is read once more where it counts. */
const ignore: Report = () => {};

const rescheduled = "rescheduled" as const;

interface SaidHere extends StateWords {
  readonly place: Place;
  readonly subject: Subject;
}

/**
 * The first of an update's texts that says something. Where a title names a state and means only a part ("Workshop A
 * cancelled"), what follows speaks of that part as well.
 */
function readWords(
  { title, words, claims, place }: DatedUpdate,
  telling: Telling,
  { reader, subjectOf }: Occasions,
  unread: UnreadTexts | undefined,
): SaidHere | undefined {
  const read = (said: StateWords | undefined, place: Place): SaidHere | undefined => {
    if (said === undefined) return undefined;
    const subject = subjectOf(said, telling);
    return subject.kind === "other" && said.newDate === undefined
      ? undefined
      : { ...said, place, subject };
  };
  for (const text of words) {
    const said = read(readUpdateState(text, reader), place);
    if (said !== undefined) return said;
    const isTitle = text === words[0] && title !== undefined;
    if (isTitle && findUnreadUpdate(text, reader) !== undefined) {
      unread?.add(text, place, "update");
      return undefined;
    }
    if (!isTitle) unread?.add(text, place, "sentence");
  }
  for (const claim of claims.filter(({ kind }) => kind === "loud")) {
    const said = read(readClaim(claim.text, false, reader), claim.place);
    if (said !== undefined) return said;
    unread?.add(claim.text, claim.place, "loud");
  }
  return undefined;
}

/** Words with what they are about: one date of a series, most likely, which has to be known. */
function placed(
  said: SaidHere | undefined,
  subject: Subject,
  named: NamedMeetup,
  hasKeys: boolean,
  place: Place,
  report: Report,
): SaidHere | undefined {
  if (said === undefined) return undefined;
  if (named.dates !== undefined) return said;
  const { words } = said;
  switch (subject.kind) {
    case "all":
      return said;
    case "dates": {
      const [day] = subject.days;
      // Of what repeats a place is got for each date; but a cancellation may be meant for all of them.
      if (subject.isGuess && !hasKeys && day !== undefined && !said.isNext && toStates(said).status)
        report(diagnose("site/next-date", place, { words, day }));
      return said;
    }
    case "no-date":
      report(diagnose("site/off-series", place, { words, ...subject }));
      return undefined;
    case "several":
      report(diagnose("site/which-meetup", place, subject));
      return undefined;
    case "other": {
      report(diagnose("site/moves-series", place, { words }));
      const states = said.states.filter((state) => state !== rescheduled);
      return states.length === 0 ? undefined : { ...said, states, newDate: undefined };
    }
  }
}

/** Notes where a date stands that a statement moves, by its day: for later ones, which may call it by either. */
export function noteMove({ change, movesTo }: Statement, moved: Map<string, string>): void {
  const [day] = change.dates ?? [];
  if (day !== undefined && movesTo !== undefined) moved.set(day, movesTo);
}

/** One state of each count, the last one said. */
export function toStates({ states }: StateWords): Pick<StateChange, "registration" | "status"> {
  const isRegistration = (state: RegistrationState | EventStatus): state is RegistrationState =>
    (registrationStates as readonly string[]).includes(state);
  return {
    registration: states.findLast(isRegistration),
    status: states.findLast((state): state is EventStatus => !isRegistration(state)),
  };
}

function keyTime({ post }: DatedUpdate, key: "start" | "end", report: Report): NewTime | undefined {
  const written = post?.fields[key];
  if (post === undefined || written === undefined) return undefined;
  return (before) => {
    // A time alone is another hour of the same day.
    const isHour = readClockRange(written)?.ok === true;
    const text = isHour ? `${isoDay(localOf(before))} ${written.trim()}` : written;
    const date = accept(parsePartialDate(text, before.zone), post.placeOf([key]), report);
    return date && moveMoment(before, date);
  };
}

/** The new date in words. */
export function newTimeOf(
  text: string | undefined,
  place: Place,
  report: Report,
): NewTime | undefined {
  if (text === undefined) return undefined;
  return (before) => {
    const found = findDate(text, before.zone, before);
    const date = found && accept(found, place, report);
    return date && moveMoment(before, date);
  };
}
