import type { YamlFields } from "../content/format-yaml.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { isWebAddress } from "../model/url.ts";
import { parseMoment } from "../time/parse-moment.ts";
import { parseRecurrence } from "../time/recurrence.ts";
import { addDuration } from "./calendar-duration.ts";
import { dayBefore, type TimeSetting, type WrittenTime, writeTime } from "./calendar-time.ts";
import { venueFrom } from "./calendar-venue.ts";
import type { CalendarEntry, CalendarProperty } from "./ical.ts";

/** A VEVENT as the front matter of a meetup, and what it says in words. */
export interface CalendarMeetup {
  readonly name: string;
  readonly fields: YamlFields;
  readonly description: string;
  readonly tags: readonly string[];
  readonly start: WrittenTime;
}

export interface Override {
  readonly entry: CalendarEntry;
  /** Of its RECURRENCE-ID. */
  readonly place: Place;
}

interface MeetupSetting extends TimeSetting {
  /** VEVENTs that change or cancel single occurrences of this one. */
  readonly overrides: readonly Override[];
  readonly placeOf: (name: string) => Place;
}

/** Carries a VEVENT over, and reports what stays behind; undefined without a start. */
export function toMeetup(entry: CalendarEntry, setting: MeetupSetting): CalendarMeetup | undefined {
  const started = entry.properties.get("DTSTART")?.[0];
  if (started === undefined) return undefined;
  const start = writeTime(started, undefined, setting);
  const text = (name: string) => entry.properties.get(name)?.[0]?.values[0]?.trim() || undefined;
  const address = text("URL");
  const name = text("SUMMARY") ?? "Meetup";
  const repeats = readRule(text("RRULE"), start, setting);
  const fields: YamlFields = {
    name,
    start: start.text,
    end: readEnd(entry, start, setting),
    timezone: start.zone,
    repeats,
    except: repeats === undefined ? undefined : readExceptions(entry, start, setting),
    ...venueFrom(
      { location: text("LOCATION"), geo: text("GEO"), conference: conferenceOf(text) },
      setting,
    ),
    registration: address !== undefined && isWebAddress(address) ? { url: address } : undefined,
    organizer: entry.properties.get("ORGANIZER")?.[0]?.parameter("CN"),
    status: text("STATUS")?.toUpperCase() === "CANCELLED" ? "cancelled" : undefined,
    // Subscribers' calendars match on it: without it they would show everything twice.
    uid: text("UID"),
  };
  reportRest(entry, setting);
  const tags = (entry.properties.get("CATEGORIES") ?? []).flatMap(({ values }) => values);
  return { name, fields, description: text("DESCRIPTION") ?? "", tags, start };
}

const conferenceOf = (text: (name: string) => string | undefined) =>
  text("CONFERENCE") ?? text("X-GOOGLE-CONFERENCE");

function readEnd(
  entry: CalendarEntry,
  start: WrittenTime,
  setting: MeetupSetting,
): string | undefined {
  const ended = entry.properties.get("DTEND")?.[0];
  const duration = entry.properties.get("DURATION")?.[0]?.values[0];
  if (ended === undefined) return duration && addDuration(start, duration);
  const { text } = writeTime(ended, start.zone, setting);
  if (start.zone !== undefined) return text;
  const last = dayBefore(text);
  return last > start.text ? last : undefined;
}

function readRule(
  rule: string | undefined,
  start: WrittenTime,
  { placeOf, report }: MeetupSetting,
) {
  if (rule === undefined) return undefined;
  const from = parseMoment(start.text, start.zone ?? "UTC");
  const recurrence = from.ok ? parseRecurrence(rule, from.value) : from;
  if (recurrence.ok) return rule;
  report(
    diagnose("import/rule-left-out", placeOf("RRULE"), { rule, why: recurrence.problem.reason }),
  );
  return undefined;
}

/** EXDATE, and the days of occurrences that were moved or cancelled one by one. */
function readExceptions(
  { properties }: CalendarEntry,
  start: WrittenTime,
  setting: MeetupSetting,
): string[] | undefined {
  const day = (property: CalendarProperty) =>
    property.values.map((value) =>
      writeTime({ ...property, values: [value] }, start.zone, setting).text.slice(0, 10),
    );
  const excepted = (properties.get("EXDATE") ?? []).flatMap(day);
  const overridden = setting.overrides.flatMap(({ entry: override, place }) => {
    const [original = ""] = (override.properties.get("RECURRENCE-ID") ?? []).flatMap(day);
    const moved = override.properties.get("DTSTART")?.[0];
    const cancelled = override.properties.get("STATUS")?.[0]?.values[0] === "CANCELLED";
    if (!cancelled && moved !== undefined) {
      const { text } = writeTime(moved, start.zone, setting);
      if (text === start.text.replace(/^.{10}/, original)) return [];
      const args = { day: original, start: text };
      setting.report(diagnose("import/moved-occurrence", place, args));
    }
    return [original];
  });
  const all = [...new Set([...excepted, ...overridden])].filter((each) => each !== "").sort();
  return all.length === 0 ? undefined : all;
}

const whys: Readonly<Record<string, string>> = {
  ATTENDEE: "who is invited is nobody else's business",
  ATTACH: "an attachment lies elsewhere",
  RDATE: "single extra dates of a series are not known here",
  EXRULE: "a rule of exceptions is not known here; list the dates under `except`",
  CONTACT: "a contact has no key of its own",
};

function reportRest(
  { properties, inner }: CalendarEntry,
  { placeOf, report }: MeetupSetting,
): void {
  const leave = (name: string, why: string): void =>
    report(diagnose("import/property-left-out", placeOf(name), { name, why }) satisfies Diagnostic);
  for (const [name, why] of Object.entries(whys)) if (properties.has(name)) leave(name, why);
  const organizer = properties.get("ORGANIZER")?.[0];
  if (organizer !== undefined && /^mailto:/i.test(organizer.values[0] ?? "")) {
    leave(
      "ORGANIZER's e-mail address",
      "it would be public here; write `organizer:` with `email:` if it may be",
    );
  }
  if (properties.get("STATUS")?.[0]?.values[0]?.toUpperCase() === "TENTATIVE") {
    leave("STATUS:TENTATIVE", "a meetup is announced or it is not");
  }
  if (inner.includes("VALARM")) leave("VALARM", "whoever subscribes sets their own alarms");
}
