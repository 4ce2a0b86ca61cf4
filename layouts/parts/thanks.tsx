import { subscriptionPath } from "../../scripts/channels/calendar/addresses.ts";
import { siteFeedPaths } from "../../scripts/channels/feeds/addresses.ts";
import { photosPath, programmePath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup, Talk, Update } from "../../scripts/model/site.ts";
import type { PlainKey } from "../../scripts/words/words.ts";
import { talksAnchor } from "./anchors.ts";
import { UpdateTitle } from "./update-title.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly meetup: Meetup;
}

/** The updates since it was over, the oldest first; none while it is not. */
export function toldSince({ telling, updates }: Event, meetup: Meetup): Update[] {
  const { end, start } = meetup.telling.next;
  if (telling.phase !== "after") return [];
  return updates.filter(({ date, dated }) => dated && date.start >= (end ?? start).instant);
}

/** When it is over: thanks, what has been told since, and how to hear more. */
export function Thanks({ site, event, meetup }: Props) {
  if (event.telling.phase !== "after") return null;
  const since = toldSince(event, meetup);
  const left = leftOf(event, meetup).map(({ path, label }) => ({
    path: path.startsWith("#") ? path : toHref(site.address, path),
    label,
  }));
  const feeds = siteFeedPaths(site);
  return (
    <section class="phase">
      <h2>
        <Say of="phase.after" />
      </h2>
      {since.length + left.length > 0 && (
        <ul>
          {left.map(({ path, label }) => (
            <li key={path}>
              <a href={path}>
                <Say of={label} />
              </a>
            </li>
          ))}
          {since.toReversed().map((update) => (
            <li key={update.id}>
              <a href={`#${update.id}`}>
                <UpdateTitle update={update} lang={event.lang} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <h3>
        <Say of="phase.again" />
      </h3>
      <ul>
        {site.hasSeveralEvents && (
          <li>
            <a href={toHref(site.address, site.path)}>
              <Say of="page.allEvents" />
            </a>
          </li>
        )}
        {site.hasPublicMeetups && (
          <li>
            <a href={toHref(site.address, subscriptionPath)}>
              <Say of="follow.calendarFile" />
            </a>
          </li>
        )}
        {feeds && (
          <li>
            <a href={toHref(site.address, feeds.atom)}>
              <Say of="follow.siteAtom" />
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

interface Left {
  readonly path: string;
  readonly label: PlainKey;
}

/** What there is to see and to read now: photos, and where slides and recordings are. */
function leftOf(event: Event, { talks }: Meetup): Left[] {
  const isLeft = ({ slides, video }: Pick<Talk, "slides" | "video">) =>
    (slides ?? video) !== undefined;
  return [
    ...(event.photos.length > 0
      ? [{ path: photosPath(event, undefined), label: "photos.title" } as const]
      : []),
    ...(event.programme?.sessions.some(isLeft)
      ? [{ path: programmePath(event), label: "programme.title" } as const]
      : []),
    ...(talks.some(isLeft) ? [{ path: `#${talksAnchor}`, label: "programme.talks" } as const] : []),
  ];
}
