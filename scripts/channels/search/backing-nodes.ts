import type { Organization, Person } from "schema-dts";
import type { EventSummary, MeetupSummary } from "../../model/site.ts";
import { pictureUrl } from "../image-urls.ts";
import type { EventPublication } from "../publication.ts";
import { known } from "./json-ld.ts";
import { organizationNode, personNode } from "./person-node.ts";

/** Who stands behind a meetup, and the people who run its event. */
export function organizerNodes(
  { site }: EventPublication,
  { team }: EventSummary,
  meetup: MeetupSummary,
): Organization | Person | (Organization | Person)[] | undefined {
  const group = meetup.organizer ?? site.organizer;
  const nodes = [
    ...(group === undefined ? [] : [organizationNode(group)]),
    ...team.organizers.map(personNode),
  ];
  return nodes.length > 1 ? nodes : nodes[0];
}

/** All tiers in one: schema.org has none. */
export function sponsorNodes(
  publication: EventPublication,
  { sponsors }: EventSummary,
): Organization[] | undefined {
  const nodes = sponsors.flatMap((tier) =>
    tier.sponsors.map(
      ({ name, url, logo }): Organization => ({
        "@type": "Organization",
        name,
        ...known({ url, logo: logo && pictureUrl(publication, logo.path) }),
      }),
    ),
  );
  return nodes.length === 0 ? undefined : nodes;
}
