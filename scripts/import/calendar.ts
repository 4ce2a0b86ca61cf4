import { basename } from "node:path";
import { formatPost } from "../content/format-yaml.ts";
import { fileSlug, oneLine } from "../create/names.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { pageIds } from "../site/anchors.ts";
import { parseZone } from "../time/zone.ts";
import { type CalendarMeetup, toMeetup } from "./calendar-meetup.ts";
import { placesIn } from "./calendar-places.ts";
import { writeTime } from "./calendar-time.ts";
import { descriptionToMarkdown } from "./description.ts";
import { type Calendar, type CalendarEntry, parseCalendar } from "./ical.ts";
import type { ImportPlan, ImportSetting } from "./plan.ts";

type Report = (diagnostic: Diagnostic) => void;

/**
 * Plans an event from an iCalendar export: the announcement, and a meetup for each VEVENT. Undefined, and said why,
 * when there is nothing to import.
 */
export function planCalendar(
  text: string,
  setting: ImportSetting,
  report: Report,
): ImportPlan | undefined {
  const { file } = setting;
  const calendar = parseCalendar(text);
  if (calendar === undefined) {
    report(diagnose("import/bad-calendar", startOf(file)));
    return undefined;
  }
  const places = placesIn(text, file);
  const preferred = calendarZone(calendar) ?? setting.zone;
  const single = calendar.entries.filter(({ properties }) => !properties.has("RECURRENCE-ID"));
  const meetups = single.flatMap((entry) => {
    const placeOf = places(calendar.entries.indexOf(entry));
    const overrides = overridesOf(entry, calendar).map((override) => ({
      entry: override,
      place: places(calendar.entries.indexOf(override))("RECURRENCE-ID"),
    }));
    const place = placeOf("DTSTART");
    return toMeetup(entry, { calendar, preferred, overrides, placeOf, place, report }) ?? [];
  });
  if (meetups.length === 0) {
    report(diagnose("import/no-event", startOf(file)));
    return undefined;
  }
  const announced = announcedOn(calendar, preferred ?? "UTC", file, report);
  if (announced === undefined)
    report(diagnose("import/no-date", startOf(file), { date: setting.today }));
  return planFiles(meetups, titleOf(calendar, meetups, file), announced ?? setting.today, setting);
}

function planFiles(
  meetups: readonly CalendarMeetup[],
  title: string,
  date: string,
  { folder }: ImportSetting,
): ImportPlan {
  const [only, ...others] = meetups;
  const tags = [...new Set(meetups.flatMap((meetup) => meetup.tags))];
  const fields = { title, date, tags: tags.length === 0 ? undefined : tags };
  const told = others.length === 0 && only !== undefined;
  const intro = told
    ? descriptionToMarkdown(only.description)
    : meetups.map(({ name }) => `- ${oneLine(name)}`).join("\n");
  const names = meetupFiles(meetups);
  const files = meetups.map((meetup, index) => ({
    path: names[index] ?? "meetup.md",
    text: formatPost(meetup.fields, told ? "" : descriptionToMarkdown(meetup.description)),
  }));
  return {
    folder: folder ?? fileSlug(title),
    files: [{ path: "index.md", text: formatPost(fields, intro === "" ? title : intro) }, ...files],
    copies: [],
  };
}

/** `meetup.md` for the only one; else each by its name, and by its day too when several are called the same. */
function meetupFiles(meetups: readonly CalendarMeetup[]): string[] {
  if (meetups.length === 1) return ["meetup.md"];
  const slugs = meetups.map(({ name }) => fileSlug(name) || "meetup");
  const seen = new Set<string>();
  const shared = new Set(slugs.filter((slug) => seen.size === seen.add(slug).size));
  const taken = new Set<string>();
  return meetups.map(({ start }, index) => {
    const slug = slugs[index] ?? "meetup";
    const dated = `${slug}-${start.text.slice(0, 10)}`;
    let path = shared.has(slug) || reserved.has(slug) ? dated : slug;
    for (let count = 2; taken.has(path); count++) path = `${dated}-${count}`;
    taken.add(path);
    return `meetups/${path}.md`;
  });
}

// The file's name becomes an anchor, and these the page has already.
const reserved: ReadonlySet<string> = new Set([...pageIds, "meetup"]);

const overridesOf = ({ properties }: CalendarEntry, { entries }: Calendar) => {
  const uid = properties.get("UID")?.[0]?.values[0];
  return entries.filter(
    (other) =>
      other.properties.has("RECURRENCE-ID") && other.properties.get("UID")?.[0]?.values[0] === uid,
  );
};

function calendarZone({ properties }: Calendar) {
  const written = properties.get("X-WR-TIMEZONE")?.[0]?.values[0];
  const zone = written === undefined ? undefined : parseZone(written);
  return zone?.ok ? zone.value : undefined;
}

function titleOf(
  { properties }: Calendar,
  meetups: readonly CalendarMeetup[],
  file: string,
): string {
  const [only, ...others] = meetups;
  if (only !== undefined && others.length === 0) return oneLine(only.name);
  const named = properties.get("X-WR-CALNAME")?.[0]?.values[0];
  return oneLine(named ?? basename(file).replace(/\.[^.]+$/, ""));
}

/** The day on which the first of the entries was made; DTSTAMP is often only the day of the export. */
function announcedOn(
  calendar: Calendar,
  zone: string,
  file: string,
  report: Report,
): string | undefined {
  const setting = { calendar, preferred: zone, place: startOf(file), report };
  return (
    calendar.entries
      .flatMap(({ properties }) => properties.get("CREATED") ?? [])
      .map((created) => writeTime(created, zone, setting).text.slice(0, 10))
      // Google writes the year 1900 where it does not know.
      .filter((day) => day > "1990")
      .sort()[0]
  );
}
