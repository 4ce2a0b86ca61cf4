import { basename } from "node:path";
import { accept, type Post, type Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Fragment } from "../model/fragment.ts";
import type { StateChange, Venue } from "../model/site.ts";
import { isOver, moveEnd } from "../time/arithmetic.ts";
import type { Instant, Moment, PartialDate, Recurrence, Zone } from "../time/moment.ts";
import { parseEnd, parseMoment } from "../time/parse-moment.ts";
import {
  expandRecurrence,
  parseException,
  parseRecurrence,
  startInGap,
} from "../time/recurrence.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { fieldsAsDays, readMeetupZone, timesAsDays } from "./meetup-zone.ts";
import type { People } from "./programme/people.ts";
import { readRegistration } from "./registration.ts";
import { checkContradictions, foldState, hasMovedOnline, splitStatus } from "./state.ts";
import type { Statement } from "./statements.ts";
import { withoutLanguage } from "./versions.ts";

/** What a meetup takes from its event. */
export interface MeetupSetting {
  readonly id: string;
  readonly eventTitle: string;
  /** Of the event. */
  readonly lang: string;
  /** Of the site; a meetup may have its own. */
  readonly zone: Zone | undefined;
  /** See OpenContent. */
  readonly isForeign: boolean;
  readonly announced: PartialDate;
  /** The announcement's own `status:`, when the meetup is all that the event is about. */
  readonly inherited: readonly StateChange[];
  /** What the updates say that concern it, oldest first. */
  readonly statements: readonly Statement[];
  readonly updated: PartialDate | undefined;
  readonly independent: boolean;
  readonly now: Instant;
  readonly body: Fragment;
  readonly findSpeaker: People["find"];
}

type MeetupPost = Post<MeetupFields>;

/** How many of the coming occurrences pages show. */
const shownOccurrences = 6;

/** One meetup as it stands after every statement; undefined, and said why, when it has no sound start. */
export function buildMeetup(
  given: MeetupPost,
  setting: MeetupSetting,
  report: Report,
): UntoldMeetup | undefined {
  const { placeOf } = given;
  if (given.fields.start === undefined) {
    report(diagnose("model/missing-key", placeOf(["start"]), { key: "start" }));
    return undefined;
  }
  const zoned = readMeetupZone(given, given.fields.start, setting, report);
  if (zoned === undefined) return undefined;
  const { zone, isKnown } = zoned;
  const post = isKnown ? given : { ...given, fields: fieldsAsDays(given.fields) };
  const { fields } = post;
  const time = (key: "start" | "previousStart") => {
    const written = fields[key];
    return written === undefined
      ? undefined
      : accept(parseMoment(written, zone), placeOf([key]), report);
  };
  const written = time("start");
  if (written === undefined) return undefined;
  const writtenEnd =
    fields.end === undefined
      ? undefined
      : accept(parseEnd(fields.end, written), placeOf(["end"]), report);
  const previous = time("previousStart");
  const previousStarts = previous === undefined ? [] : [previous];
  const movedBy = previousStarts.map(() => undefined);
  const before = { start: written, end: writtenEnd, previousStarts, movedBy };
  const moved = setting.statements.reduce(reschedule, before);
  const times = isKnown ? moved : timesAsDays(moved, placeOf(["start"]), report);
  const recurrence = readRecurrence(post, times.start, report);
  const upcoming =
    recurrence === undefined
      ? []
      : expandRecurrence(recurrence, times.start, times.end, setting.now, shownOccurrences);
  const changes = [
    ...setting.inherited,
    ...ownStatus(post, setting.announced, report),
    ...setting.statements.map(({ change }) => change),
  ];
  checkContradictions(changes, report);
  return {
    id: setting.id,
    name: fields.name ?? fields.title ?? post.body.heading?.text ?? setting.eventTitle,
    ...times,
    zone,
    recurrence,
    upcoming,
    independent: setting.independent,
    past: recurrence === undefined ? isOver(times, setting.now) : upcoming.length === 0,
    venue: readVenue(post, report),
    online: fields.online,
    registration: readRegistration(
      post,
      recurrence === undefined ? times.start : undefined,
      zone,
      report,
    ),
    organizer: fields.organizer && toPerson(fields.organizer),
    speakers: (fields.speakers ?? []).map(toPerson),
    talks: (fields.talks ?? []).map((talk, index) => ({
      title: talk.title,
      speakers: (talk.speakers ?? []).map((one) =>
        setting.findSpeaker(one, placeOf(["talks", index])),
      ),
      slides: talk.slides,
      video: talk.video,
    })),
    uid: fields.uid,
    movedOnline: hasMovedOnline(changes),
    state: foldState(changes),
    sequence: setting.statements.length,
    lang: fields.lang === setting.lang ? undefined : fields.lang,
    updated: setting.updated,
    body: setting.body,
    place: placeOf([]),
  };
}

/** "meetup" for meetup.md and meetup.de.md: the file's name, as it stands in addresses. */
export const meetupId = ({ path }: { readonly path: string }): string =>
  basename(withoutLanguage(path))
    .replace(/\.[^.]+$/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");

/** Keys that were left out are explicit in the model. */
export const toPerson = ({
  name,
  url,
  email,
}: {
  name: string;
  url?: string | undefined;
  email?: string | undefined;
}) => ({ name, url, email });

/** The meetup's own `status:`, which holds from the announcement on. */
export function ownStatus(
  { fields, placeOf }: Pick<MeetupPost, "placeOf"> & { fields: Pick<MeetupFields, "status"> },
  at: PartialDate,
  report: Report,
): StateChange[] {
  if (fields.status === undefined) return [];
  const place = placeOf(["status"]);
  const words = fields.status.join(", ");
  const said = splitStatus(fields.status, place, report);
  return [{ ...said, inferred: false, words, update: undefined, meetup: undefined, at, place }];
}

export interface Times {
  readonly start: Moment;
  readonly end: Moment | undefined;
  readonly previousStarts: readonly Moment[];
  readonly movedBy: readonly (string | undefined)[];
}

/** Moves the meetup, with its end, unless its own front matter says the new time already. */
export function reschedule(times: Times, { start, end, change }: Statement): Times {
  const moved = start?.(times.start);
  if (moved === undefined || moved.instant === times.start.instant) return times;
  const shifted = times.end && moveEnd(times.end, times.start, moved);
  const previousStarts = [...times.previousStarts, times.start];
  const movedBy = [...times.movedBy, change.update];
  return { start: moved, end: end?.(shifted ?? moved) ?? shifted, previousStarts, movedBy };
}

function readRecurrence(
  { fields, placeOf }: MeetupPost,
  start: Moment,
  report: Report,
): Recurrence | undefined {
  if (fields.repeats === undefined) return undefined;
  const recurrence = accept(parseRecurrence(fields.repeats, start), placeOf(["repeats"]), report);
  if (recurrence === undefined) return undefined;
  const except = (fields.except ?? []).flatMap(
    (text, index) =>
      accept(parseException(text, recurrence, start), placeOf(["except", index]), report) ?? [],
  );
  const whole = { ...recurrence, except: except.sort((a, b) => a.instant - b.instant) };
  const missed = startInGap(whole, start);
  if (missed !== undefined) {
    const args = { words: whole.words, zone: start.zone, ...missed };
    report(diagnose("time/repeats-into-gap", placeOf(["repeats"]), args));
  }
  return whole;
}

function readVenue({ fields, placeOf }: MeetupPost, report: Report): Venue | undefined {
  if (fields.venue === undefined) return undefined;
  const { name, address, url, lat, lon, access } = fields.venue;
  const geo =
    lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
  if (geo === undefined && (lat ?? lon) !== undefined) {
    const missing = lat === undefined ? "lat" : "lon";
    report(diagnose("site/half-a-coordinate", placeOf(["venue"]), { missing }));
  }
  const { locality, region, postalCode, country } = fields.venue;
  const area =
    (locality ?? region ?? postalCode ?? country) === undefined
      ? undefined
      : { locality, region, postalCode, country };
  return { name, address, area, url, geo, access };
}
