import type { Publication } from "../../scripts/channels/publication.ts";
import type { Event, Meetup, Site } from "../../scripts/model/site.ts";
import { exampleEvent, exampleMeetup, exampleSite } from "../fixtures/example-site.ts";

export interface Changes {
  readonly meetup?: Partial<Meetup>;
  readonly event?: Partial<Event>;
  readonly site?: Partial<Site>;
}

/** A site with one event, whose only meetup is the example, with these changes; its picture and its card are there. */
export function publish({ meetup, event, site }: Changes): Publication {
  const meetups = [{ ...exampleMeetup, ...meetup }];
  const only: Event = { ...exampleEvent, meetups, ...event };
  const size = { width: 800, height: 600 };
  const address = "/assets/images/boards-800.jpg";
  const path = "sprints/boards.jpg";
  return {
    site: { ...exampleSite, events: [only], home: only, ...site },
    images: new Map([[path, { path, ...size, variants: [{ format: "jpeg", ...size, address }] }]]),
    assets: { stylesheet: "/assets/site.css", icons: new Map() },
    cards: new Map([["sprints", "/assets/cards/sprints.png"]]),
  };
}
