import { calendarPath, eventPath, meetupPath, tagPath } from "../model/address.ts";
import { type DateFile, dateId } from "./date-files.ts";
import type { DatedEvent } from "./dated-event.ts";
import { meetupId } from "./meetup.ts";
import { isOwnMeetup } from "./own-meetup.ts";
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
  ];
}

const datePage = (event: DatedEvent, { day, series }: DateFile) =>
  meetupPath(event, { id: dateId(day, series, event.series), day });

/** Pages and files that an event has whatever "today" is: its dates without a file come and go. */
export function pageAddresses(event: DatedEvent): string[] {
  const page = eventPath(event);
  return [
    page,
    `${page}feed.xml`,
    `${page}feed.json`,
    `${page}poster/`,
    ...event.meetups.map((post) => calendarPath(event, { id: meetupId(post) })),
    ...event.dateFiles.map((file) => datePage(event, file)),
    ...(event.announcement.fields.tags ?? []).map(tagSlug).filter(isFolder).map(tagPath),
  ];
}
