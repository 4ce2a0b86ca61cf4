import { subscriptionPath } from "../../scripts/channels/calendar/addresses.ts";
import { siteFeedPaths } from "../../scripts/channels/feeds/addresses.ts";
import { toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { UpdateTitle } from "./update-title.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly site: EventSite;
  readonly event: Event;
  readonly meetup: Meetup | undefined;
}

/** While it lasts, that it is on and the way in; when it is over, thanks, what has been told since, and how to hear more. */
export function PhaseNotice({ site, event, meetup }: Props) {
  if (meetup === undefined) return null;
  if (event.telling.phase === "during") return <OnNow meetup={meetup} />;
  return event.telling.phase === "after" ? (
    <Thanks site={site} event={event} meetup={meetup} />
  ) : null;
}

function OnNow({ meetup }: { meetup: Meetup }) {
  const { venue } = meetup.telling.attendance;
  return (
    <div class="phase">
      <p>
        <strong>
          <Say of="phase.during" />
        </strong>{" "}
        {venue && <bdi>{venue.name}</bdi>}
      </p>
      {venue?.access && <p>{venue.access}</p>}
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
  const feeds = siteFeedPaths(site);
  return (
    <section class="phase">
      <h2>
        <Say of="phase.after" />
      </h2>
      {since.length > 0 && (
        <ul>
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
