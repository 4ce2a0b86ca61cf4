import type { CreativeWork, Person, PresentationDigitalDocument } from "schema-dts";
import { speakerPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { EventSummary, MeetupSummary, SpeakerLink } from "../../model/site.ts";
import { known } from "./json-ld.ts";
import { personNode } from "./person-node.ts";

/** What is given: a work with its authors, and with its slides where they are there. */
export function talkNodes(
  site: EventSite,
  event: EventSummary,
  { talks }: Pick<MeetupSummary, "talks">,
): (CreativeWork | PresentationDigitalDocument)[] | undefined {
  if (talks.length === 0) return undefined;
  return talks.map(({ title, speakers, slides }) => {
    const common = {
      name: title,
      ...known({
        author: speakers.length === 0 ? undefined : speakers.map(namedNode(site, event)),
      }),
    };
    return slides === undefined
      ? { "@type": "CreativeWork", ...common }
      : { "@type": "PresentationDigitalDocument", ...common, url: slides };
  });
}

/** Where it can be seen: live, and each talk's recording. */
export function recordingNodes({
  livestream,
  talks,
}: Pick<MeetupSummary, "livestream" | "talks">): CreativeWork | CreativeWork[] | undefined {
  const nodes = [
    ...(livestream === undefined ? [] : [{ "@type": "CreativeWork", url: livestream } as const]),
    ...talks.flatMap(({ title, video }) =>
      video === undefined ? [] : [{ "@type": "CreativeWork", name: title, url: video } as const],
    ),
  ];
  return nodes.length > 1 ? nodes : nodes[0];
}

/** Who speaks: those that the meetup names itself, and those who give its talks, each once. */
export function performerNodes(
  site: EventSite,
  event: EventSummary,
  { speakers, talks }: Pick<MeetupSummary, "speakers" | "talks">,
): Person[] | undefined {
  const named = new Set(speakers.map(({ name }) => name));
  const others = talks
    .flatMap((talk) => talk.speakers)
    .filter(({ name }) => !named.has(name) && named.add(name));
  const nodes = [...speakers.map(personNode), ...others.map(namedNode(site, event))];
  return nodes.length === 0 ? undefined : nodes;
}

/** Somebody who is named, with the page that there is of them. */
export const namedNode =
  (site: EventSite, event: EventSummary) =>
  ({ name, url, speaker }: SpeakerLink): Person => {
    const entry = event.speakers.find(({ id }) => id === speaker);
    const own = entry && toAbsolute(site.address, speakerPath(event, entry));
    return personNode({ name, url: url ?? own, email: undefined });
  };
