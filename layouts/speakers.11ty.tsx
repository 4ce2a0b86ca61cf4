import type { EventPublication } from "../scripts/channels/publication.ts";
import { speakerPath, toHref } from "../scripts/model/address.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import type { Event, Speaker } from "../scripts/model/site.ts";
import { renderDocument } from "./parts/document.tsx";
import { DraftMark } from "./parts/draft-mark.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { PartHeader } from "./parts/part-header.tsx";
import type { FragmentContext } from "./parts/pictures.ts";
import { Portrait } from "./parts/portrait.tsx";
import { SpeakerFacts, SpeakerSessions } from "./parts/speaker-facts.tsx";
import { Say } from "./parts/words.tsx";

export const data = pagesOf("speakers");

export const speakersPage = (route: RouteOf<"speakers">, publication: EventPublication): string => {
  const { event } = route;
  const { site } = publication;
  const context: FragmentContext = { publication, first: undefined };
  return renderDocument({
    publication,
    route,
    children: (
      <article class="programme">
        <PartHeader site={site} event={event}>
          <Say of="programme.speakers" />
        </PartHeader>
        <div class="part">
          <ul class="speakers">
            {event.speakers.map((speaker) => (
              <Card key={speaker.id} context={context} event={event} speaker={speaker} />
            ))}
          </ul>
        </div>
      </article>
    ),
  });
};

interface CardProps {
  readonly context: FragmentContext;
  readonly event: Event;
  readonly speaker: Speaker;
}

const Card = ({ context, event, speaker }: CardProps) => (
  <li id={speaker.id} class="h-card">
    <Portrait context={context} speaker={speaker} />
    <h2 class="p-name">
      {speaker.hasPage ? (
        <a href={toHref(context.publication.site.address, speakerPath(event, speaker))}>
          <bdi>{speaker.name}</bdi>
        </a>
      ) : (
        <bdi>{speaker.name}</bdi>
      )}
    </h2>
    <DraftMark {...speaker} />
    <SpeakerFacts speaker={speaker} />
    <SpeakerSessions site={context.publication.site} event={event} speaker={speaker} />
  </li>
);

export const render = ({ route }: PageData<"speakers">): string =>
  speakersPage(route, route.publication);
