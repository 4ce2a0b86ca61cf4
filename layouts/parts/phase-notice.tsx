import { subscriptionPath } from "../../scripts/channels/calendar/addresses.ts";
import { siteFeedPaths } from "../../scripts/channels/feeds/addresses.ts";
import { photosPath, programmePath, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup, Talk } from "../../scripts/model/site.ts";
import type { PlainKey } from "../../scripts/words/words.ts";
import { talksAnchor } from "./anchors.ts";
import { UpdateTitle } from "./update-title.tsx";
import { Own, Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly meetup: Meetup | undefined;
}

/** While it lasts, that it is on and the way in; when it is over, thanks, what has been told since, and how to hear more. */
export function PhaseNotice({ site, event, meetup }: Props) {
  if (meetup === undefined) return null;
  if (event.telling.phase === "during") return <OnNow event={event} meetup={meetup} />;
  return event.telling.phase === "after" ? (
    <Thanks site={site} event={event} meetup={meetup} />
  ) : null;
}

function OnNow({ event, meetup }: { event: Event; meetup: Meetup }) {
  const { venue } = meetup.telling.attendance;
  return (
    <div class="phase">
      <p>
        <strong>
          <Say of="phase.during" />
        </strong>{" "}
        {venue && <bdi>{venue.name}</bdi>}
      </p>
      {venue?.access && (
        <p>
          <Own lang={venue.accessLang ?? meetup.lang ?? event.lang}>{venue.access}</Own>
        </p>
      )}
      {meetup.online && (
        <p>
          <a href={meetup.online}>
            <Say of="meetup.join" />
          </a>
        </p>
      )}
    </div>
  );
}

function Thanks({ site, event, meetup }: Required<Props> & { meetup: Meetup }) {
  const { end, start } = meetup.telling.next;
  const since = event.updates.filter(
    ({ date, dated }) => dated && date.start >= (end ?? start).instant,
  );
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
        <li>
          <a href={toHref(site.address, site.path)}>
            <Say of="page.allEvents" />
          </a>
        </li>
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
