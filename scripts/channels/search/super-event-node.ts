import type { Event as EventThing } from "schema-dts";
import { eventPath, toAbsolute } from "../../model/address.ts";
import { mainMeetup } from "../../model/main-meetup.ts";
import type { EventSummary, MeetupSummary } from "../../model/site.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import type { EventPublication } from "../publication.ts";
import { known } from "./json-ld.ts";
import { locationNodes } from "./place-node.ts";

/**
 * The event that a meetup is one of several parts of; undefined for one that stands alone, or regularly beside it. It lasts from
 * its first part to its last, where most visitors go: what Google requires of an event, it requires of this one too.
 */
export function superEventNode(
  publication: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary,
): EventThing | undefined {
  const parts = event.meetups.filter(
    ({ independent, recurrence }) => !independent && recurrence === undefined,
  );
  const [first, ...others] = parts.toSorted((a, b) => a.start.instant - b.start.instant);
  if (first === undefined || others.length === 0 || !parts.includes(meetup)) return undefined;
  const ends = parts.map(({ start, end }) => end ?? start);
  const last = ends.reduce((one, other) => (other.instant > one.instant ? other : one));
  const main = mainMeetup(event);
  const place = main !== undefined && parts.includes(main) ? main : first;
  const url = toAbsolute(publication.site.address, eventPath(event));
  return {
    "@type": "Event",
    ...(url === undefined ? {} : { "@id": `${url}#event` }),
    name: event.title,
    startDate: toIsoWithOffset(first.start),
    endDate: toIsoWithOffset(last),
    ...known({
      url,
      location: locationNodes(publication, event, place),
      inLanguage: event.lang,
    }),
  };
}
