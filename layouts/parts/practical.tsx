import type { ComponentChildren } from "preact";
import { toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { EventSummary, MeetupSummary } from "../../scripts/model/site.ts";
import type { PlainKey } from "../../scripts/words/words.ts";
import { Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: EventSummary;
  /** Undefined for an event that has none: what is said of it is true all the same. */
  readonly meetup: MeetupSummary | undefined;
}

/** How to watch, what is there for whom, and by which rules: those of the whole event with its main meetup. */
export function Practical({ site, event, meetup }: Props) {
  const { hashtag, conduct, telling } = event;
  const isMain = meetup === undefined || meetup.id === telling.main;
  const { livestream, accessibility } = meetup ?? {};
  const hasMore = isMain && (hashtag ?? conduct) !== undefined;
  if ((livestream ?? accessibility) === undefined && !hasMore) return null;
  return (
    <dl class="facts">
      <Fact name="meetup.livestream">
        {livestream && (
          <a href={livestream}>
            <Say of="meetup.watch" />
          </a>
        )}
      </Fact>
      <Fact name="meetup.accessibility">{accessibility}</Fact>
      <Fact name="event.hashtag">{isMain && hashtag && <bdi>#{hashtag}</bdi>}</Fact>
      {isMain && conduct && (
        <div>
          <dt>
            <a href={"url" in conduct ? conduct.url : toHref(site.address, conduct.path)}>
              <Say of="event.conduct" />
            </a>
          </dt>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: PlainKey; children: ComponentChildren }) {
  if (children === undefined || children === false || children === "") return null;
  return (
    <div>
      <dt>
        <Say of={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
