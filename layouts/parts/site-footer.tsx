import { siteCalendarPath } from "../../scripts/channels/calendar/calendar.ts";
import {
  eventFeedPaths,
  type FeedPaths,
  siteFeedPaths,
} from "../../scripts/channels/feeds/addresses.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { eventPath, toAbsolute, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { EventSummary, Person } from "../../scripts/model/site.ts";
import { PersonName } from "./person.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly route: Route;
}

/** How to hear of changes without looking here again, and whom to ask. */
export const SiteFooter = ({ publication: { site }, route }: Props) => (
  <footer class="site-footer">
    <Follow links={followLinks(site, route)} />
    {site.organizer && <Organizer organizer={site.organizer} />}
  </footer>
);

interface FollowLink {
  readonly href: string;
  readonly words: string;
}

function Follow({ links }: { links: readonly FollowLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label="Follow">
      <h2>Follow</h2>
      <ul>
        {links.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Organizer = ({ organizer }: { organizer: Person }) => (
  <div>
    <h2>Organizer</h2>
    <p>
      <PersonName person={organizer} />
    </p>
    {organizer.email && (
      <p>
        <a href={`mailto:${organizer.email}`}>{organizer.email}</a>
      </p>
    )}
  </div>
);

function followLinks(site: EventSite, route: Route): FollowLink[] {
  const ofRoute = "event" in route ? route.event?.slug : undefined;
  const slug = ofRoute ?? site.home;
  const event = slug === undefined ? undefined : { slug };
  // One event's news are all there is.
  const ownFeeds = event && site.hasSeveralEvents ? eventFeedPaths(site, event) : undefined;
  return [
    ...feedLinks(site, ownFeeds, "News of this event"),
    ...feedLinks(site, siteFeedPaths(site), "All news"),
    ...calendarLinks(site),
    ...(event ? [posterLink(site, event)] : []),
  ];
}

function feedLinks(
  { address }: EventSite,
  paths: FeedPaths | undefined,
  what: string,
): FollowLink[] {
  if (paths === undefined) return [];
  return [
    { href: toHref(address, paths.atom), words: `${what} (Atom feed)` },
    { href: toHref(address, paths.json), words: `${what} (JSON feed)` },
  ];
}

/** For a calendar that keeps itself up to date, and as a file. */
function calendarLinks(site: EventSite): FollowLink[] {
  const { address } = site;
  const path = siteCalendarPath(site);
  if (path === undefined) return [];
  const file = { href: toHref(address, path), words: "Download the calendar (.ics)" };
  const absolute = toAbsolute(address, path);
  if (absolute === undefined) return [file];
  const live = absolute.replace(/^https?:/, "webcal:");
  return [{ href: live, words: "Subscribe to the calendar" }, file];
}

const posterLink = ({ address }: EventSite, event: Pick<EventSummary, "slug">): FollowLink => ({
  href: toHref(address, `${eventPath(event)}poster/`),
  words: "Poster to print",
});
