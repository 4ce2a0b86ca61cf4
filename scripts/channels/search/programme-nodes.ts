import type { Event as EventThing } from "schema-dts";
import { meetupPath, sessionPath, speakerPath, toAbsolute } from "../../model/address.ts";
import { sessionsInCalendar } from "../../model/in-calendar.ts";
import { mainMeetup } from "../../model/main-meetup.ts";
import type { Event, Meetup, Session, Speaker } from "../../model/site.ts";
import { toIsoWithOffset } from "../../time/machine.ts";
import { pictureUrl } from "../image-urls.ts";
import type { EventPublication } from "../publication.ts";
import { eventNode, eventStatus, previousStartDate } from "./event-node.ts";
import { known, type Node } from "./json-ld.ts";
import { offerNodes } from "./offer-node.ts";
import { attendanceMode, locationNodes } from "./place-node.ts";
import { superEventNode } from "./super-event-node.ts";
import { namedNode } from "./talk-nodes.ts";

/* Sessions and speakers. On the event's own page they would outweigh all else: they stand on the pages that show them. */

type Slotted = Session & { readonly slot: Meetup; readonly title: string };

/** What most visitors come for, with the sessions as its parts; empty where there are none. */
export function programmeNodes(publication: EventPublication, event: Event): EventThing[] {
  const sessions = sessionsInCalendar<Meetup, Session>(event.programme);
  const main = mainMeetup(event);
  if (main === undefined || sessions.length === 0) return [];
  const whole = superEventNode(publication, event, main) ?? eventNode(publication, event, main);
  const subEvent = sessions.map((session) => ({
    ...sessionNode(publication, event, session),
    ...performers(publication, event, session),
  }));
  return [{ ...whole, subEvent }];
}

/** A session by itself, and what it is a part of; empty where it has no time yet. */
export function sessionNodes(
  publication: EventPublication,
  event: Event,
  session: Session,
): EventThing[] {
  const found = sessionsInCalendar<Meetup, Session>({ sessions: [session] });
  return found.map((one) => ({
    ...sessionNode(publication, event, one),
    ...performers(publication, event, one),
    ...known({
      superEvent: wholeNode(publication, event),
      description: one.summary || undefined,
      eventAttendanceMode: attendanceMode(one.slot),
      offers: offerNodes(publication, event, one.slot),
      recordedIn:
        one.video === undefined ? undefined : ({ "@type": "VideoObject", url: one.video } as const),
    }),
  }));
}

/** Somebody who speaks, with what they do there. */
export function speakerNode(publication: EventPublication, event: Event, speaker: Speaker): Node {
  const { id, name, affiliation, picture, links, summary } = speaker;
  const url = toAbsolute(publication.site.address, speakerPath(event, speaker));
  const sessions = sessionsInCalendar<Meetup, Session>(event.programme).filter((session) =>
    session.speakers.some((one) => one.speaker === id),
  );
  return {
    "@type": "Person",
    ...(url === undefined ? {} : { "@id": url }),
    name,
    ...known({
      url,
      description: summary || undefined,
      image: picture && pictureUrl(publication, picture.path),
      affiliation:
        affiliation === undefined
          ? undefined
          : ({ "@type": "Organization", name: affiliation } as const),
      sameAs: listed(links),
      performerIn: listed(sessions.map((session) => sessionNode(publication, event, session))),
    }),
  };
}

/** What its row on the page says, but for who gives it. */
function sessionNode(publication: EventPublication, event: Event, session: Slotted): EventThing {
  const { slot, title } = session;
  const url = toAbsolute(publication.site.address, sessionPath(event, session));
  const { start, end } = slot;
  return {
    "@type": "Event",
    ...(url === undefined ? {} : { "@id": url }),
    name: title,
    startDate: toIsoWithOffset(start),
    eventStatus: eventStatus(slot),
    ...known({
      url,
      endDate: end && toIsoWithOffset(end),
      previousStartDate: previousStartDate(slot),
      location: locationNodes(publication, event, slot),
      inLanguage: session.lang,
    }),
  };
}

const performers = ({ site }: EventPublication, event: Event, { speakers }: Session) =>
  known({ performer: listed(speakers.map(namedNode(site, event))) });

/** The whole in a few words. */
function wholeNode(publication: EventPublication, event: Event): EventThing | undefined {
  const main = mainMeetup(event);
  if (main === undefined) return undefined;
  const several = superEventNode(publication, event, main);
  if (several !== undefined) return several;
  const url = toAbsolute(publication.site.address, meetupPath(event, main));
  const { start, end } = main.telling.next;
  return {
    "@type": "Event",
    ...(url === undefined ? {} : { "@id": url }),
    name: main.name,
    startDate: toIsoWithOffset(start),
    ...known({
      url,
      endDate: end && toIsoWithOffset(end),
      location: locationNodes(publication, event, main),
      inLanguage: event.lang,
    }),
  };
}

const listed = <T>(all: readonly T[]): readonly T[] | undefined =>
  all.length === 0 ? undefined : all;
