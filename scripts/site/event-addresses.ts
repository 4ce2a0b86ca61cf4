import type { Post } from "../content/post.ts";
import {
  calendarPath,
  eventPath,
  meetupPath,
  programmePath,
  sessionPath,
  speakerPath,
  speakersPath,
  tagPath,
} from "../model/address.ts";
import { type DateFile, dateId } from "./date-files.ts";
import type { DatedEvent } from "./dated-event.ts";
import { meetupId } from "./meetup.ts";
import { isOwnMeetup } from "./own-meetup.ts";
import { fileId, hasText } from "./programme/people.ts";
import { isFolder } from "./slugs.ts";
import { tagSlug } from "./tags.ts";

/** Where each post of an event is published, by its path below content. */
export function postAddresses(event: DatedEvent): [path: string, address: string][] {
  const page = eventPath(event);
  return [
    [event.announcement.path, page],
    ...event.dated.flatMap(({ id, post }): [string, string][] =>
      post === undefined ? [] : [[post.path, `${page}#${id}`]],
    ),
    ...event.meetups
      .filter((post) => !isOwnMeetup(event.announcement, post))
      .map((post): [string, string] => [post.path, `${page}#${meetupId(post)}`]),
    ...event.dateFiles.map((file): [string, string] => [file.post.path, datePage(event, file)]),
    ...event.sessions.map((post): [string, string] => [
      post.path,
      sessionPath(event, linkOf(post)),
    ]),
    ...event.speakers.map((post): [string, string] => [
      post.path,
      speakerPath(event, linkOf(post)),
    ]),
    ...(event.schedule === undefined
      ? []
      : [[event.schedule.post.path, programmePath(event)] as [string, string]]),
  ];
}

/** What has no text stands on the page that lists it. */
const linkOf = ({ path, body }: Pick<Post<unknown>, "path" | "body">) => ({
  id: fileId(path),
  hasPage: hasText(body.body),
});

const datePage = (event: DatedEvent, { day, series }: DateFile) =>
  meetupPath(event, { id: dateId(day, series, event.series), day });

/** Pages and files that an event has whatever "today" is: its dates without a file come and go. */
export function pageAddresses(
  event: DatedEvent,
  posts: readonly (readonly [path: string, address: string])[],
): string[] {
  const page = eventPath(event);
  return [
    page,
    `${page}feed.xml`,
    `${page}feed.json`,
    `${page}poster/`,
    ...(event.sessions.length === 0 && event.schedule === undefined ? [] : [programmePath(event)]),
    ...(event.speakers.length === 0 ? [] : [speakersPath(event)]),
    ...posts.flatMap(([, address]) => (address.includes("#") ? [] : [address])),
    ...event.meetups.map((post) => calendarPath(event, { id: meetupId(post) })),
    ...(event.announcement.fields.tags ?? []).map(tagSlug).filter(isFolder).map(tagPath),
  ];
}
