import { h } from "preact";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { Materials } from "./materials.tsx";
import { SpeakerNames } from "./session-row.tsx";
import { Own, Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly meetup: Meetup;
  /** Of its heading, below that of what the talks are given at. */
  readonly level: 2 | 3;
  readonly id?: string;
}

/** What is given, one after the other: its title, who gives it, and what is left of it. */
export function Talks({ site, event, meetup: { talks, lang }, level, id }: Props) {
  if (talks.length === 0) return null;
  return (
    <section class="talks" id={id}>
      {h(`h${level}`, {}, <Say of="programme.talks" />)}
      <ul>
        {talks.map((talk) => (
          <li key={talk.title}>
            <b>
              <Own lang={lang ?? event.lang}>{talk.title}</Own>
            </b>
            <SpeakerNames site={site} event={event} speakers={talk.speakers} />
            <Materials {...talk} />
          </li>
        ))}
      </ul>
    </section>
  );
}
