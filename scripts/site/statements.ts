import { accept, type Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import {
  type EventStatus,
  type RegistrationState,
  registrationStates,
  type StateChange,
} from "../model/site.ts";
import { moveMoment } from "../time/arithmetic.ts";
import type { Moment } from "../time/moment.ts";
import { findDate, parsePartialDate } from "../time/partial-date.ts";
import { readClaim, readUpdateState, type StateWords } from "../vocabulary/read-state.ts";
import { findUnread } from "../vocabulary/unread.ts";
import type { Occasions } from "./occasions.ts";
import { slotId } from "./programme/slot-id.ts";
import { contradicts, splitStatus } from "./state.ts";
import type { UnreadTexts } from "./unread-texts.ts";
import type { DatedUpdate } from "./updates.ts";

/** What one update says about the state, and where it moves a meetup to. */
export interface Statement {
  readonly change: StateChange;
  readonly start: NewTime | undefined;
  readonly end: NewTime | undefined;
}

/** A new time as written, read from where the meetup stood before: "14 August" means its year and its hour. */
export type NewTime = (before: Moment) => Moment | undefined;

/** Reads the statement of an update: its keys, else its title, its first words, or what stands out in it. */
export function readStatement(
  update: DatedUpdate,
  occasions: Occasions,
  unread: UnreadTexts,
  report: Report,
): Statement | undefined {
  const { post, place } = update;
  const fields = post?.fields;
  const statusPlace = post?.placeOf(["status"]) ?? place;
  const written = fields?.status;
  // What names no session of the programme is told when that is known.
  const session = fields?.session === undefined ? undefined : slotId({ id: fields.session });
  const meetup = session ?? checkMeetup(update, occasions.meetupIds, report);
  const said = readWords(update, meetup, occasions, written === undefined ? unread : undefined);
  const words = withoutSeries(said, update, meetup, occasions, report);
  const start = keyTime(update, "start", report) ?? newTimeOf(words?.newDate, place, report);
  if (written === undefined && words === undefined && start === undefined) return undefined;

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
  const change: StateChange = {
    registration,
    status,
    inferred: written === undefined && fields?.start === undefined,
    words: words?.words ?? (written ?? [rescheduled]).join(", "),
    update: update.id,
    meetup,
    at: update.date,
    place: written === undefined ? (said?.place ?? place) : statusPlace,
  };
  return { change, start, end: keyTime(update, "end", report) };
}

const rescheduled = "rescheduled" as const;

interface SaidHere extends StateWords {
  readonly place: Place;
}

/**
 * The first of an update's texts that says something. Where a title names a state and means only a part ("Workshop A
 * cancelled"), what follows speaks of that part as well.
 */
function readWords(
  { title, words, claims, place }: DatedUpdate,
  meetup: string | undefined,
  { reader, concerns }: Occasions,
  unread: UnreadTexts | undefined,
): SaidHere | undefined {
  for (const text of words) {
    const said = readUpdateState(text, reader);
    if (said !== undefined && concerns(said, meetup)) return { ...said, place };
    const isTitle = text === words[0] && title !== undefined;
    if (isTitle && findUnread(text, reader, readUpdateState) !== undefined) {
      unread?.add(text, place, "update");
      return undefined;
    }
    if (!isTitle && reader.isAssumed === true) unread?.add(text, place, "sentence");
  }
  for (const claim of claims) {
    const said = readClaim(claim.text, false, reader);
    if (said !== undefined && concerns(said, meetup)) return { ...said, place: claim.place };
    unread?.add(claim.text, claim.place, "claim");
  }
  return undefined;
}

/** Words about a new date move no series: they are about one of its dates, most likely, and nobody can tell which. */
function withoutSeries(
  said: SaidHere | undefined,
  { post, place }: DatedUpdate,
  meetup: string | undefined,
  { repeats }: Occasions,
  report: Report,
): SaidHere | undefined {
  const isMove = said?.states.includes(rescheduled) && post?.fields.start === undefined;
  if (said === undefined || !isMove || !repeats(meetup)) return said;
  report(diagnose("site/moves-series", place, { words: said.words }));
  const states = said.states.filter((state) => state !== rescheduled);
  return states.length === 0 ? undefined : { ...said, states, newDate: undefined };
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

function checkMeetup(
  { post }: DatedUpdate,
  meetupIds: readonly string[],
  report: Report,
): string | undefined {
  const written = post?.fields.meetup;
  if (post === undefined || written === undefined) return undefined;
  if (meetupIds.includes(written)) return written;
  const nearest = nearestName(written, meetupIds) ?? meetupIds[0];
  report(diagnose("site/unknown-meetup", post.placeOf(["meetup"]), { meetup: written, nearest }));
  return undefined;
}

function keyTime({ post }: DatedUpdate, key: "start" | "end", report: Report): NewTime | undefined {
  const written = post?.fields[key];
  if (post === undefined || written === undefined) return undefined;
  return (before) => {
    const date = accept(parsePartialDate(written, before.zone), post.placeOf([key]), report);
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
