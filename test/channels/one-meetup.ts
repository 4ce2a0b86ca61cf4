import type { UntoldMeetup } from "../../scripts/site/meetup-telling.ts";
import type { UntoldEvent } from "../../scripts/site/telling.ts";
import { exampleLooks } from "../fixtures/example-looks.ts";
import type { ExamplePublication } from "../fixtures/example-publication.ts";
import {
  type ExampleSite,
  exampleEvent,
  exampleMeetup,
  exampleSiteWith,
  told,
} from "../fixtures/example-site.ts";

export interface Changes {
  readonly meetup?: Partial<UntoldMeetup>;
  readonly event?: Partial<UntoldEvent>;
  readonly site?: Partial<ExampleSite>;
}

/** A site with one event, whose only meetup is the example, with these changes; its picture and its card are there. */
export function publish({ meetup, event, site }: Changes): ExamplePublication {
  const meetups = [{ ...exampleMeetup, ...meetup }];
  const only = told({ ...exampleEvent, meetups, ...event }, site?.now);
  const tags = only.tags.map((name) => ({ slug: name, name, events: [only] }));
  const size = { width: 800, height: 600 };
  const address = "/assets/images/boards-800.jpg";
  const path = "sprints/boards.jpg";
  return {
    site: exampleSiteWith({ events: [only], tags, home: only.slug, ...site }),
    images: new Map([[path, { path, ...size, variants: [{ format: "jpeg", ...size, address }] }]]),
    assets: { looks: exampleLooks, ownSheet: undefined, sheets: new Map(), icons: new Map() },
    earlier: new Map(),
    cards: new Map([["/sprints/", "/assets/cards/sprints.png"]]),
  };
}
