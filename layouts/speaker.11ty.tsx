import type { EventPublication } from "../scripts/channels/publication.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { DraftMark } from "./parts/draft-mark.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { PartHeader } from "./parts/part-header.tsx";
import { type FragmentContext, picturesOf } from "./parts/pictures.ts";
import { Portrait } from "./parts/portrait.tsx";
import { Prose } from "./parts/prose.tsx";
import { SessionRow } from "./parts/session-row.tsx";
import { SpeakerFacts, SpeakerSessions, sessionsOf } from "./parts/speaker-facts.tsx";
import { Say } from "./parts/words.tsx";

export const data = pagesOf("speaker");

/** Somebody who speaks: their portrait, their text and what they give. */
export function speakerPage(route: RouteOf<"speaker">, publication: EventPublication): string {
  const { event, id } = route;
  const { site } = publication;
  const speaker = event.speakers.find((one) => one.id === id);
  const context: FragmentContext = { publication, first: picturesOf([speaker?.body ?? []])[0] };
  const sessions = speaker === undefined ? [] : sessionsOf(event, speaker);
  return renderDocument({
    publication,
    route,
    children: speaker && (
      <article class="programme h-card">
        <PartHeader site={site} event={event}>
          <bdi class="p-name">{speaker.name}</bdi>
        </PartHeader>
        <div class="part speaker">
          <Portrait context={context} speaker={speaker} />
          <div>
            <DraftMark {...speaker} />
            <SpeakerFacts speaker={speaker} />
            <Prose class="p-note" context={context} fragment={speaker.body} lang={speaker.lang} />
            {sessions.length > 0 && (
              <>
                <h2>
                  <Say of="programme.talks" />
                </h2>
                {sessions.map((session) => (
                  <SessionRow
                    key={session.id}
                    site={site}
                    event={event}
                    session={session}
                    isAlone
                  />
                ))}
              </>
            )}
            {sessions.length === 0 && (
              <SpeakerSessions site={site} event={event} speaker={speaker} />
            )}
          </div>
        </div>
      </article>
    ),
  });
}

export const render = ({ route }: PageData<"speaker">): string =>
  speakerPage(route, route.publication);
