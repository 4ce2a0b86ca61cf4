import type { EventPublication } from "../scripts/channels/publication.ts";
import { programmePath, toHref } from "../scripts/model/address.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import type { Session } from "../scripts/model/site.ts";
import { renderDocument } from "./parts/document.tsx";
import { DraftMark } from "./parts/draft-mark.tsx";
import { Fact } from "./parts/fact.tsx";
import { MeetupMarks } from "./parts/marks.tsx";
import { Materials } from "./parts/materials.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { PartHeader } from "./parts/part-header.tsx";
import { picturesOf } from "./parts/pictures.ts";
import { Prose } from "./parts/prose.tsx";
import { SessionKind } from "./parts/session-kind.tsx";
import { SessionCalendar, SpeakerNames, SpokenLanguage, trackClass } from "./parts/session-row.tsx";
import { StatusOf } from "./parts/status-of.tsx";
import { EventRange } from "./parts/time.tsx";
import { Own, Say } from "./parts/words.tsx";

export const data = pagesOf("session");

export function sessionPage(route: RouteOf<"session">, publication: EventPublication): string {
  const session = route.event.programme?.sessions.find(({ id }) => id === route.id);
  return renderDocument({
    publication,
    route,
    children: session && <Page publication={publication} event={route.event} session={session} />,
  });
}

interface Props {
  readonly publication: EventPublication;
  readonly event: RouteOf<"session">["event"];
  readonly session: Session;
}

/** One session: what its row says, and its text. */
function Page({ publication, event, session }: Props) {
  const { site } = publication;
  const { title, slot, speakers, track, slides, video } = session;
  const context = { publication, first: picturesOf([session.body])[0] };
  return (
    <article class="programme h-event">
      <PartHeader site={site} event={event}>
        <span class="p-name">
          {title === undefined ? (
            <Say of="programme.unannounced" />
          ) : (
            <Own lang={session.textLang}>{title}</Own>
          )}
        </span>
      </PartHeader>
      <div class="part">
        <DraftMark {...session} />
        {slot && (
          <>
            <MeetupMarks notices={slot.telling.notices} />
            <StatusOf telling={slot.telling} />
          </>
        )}
        <SpeakerNames site={site} event={event} speakers={speakers} />
        <dl class={`traits ${trackClass(event.programme?.tracks ?? [], track) || ""}`.trim()}>
          <Fact name="meetup.when">{slot && <EventRange start={slot.start} end={slot.end} />}</Fact>
          <Fact name="meetup.where">
            {slot?.telling.attendance.venue && session.room && (
              <a
                class="p-location"
                href={toHref(site.address, `${programmePath(event)}#${session.id}`)}
              >
                {session.room}
              </a>
            )}
          </Fact>
          <Fact name="programme.track">{track && <span class="track">{track}</span>}</Fact>
          <Fact name="programme.level">{session.level}</Fact>
          <Fact name="programme.language">{SpokenLanguage({ lang: session.lang, of: event })}</Fact>
          <Fact name="meetup.online">
            {slot?.online && (
              <a href={slot.online}>
                <Say of="meetup.join" />
              </a>
            )}
          </Fact>
        </dl>
        <p class="traits">
          <SessionKind kind={session.kind} />
        </p>
        <Prose
          class="p-description"
          context={context}
          fragment={session.body}
          lang={session.textLang ?? event.lang}
        />
        <Materials slides={slides} video={video} />
        {slot?.telling.offer && "url" in slot.telling.offer && (
          <p>
            <a class="button" href={slot.telling.offer.url}>
              <Say of={`offer.${slot.telling.offer.kind}`} />
            </a>
          </p>
        )}
        <SessionCalendar site={site} event={event} session={session} />
      </div>
    </article>
  );
}

export const render = ({ route }: PageData<"session">): string =>
  sessionPage(route, route.publication);
