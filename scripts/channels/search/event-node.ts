import type { EventStatusType, Event as EventThing } from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventStatus, EventSummary, MeetupSummary } from "../../model/site.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import { imageUrls } from "../image-urls.ts";
import type { EventPublication } from "../publication.ts";
import { organizerNodes, sponsorNodes } from "./backing-nodes.ts";
import { known } from "./json-ld.ts";
import { offerNodes } from "./offer-node.ts";
import { personNode } from "./person-node.ts";
import { attendanceMode, locationNodes } from "./place-node.ts";
import { scheduleNode } from "./schedule-node.ts";
import { superEventNode } from "./super-event-node.ts";

const statuses: Record<EventStatus, EventStatusType> = {
  scheduled: "https://schema.org/EventScheduled",
  cancelled: "https://schema.org/EventCancelled",
  postponed: "https://schema.org/EventPostponed",
  rescheduled: "https://schema.org/EventRescheduled",
  "moved-online": "https://schema.org/EventMovedOnline",
};

/** A meetup as a schema.org Event. What repeats has the dates of its next occurrence, and a Schedule. */
export function eventNode(
  publication: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary,
): EventThing {
  const { site } = publication;
  const url = toAbsolute(site.address, meetupPath(event, meetup));
  const { registration, speakers, recurrence, livestream, telling } = meetup;
  const { start, end } = telling.next;
  return {
    "@type": "Event",
    ...(url === undefined ? {} : { "@id": url }),
    name: meetup.name,
    startDate: toIsoWithOffset(start),
    eventStatus: eventStatus(meetup),
    ...known({
      url,
      endDate: end && toIsoWithOffset(end),
      previousStartDate: previousStartDate(meetup),
      superEvent: superEventNode(publication, event, meetup),
      eventAttendanceMode: attendanceMode(meetup),
      location: locationNodes(publication, event, meetup),
      image: imageUrls(publication, event),
      description: event.summary || undefined,
      organizer: organizerNodes(publication, event, meetup),
      sponsor: sponsorNodes(publication, event),
      performer: speakers.length === 0 ? undefined : speakers.map(personNode),
      offers: offerNodes(publication, event, meetup),
      isAccessibleForFree: isFree(meetup),
      recordedIn:
        livestream === undefined ? undefined : { "@type": "CreativeWork", url: livestream },
      maximumAttendeeCapacity: registration?.capacity,
      eventSchedule: recurrence && scheduleNode(meetup, recurrence),
      inLanguage: event.lang,
    }),
  };
}

/** Of tickets for money and others for nothing neither is true. */
function isFree({ registration, tickets }: MeetupSummary): boolean | undefined {
  const written = tickets.length > 0 ? tickets.map(({ price }) => price) : [registration?.price];
  const paid = new Set(written.map((price) => (price === undefined ? undefined : price > 0)));
  const [first] = paid;
  return paid.size === 1 && first !== undefined ? !first : undefined;
}

/** Of what was moved more than once the property is repeated, as schema.org asks. */
function previousStartDate({ telling }: MeetupSummary): string | string[] | undefined {
  const [first, ...others] = telling.previousStarts.map(toIsoWithOffset);
  return first === undefined || others.length === 0 ? first : [first, ...others];
}

/** What moved to another day and moved online is both, the latest first. */
function eventStatus({ telling }: MeetupSummary): EventStatusType | EventStatusType[] {
  const [latest, ...others] = telling.statuses;
  return others.length === 0
    ? statuses[latest]
    : [latest, ...others].map((status) => statuses[status]);
}
