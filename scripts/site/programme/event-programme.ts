import type { RawFragment } from "../../content/markdown/parsed-body.ts";
import type { Report } from "../../content/post.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Fragment } from "../../model/fragment.ts";
import type { State, StateChange } from "../../model/site.ts";
import { addDays } from "../../time/arithmetic.ts";
import type { DayMoment, Moment, PartialDate, Zone } from "../../time/moment.ts";
import { dayMoment, localOf } from "../../time/wall-clock.ts";
import { parseZone } from "../../time/zone.ts";
import { vocabulariesOf } from "../../vocabulary/languages.ts";
import { unnamed } from "../../vocabulary/line.ts";
import { wordsOf } from "../../words/words.ts";
import type { DatedEvent } from "../dated-event.ts";
import type { EventSetting } from "../event.ts";
import type { UntoldMeetup } from "../meetup-telling.ts";
import { hasMovedOnline } from "../state.ts";
import type { Story } from "../story.ts";
import { languageInName } from "../versions.ts";
import type { People } from "./people.ts";
import { buildProgramme, checkStatements } from "./programme.ts";

/** What is known of an event when its programme is put together. */
interface Known {
  readonly story: Story;
  readonly meetups: readonly UntoldMeetup[];
  readonly people: People;
  readonly lang: string;
  readonly updated: PartialDate | undefined;
  readonly state: State;
  readonly changes: readonly StateChange[];
  readonly resolve: (post: { readonly path: string }, fragment: RawFragment) => Fragment;
}

/** The programme of an event, in its zone and on its days; undefined where there is none. */
export function eventProgramme(
  event: DatedEvent,
  { story, meetups, people, lang, updated, state, changes, resolve }: Known,
  setting: EventSetting,
  report: Report,
) {
  const { sessions, schedule, announcement } = event;
  if (sessions.length === 0 && schedule === undefined) {
    checkStatements([], story, report);
    return undefined;
  }
  const zone = zoneOf(event, setting.zone);
  if (
    zone === undefined &&
    (schedule !== undefined || sessions.some(({ fields }) => fields.start !== undefined))
  ) {
    const [first] = sessions.filter(({ fields }) => fields.start !== undefined);
    const place =
      schedule?.post.placeOf([]) ?? first?.placeOf(["start"]) ?? announcement.placeOf([]);
    report(diagnose("site/no-zone", place, { start: first?.fields.start ?? "schedule.md" }));
    return undefined;
  }
  const words = wordsOf(setting, lang);
  const [original] = event.versions;
  const general = changes.filter(({ meetup }) => meetup === undefined);
  return buildProgramme(
    sessions,
    schedule,
    {
      zone: zone ?? "UTC",
      now: setting.now,
      venue: meetups[0]?.venue,
      state,
      movedOnline: hasMovedOnline(general),
      updated,
      days: eventDays(meetups),
      lang,
      words,
      textLang: (post) =>
        original === undefined || (post !== undefined && languageInName(post.path) !== undefined)
          ? lang
          : (original.lang ?? setting.lang),
      schedule: schedule?.post,
      announced: event.date,
      nowhere: announcement.placeOf([]),
      statements: story.statements,
      reader: { vocabularies: vocabulariesOf(lang), toLine: unnamed },
      people,
      resolve,
    },
    report,
  );
}

function zoneOf({ announcement, meetups }: DatedEvent, site: Zone | undefined): Zone | undefined {
  const written = [...meetups, announcement]
    .map(({ fields }) => fields.timezone)
    .find((zone) => zone !== undefined);
  const zone = written === undefined ? undefined : parseZone(written);
  return zone?.ok ? zone.value : site;
}

/** From the first to the last on which it meets; of what repeats, none is known to be meant. */
function eventDays(meetups: readonly UntoldMeetup[]): DayMoment[] {
  const dated = meetups.filter(({ recurrence }) => recurrence === undefined);
  const all = dated
    .flatMap(({ start, end }) => (end === undefined ? [start] : [start, end]))
    .map(toDay);
  const [first, ...others] = all.sort((a, b) => a.instant - b.instant);
  const last = others.at(-1) ?? first;
  const days: DayMoment[] = [];
  for (
    let day = first;
    day !== undefined && last !== undefined && day.date <= last.date;
    day = addDays(day, 1)
  ) {
    days.push(day);
    // Meetups that are months apart are no event of so many days.
    if (days.length > mostDays) return [];
  }
  return days;
}

const mostDays = 31;

const toDay = (moment: Moment): DayMoment =>
  moment.kind === "day" ? moment : dayMoment(localOf(moment), moment.zone);
