import type { ParsedBody } from "../content/markdown/parsed-body.ts";
import type { Post } from "../content/post.ts";
import type { AnnouncementFields, MeetupFields } from "../content/schema/schema.ts";

/** The name of the meetup that an announcement is itself: its calendar is `/<slug>/event.ics`. */
export const ownMeetupId = "event";

/** An announcement that says when and where is a meetup too; `start` comes from it, or from what it was taken for. */
export function ownMeetup(
  { path, fields, placeOf }: Post<AnnouncementFields>,
  start: string,
): Post<MeetupFields> {
  const { name, end, timezone, venue, online, registration, organizer } = fields;
  const { speakers, repeats, except, previousStart, uid } = fields;
  const told = { name, end, timezone, venue, online, registration, organizer };
  const more = { speakers, repeats, except, previousStart, uid };
  // No file lies there: what links lead to is the announcement.
  const own = `${path}/${ownMeetupId}.md`;
  return { path: own, fields: { start, ...told, ...more }, placeOf, body: nothing };
}

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
