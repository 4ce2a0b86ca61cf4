import type { BreadcrumbList, WebSite } from "schema-dts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { eventPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import { galleryIn } from "../../model/photo.ts";
import { dateOf, type Route, type RouteOf } from "../../model/route.ts";
import type { Event } from "../../model/site.ts";
import { wordsOf } from "../../words/words.ts";
import { dateTitle } from "../date-title.ts";
import { publicEvents } from "../feeds/addresses.ts";
import type { EventPublication, Publication } from "../publication.ts";
import { dateNode, eventNode } from "./event-node.ts";
import { galleryNode, photoNode } from "./gallery-node.ts";
import { known, type Node, serialize } from "./json-ld.ts";
import { liveBlogNode } from "./live-blog-node.ts";
import { organizationNode } from "./person-node.ts";
import { programmeNodes, sessionNodes, speakerNode } from "./programme-nodes.ts";
import { missingFields, remedies } from "./required-fields.ts";

/** What a page is about, in the words of schema.org, as the text of its JSON-LD script; undefined when nothing is. */
export function structuredData(publication: EventPublication, route: Route): string | undefined {
  const nodes = nodesOf(publication, route);
  return nodes.length === 0 ? undefined : serialize(nodes);
}

function nodesOf(publication: EventPublication, route: Route): Node[] {
  const { site } = publication;
  switch (route.kind) {
    case "home":
      return [
        siteNode(site),
        ...(route.event === undefined ? [] : eventNodes(publication, route.event)),
      ];
    case "event":
      return eventNodes(publication, route.event);
    case "date":
      return dateNodes(publication, route);
    case "programme":
    case "session":
    case "speaker":
      return partNodes(publication, route);
    case "photos": {
      const node = galleryNode(publication, route.event, route);
      return node === undefined ? [] : [node];
    }
    case "photo": {
      const { photos } = galleryIn(route.event, route);
      const photo = photos.find(({ id }) => id === route.id);
      const node = photo && photoNode(publication, route.event, route, photo);
      return node === undefined ? [] : [node];
    }
    default:
      return [];
  }
}

/** The announcement, its meetups and the way to them. */
const eventNodes = (publication: EventPublication, event: Event): Node[] => [
  liveBlogNode(publication, event),
  ...event.meetups.map((meetup) => eventNode(publication, event, meetup)),
  ...breadcrumbs(publication.site, event),
];

/** One date as an Event by itself, which says what it is one of. */
function dateNodes(publication: EventPublication, route: RouteOf<"date">): Node[] {
  const found = dateOf(route);
  if (found === undefined) return [];
  const { event } = route;
  const { series, date } = found;
  const name = dateTitle(event, series, date, wordsOf(publication.site, event.lang));
  return [
    dateNode(publication, event, series, date),
    ...breadcrumbs(publication.site, event, { name, path: route.path }),
  ];
}

/** A page about the programme, or about one session or one person in it. */
function partNodes(
  publication: EventPublication,
  route: RouteOf<"programme" | "session" | "speaker">,
): Node[] {
  const { site } = publication;
  const { event, path } = route;
  const isMeant = ({ id }: { readonly id: string }) => "id" in route && id === route.id;
  if (route.kind === "speaker") {
    const speaker = event.speakers.find(isMeant);
    if (speaker === undefined) return [];
    const steps = breadcrumbs(site, event, { name: speaker.name, path });
    return [speakerNode(publication, event, speaker), ...steps];
  }
  const session = event.programme?.sessions.find(isMeant);
  const words = wordsOf(site, event.lang);
  const name = session?.title ?? words.text("programme.title");
  return [
    ...(session === undefined
      ? programmeNodes(publication, event)
      : sessionNodes(publication, event, session)),
    ...breadcrumbs(site, event, { name, path }),
  ];
}

function siteNode(site: EventSite): WebSite {
  const url = toAbsolute(site.address, site.path);
  return {
    "@type": "WebSite",
    ...(url === undefined ? {} : { "@id": `${url}#website` }),
    name: site.title,
    inLanguage: site.lang,
    ...known({
      url,
      description: site.description || undefined,
      publisher: site.organizer && organizationNode(site.organizer),
    }),
  };
}

/** Every step is an absolute address, so a site without one has no steps. */
function breadcrumbs(
  site: EventSite,
  event: Event,
  below?: { readonly name: string; readonly path: string },
): BreadcrumbList[] {
  const home = toAbsolute(site.address, site.path);
  const page = toAbsolute(site.address, eventPath(event));
  if (home === undefined || page === undefined) return [];
  const step = (position: number, name: string, item: string) =>
    ({ "@type": "ListItem", position, name, item }) as const;
  const last = below && toAbsolute(site.address, below.path);
  const itemListElement = [
    step(1, site.title, home),
    step(2, event.title, page),
    ...(below === undefined || last === undefined ? [] : [step(3, below.name, last)]),
  ];
  return [{ "@type": "BreadcrumbList", itemListElement }];
}

/** What search engines demand and the content does not say; nobody searches for a meetup that is over. */
export const structuredDataProblems = (publication: Publication): Diagnostic[] =>
  publicEvents(publication.site).flatMap((event) =>
    event.meetups
      .filter(({ telling }) => !telling.over)
      .flatMap((meetup) =>
        missingFields(eventNode(publication, event, meetup))
          // The whole lacks what a part of it lacks, which is said of that part.
          .filter((field) => !field.startsWith("superEvent."))
          .map((field) =>
            diagnose("channels/structured-data", meetup.place, {
              name: meetup.name,
              field,
              remedy: remedies.get(field),
            }),
          ),
      ),
  );
