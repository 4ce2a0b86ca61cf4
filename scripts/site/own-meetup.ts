import type { ParsedBody } from "../content/markdown/parsed-body.ts";
import type { Post, Report } from "../content/post.ts";
import {
  type AnnouncementFields,
  type MeetupFields,
  meetupKeyNames,
} from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { EventPosts } from "./dated-event.ts";
import type { Placing } from "./project/project.ts";

/** The name of the meetup that an announcement is itself: its calendar is `/<slug>/event.ics`. */
export const ownMeetupId = "event";

/** An announcement that says when and where is a meetup too; `start` comes from it, or from what it was taken for. */
export function ownMeetup(
  { path, fields, placeOf, langOf, isWhole }: Post<AnnouncementFields>,
  start: string,
): Post<MeetupFields> {
  // No file lies there: what links lead to is the announcement.
  const own = `${path}/${ownMeetupId}.md`;
  const told = { ...meetupFields(fields), name: fields.name, start };
  const keys = langOf === undefined ? { placeOf } : { placeOf, langOf };
  return { path: own, fields: told, categories: [], ...keys, isWhole, body: nothing };
}

/** When, where and how to get a place, as far as a post says so. */
export const meetupFields = (
  fields: AnnouncementFields | MeetupFields,
): Pick<MeetupFields, (typeof meetupKeyNames)[number]> =>
  Object.fromEntries(meetupKeyNames.map((key) => [key, fields[key]]));

export const isOwnMeetup = (
  announcement: { readonly path: string },
  meetup: { readonly path: string },
) => meetup.path === `${announcement.path}/${ownMeetupId}.md`;

const nothing: ParsedBody = {
  heading: undefined,
  body: [],
  updates: [],
  claims: [],
  summary: "",
  noticeStart: undefined,
  firstImage: undefined,
  anchors: [],
  outward: [],
  trusted: [],
};

/**
 * When the announcement itself says that it takes place: its `start:`, else its date where that has not come yet and
 * nothing else explains it. An announcement of days to come would be no news.
 */
export function ownStart(
  { announcement, meetups, placing }: EventPosts,
  zone: Zone,
  now: Instant,
  report: Report,
): string | undefined {
  const { fields, placeOf } = announcement;
  if (fields.start !== undefined) return fields.start;
  const date = fields.date === undefined ? undefined : parsePartialDate(fields.date, zone);
  const isDay =
    date?.ok &&
    /^(?:day|minute)$/.test(date.value.precision) &&
    (date.value.start > now || isCollectionOfEvents(placing));
  if (isDay && meetups.length === 0) {
    report(diagnose("site/taken-for-day", placeOf(["date"]), { date: date.value.iso }));
    return fields.date;
  }
  if (meetups.length === 0) reportNoStart(announcement, report);
  return undefined;
}

/** A file of such a collection has a date for no other reason. */
const isCollectionOfEvents = ({ collection }: Placing) =>
  /^(?:events?|meetups?|meetings?|termine?|veranstaltungen|treffen|agenda|eventos?|eventi|[ée]v[ée]nements?|encontros?)$/i.test(
    collection ?? "",
  );

/** Keys that mean nothing where nothing takes place. */
const idleKeys = [
  "end",
  "repeats",
  "venue",
  "online",
  "registration",
  "tickets",
  "livestream",
] as const;

function reportNoStart({ fields, placeOf }: Post<AnnouncementFields>, report: Report): void {
  const key = idleKeys.find((each) => fields[each] !== undefined);
  if (key !== undefined) report(diagnose("site/no-start", placeOf([key]), { key }));
}
