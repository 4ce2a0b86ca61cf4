import { accept, type Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { StateChange } from "../model/site.ts";
import { moveMoment } from "../time/arithmetic.ts";
import type { Moment } from "../time/moment.ts";
import { beginsWithDate, findDate, parsePartialDate } from "../time/partial-date.ts";
import { splitStatus } from "./state.ts";
import { readStateWords, type StateWords } from "./state-words.ts";
import type { DatedUpdate } from "./updates.ts";

/** What one update says about the state, and where it moves a meetup to. */
export interface Statement {
  readonly change: StateChange;
  readonly start: NewTime | undefined;
  readonly end: NewTime | undefined;
}

/** A new time as written, read from where the meetup stood before: "14 August" means its year and its hour. */
export type NewTime = (before: Moment) => Moment | undefined;

/** Reads the statement of an update: its keys, else the words at the start of its title or bold notice. */
export function readStatement(
  update: DatedUpdate,
  meetupIds: readonly string[],
  report: Report,
): Statement | undefined {
  const { post, words, place } = update;
  const fields = post?.fields;
  const said = sayFirst(words);
  const statusPlace = post?.placeOf(["status"]) ?? place;
  const written = fields?.status;
  const meetup = checkMeetup(update, meetupIds, report);
  const start = keyTime(update, "start", report) ?? dateIn(said?.newDate, update, report);
  if (written === undefined && said === undefined && start === undefined) return undefined;

  const keys =
    written === undefined
      ? { registration: undefined, status: fields?.start === undefined ? undefined : rescheduled }
      : splitStatus(written, statusPlace, report);
  const registration = keys.registration ?? said?.registration;
  const status = keys.status ?? said?.status;
  if (contradicts(keys, said)) {
    const args = { written: (written ?? []).join(", "), words: said?.words ?? "" };
    report(diagnose("site/state-contradiction", statusPlace, args));
  }
  if (status === "rescheduled" && start === undefined && meetupIds.length > 0) {
    report(diagnose("site/rescheduled-to-nothing", place, { words: said?.words ?? rescheduled }));
  }
  const change: StateChange = {
    registration,
    status,
    inferred: written === undefined && fields?.start === undefined,
    words: said?.words ?? (written ?? [rescheduled]).join(", "),
    update: update.id,
    meetup,
    at: update.date,
    place: written === undefined ? place : statusPlace,
  };
  return { change, start, end: keyTime(update, "end", report) };
}

const rescheduled = "rescheduled" as const;

function sayFirst(words: readonly string[]): StateWords | undefined {
  for (const text of words) {
    const said = readStateWords(text, beginsWithDate);
    if (said !== undefined) return said;
  }
  return undefined;
}

const contradicts = (
  keys: Pick<StateChange, "registration"> & { status?: string | undefined },
  said: StateWords | undefined,
) =>
  said !== undefined &&
  ((keys.registration !== undefined &&
    said.registration !== undefined &&
    keys.registration !== said.registration) ||
    (keys.status !== undefined && said.status !== undefined && keys.status !== said.status));

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

function dateIn(text: string | undefined, { place }: DatedUpdate, report: Report) {
  if (text === undefined || !beginsWithDate(text)) return undefined;
  return (before: Moment) => {
    const found = findDate(text, before.zone, before);
    const date = found && accept(found, place, report);
    return date && moveMoment(before, date);
  };
}
