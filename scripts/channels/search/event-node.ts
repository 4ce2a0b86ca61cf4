import type { EventStatusType, Event as EventThing } from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventStatus, EventSummary, MeetupSummary, Occurrence } from "../../model/site.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import { imageUrls } from "../image-urls.ts";
import type { EventPublication } from "../publication.ts";
import { known } from "./json-ld.ts";
import { offerNode } from "./offer-node.ts";
import { organizationNode, personNode } from "./person-node.ts";
import { attendanceMode, locationNodes } from "./place-node.ts";
import { scheduleNode } from "./schedule-node.ts";

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
  const { start, end } = nextTimes(meetup);
  const { registration, speakers, recurrence } = meetup;
  const organizer = meetup.organizer ?? site.organizer;
  return {
    "@type": "Event",
    ...(url === undefined ? {} : { "@id": url }),
    name: meetup.name,
    startDate: toIsoWithOffset(start),
    eventStatus: eventStatus(meetup),
    ...known({
      url,
      endDate: end && toIsoWithOffset(end),
      previousStartDate: previousStart(meetup),
      eventAttendanceMode: attendanceMode(meetup),
      location: locationNodes(publication, event, meetup),
      image: imageUrls(publication, event),
      description: event.summary || undefined,
      organizer: organizer && organizationNode(organizer),
      performer: speakers.length === 0 ? undefined : speakers.map(personNode),
      offers: offerNode(publication, event, meetup),
      isAccessibleForFree: registration?.price === undefined ? undefined : registration.price === 0,
      maximumAttendeeCapacity: registration?.capacity,
      eventSchedule: recurrence && scheduleNode(meetup, recurrence),
      inLanguage: event.lang,
    }),
  };
}

const nextTimes = ({ start, end, upcoming }: MeetupSummary): Occurrence =>
  upcoming[0] ?? { start, end };

/** What moved to another day and moved online is both, the latest first. */
function eventStatus(meetup: MeetupSummary): EventStatusType | EventStatusType[] {
  const { state, movedOnline } = meetup;
  const latest = statuses[state.status];
  if (state.status === "rescheduled" && movedOnline) return [latest, statuses["moved-online"]];
  if (state.status === "moved-online" && hasNewStart(meetup)) return [latest, statuses.rescheduled];
  return latest;
}

const hasNewStart = ({ previousStart }: MeetupSummary) => previousStart !== undefined;

/** Search engines take it only together with EventRescheduled. */
const previousStart = ({ state, previousStart: previous }: MeetupSummary) =>
  previous !== undefined && (state.status === "rescheduled" || state.status === "moved-online")
    ? toIsoWithOffset(previous)
    : undefined;
