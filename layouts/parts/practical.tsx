import { pagePath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { ConductLink } from "../../scripts/model/extras.ts";
import type { EventSummary, MeetupSummary } from "../../scripts/model/site.ts";
import { Fact } from "./fact.tsx";
import { Own, Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: EventSummary;
  /** Undefined for an event that has none: what is said of it is true all the same. */
  readonly meetup: MeetupSummary | undefined;
}

/** How to watch, what is there for whom, and by which rules: those of the whole event with its main meetup. */
export function Practical({ site, event, meetup }: Props) {
  const { hashtag, telling } = event;
  const conduct = isLinkedAbove(event) ? undefined : event.conduct;
  const isMain = meetup === undefined || meetup.id === telling.main;
  const { livestream, accessibility } = meetup ?? {};
  const hasMore = isMain && (hashtag ?? conduct) !== undefined;
  if ((livestream ?? accessibility) === undefined && !hasMore) return null;
  return (
    <dl class="details">
      <Fact name="meetup.livestream">
        {livestream && (
          <a href={livestream}>
            <Say of="meetup.watch" />
          </a>
        )}
      </Fact>
      <Fact name="meetup.accessibility">
        {accessibility && (
          <Own lang={meetup?.accessibilityLang ?? meetup?.lang ?? event.lang}>{accessibility}</Own>
        )}
      </Fact>
      <Fact name="event.hashtag">{isMain && hashtag && <bdi>#{hashtag}</bdi>}</Fact>
      <Fact name="event.conduct">{isMain && conduct && <Conduct site={site} to={conduct} />}</Fact>
    </dl>
  );
}

/** By its address: what else it is called, the organizer has not said. */
function Conduct({ site, to }: { site: EventSite; to: ConductLink }) {
  const address = "url" in to ? to.url : toHref(site.address, to.path);
  return <a href={address}>{address}</a>;
}

/** A page of the event has its link below the title. */
const isLinkedAbove = ({ conduct, pages }: EventSummary) =>
  conduct !== undefined &&
  "path" in conduct &&
  pages.some((page) => pagePath(page) === conduct.path);
