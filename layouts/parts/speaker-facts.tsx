import { meetupPath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import { talksBy } from "../../scripts/model/given-talks.ts";
import type { Event, Session, Speaker } from "../../scripts/model/site.ts";
import { SessionTitle } from "./session-row.tsx";
import { Comma, Own } from "./words.tsx";

/** Pronouns, where they belong, and pages of theirs. */
export const SpeakerFacts = ({ speaker }: { readonly speaker: Speaker }) => (
  <>
    {(speaker.pronouns ?? speaker.affiliation) !== undefined && (
      <p class="byline">
        {speaker.pronouns && <span class="p-pronoun">{speaker.pronouns}</span>}
        {speaker.pronouns && speaker.affiliation && <Comma />}
        {speaker.affiliation && (
          <Own class="p-org" lang={speaker.lang}>
            {speaker.affiliation}
          </Own>
        )}
      </p>
    )}
    {speaker.links.length > 0 && (
      <ul class="links">
        {speaker.links.map((link) => (
          <li key={link}>
            <a class="u-url" href={link}>
              {nameOf(link)}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
);

/** "github.com/ada": what stands in a browser's bar, without what all addresses have. */
const nameOf = (link: string) => link.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");

interface SessionsProps {
  readonly site: EventSite;
  readonly event: Event;
  readonly speaker: Speaker;
}

export const sessionsOf = (event: Event, { id }: Speaker): readonly Session[] =>
  (event.programme?.sessions ?? []).filter(({ speakers }) =>
    speakers.some(({ speaker }) => speaker === id),
  );

/** What they give, each linked to what there is of it. */
export function SpeakerSessions({ site, event, speaker }: SessionsProps) {
  const sessions = sessionsOf(event, speaker);
  const talks = talksBy(event, speaker);
  if (sessions.length + talks.length === 0) return null;
  return (
    <ul class="given">
      {sessions.map((session) => (
        <li key={session.id}>
          <SessionTitle site={site} event={event} session={session} />
        </li>
      ))}
      {talks.map(({ talk, at }) => (
        <li key={`${at.id} ${talk.title}`}>
          <a href={toHref(site.address, meetupPath(event, at))}>
            <Own lang={at.lang ?? event.lang}>{talk.title}</Own>
          </a>
        </li>
      ))}
    </ul>
  );
}
