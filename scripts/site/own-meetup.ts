import type { ParsedBody } from "../content/markdown/parsed-body.ts";
import type { Post } from "../content/post.ts";
import {
  type AnnouncementFields,
  type MeetupFields,
  meetupKeyNames,
} from "../content/schema/schema.ts";

/** The name of the meetup that an announcement is itself: its calendar is `/<slug>/event.ics`. */
export const ownMeetupId = "event";

/** An announcement that says when and where is a meetup too; `start` comes from it, or from what it was taken for. */
export function ownMeetup(
  { path, fields, placeOf }: Post<AnnouncementFields>,
  start: string,
): Post<MeetupFields> {
  // No file lies there: what links lead to is the announcement.
  const own = `${path}/${ownMeetupId}.md`;
  const told = { ...meetupFields(fields), name: fields.name, start };
  return { path: own, fields: told, categories: [], placeOf, body: nothing };
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
