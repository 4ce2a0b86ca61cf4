import type { EventStatusType, Event as EventThing, Schedule } from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { DateSummary, EventStatus, EventSummary, MeetupSummary } from "../../model/site.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import { imageUrls } from "../image-urls.ts";
import type { EventPublication } from "../publication.ts";
import { organizerNodes, sponsorNodes } from "./backing-nodes.ts";
import { known } from "./json-ld.ts";
import { offerNodes } from "./offer-node.ts";
import { attendanceMode, locationNodes } from "./place-node.ts";
import { scheduleNode } from "./schedule-node.ts";
import { superEventNode } from "./super-event-node.ts";
import { performerNodes, recordingNodes, talkNodes } from "./talk-nodes.ts";

const statuses: Record<EventStatus, EventStatusType> = {
  scheduled: "https://schema.org/EventScheduled",
  cancelled: "https://schema.org/EventCancelled",
  postponed: "https://schema.org/EventPostponed",
  rescheduled: "https://schema.org/EventRescheduled",
  "moved-online": "https://schema.org/EventMovedOnline",
};

/** So many dates with a state of their own stand beside the schedule of their series. */
const mostDates = 12;

/** One date of a series, as a part of it. */
export function dateNode(
  publication: EventPublication,
  event: EventSummary,
  series: MeetupSummary,
  date: DateSummary,
): EventThing {
  const url = toAbsolute(publication.site.address, meetupPath(event, series));
  const { start, end } = series;
  const superEvent = {
    "@type": "Event",
    ...(url === undefined ? {} : { "@id": url }),
    name: series.name,
    startDate: toIsoWithOffset(start),
    ...known({
      url,
      endDate: end && toIsoWithOffset(end),
      location: locationNodes(publication, event, series),
      inLanguage: event.lang,
    }),
  } as const;
  return { ...eventNode(publication, event, date), superEvent };
}

/** A meetup as a schema.org Event. What repeats has the dates of its next occurrence, and a Schedule. */
export function eventNode(
  publication: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary | DateSummary,
): EventThing {
  const { site } = publication;
  const url = toAbsolute(site.address, meetupPath(event, meetup));
  const { registration, telling } = meetup;
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
      image: imageUrls(publication, event, "photos" in meetup ? meetup.photos : event.photos),
      description: event.summary || undefined,
      organizer: organizerNodes(publication, event, meetup),
      sponsor: sponsorNodes(publication, event),
      performer: performerNodes(site, event, meetup),
      workFeatured: talkNodes(site, event, meetup),
      offers: offerNodes(publication, event, meetup),
      isAccessibleForFree: isFree(meetup),
      recordedIn: recordingNodes(meetup),
      maximumAttendeeCapacity: registration?.capacity,
      eventSchedule: schedules(meetup),
      subEvent: subEvents(publication, event, meetup),
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

/** One for each rule of a series. */
function schedules(meetup: MeetupSummary): Schedule | Schedule[] | undefined {
  const { recurrence, later } = meetup;
  if (recurrence === undefined) return undefined;
  const all = [{ start: meetup.start, end: meetup.end, recurrence }, ...later];
  const nodes = all.flatMap((one) => scheduleNode({ ...meetup, ...one }, one.recurrence) ?? []);
  const [first, ...others] = nodes;
  return others.length === 0 ? first : nodes;
}

/** The coming dates of which something is said by itself, with what they share with the series left out. */
function subEvents(
  publication: EventPublication,
  event: EventSummary,
  { upcoming }: MeetupSummary,
): EventThing[] | undefined {
  const own = upcoming.filter(({ isOwn }) => isOwn).slice(0, mostDates);
  if (own.length === 0) return undefined;
  return own.map((date) => {
    const { start, end } = date;
    const url = toAbsolute(publication.site.address, meetupPath(event, date));
    return {
      "@type": "Event",
      ...(url === undefined ? {} : { "@id": url }),
      name: date.name,
      startDate: toIsoWithOffset(start),
      eventStatus: eventStatus(date),
      ...known({
        url,
        endDate: end && toIsoWithOffset(end),
        previousStartDate: previousStartDate(date),
        eventAttendanceMode: attendanceMode(date),
        location: locationNodes(publication, event, date),
        offers: offerNodes(publication, event, date),
        inLanguage: event.lang,
      }),
    };
  });
}

/** Of what was moved more than once the property is repeated, as schema.org asks. */
export function previousStartDate({ telling }: MeetupSummary): string | string[] | undefined {
  const [first, ...others] = telling.previousStarts.map(toIsoWithOffset);
  return first === undefined || others.length === 0 ? first : [first, ...others];
}

/** What moved to another day and moved online is both, the latest first. */
export function eventStatus({ telling }: MeetupSummary): EventStatusType | EventStatusType[] {
  const [latest, ...others] = telling.statuses;
  return others.length === 0
    ? statuses[latest]
    : [latest, ...others].map((status) => statuses[status]);
}
