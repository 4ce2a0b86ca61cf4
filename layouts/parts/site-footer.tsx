import { calendarPathsOf } from "../../scripts/channels/calendar/addresses.ts";
import {
  eventFeedPaths,
  type FeedPaths,
  siteFeedPaths,
} from "../../scripts/channels/feeds/addresses.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { eventPath, feedPagePath, toAbsolute, toHref } from "../../scripts/model/address.ts";
import type { EventSite } from "../../scripts/model/event-site.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { EventSummary, Person } from "../../scripts/model/site.ts";
import type { PlainKey } from "../../scripts/words/words.ts";
import { NavLinks } from "./nav-links.tsx";
import { PersonName } from "./person.tsx";
import { Say, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly route: Route;
}

/** How to hear of changes without looking here again, and whom to ask. */
export const SiteFooter = ({ publication: { site }, route }: Props) => (
  <footer class="site-footer">
    {site.footer.length > 0 && <Pages site={site} route={route} />}
    <Follow links={followLinks(site, route)} />
    {site.organizer && <Organizer organizer={site.organizer} />}
  </footer>
);

const Pages = ({ site, route }: { site: EventSite; route: Route }) => (
  <nav aria-label={useWords().text("page.pages")}>
    <h2>
      <Say of="page.pages" />
    </h2>
    <NavLinks address={site.address} links={site.footer} route={route} />
  </nav>
);

interface FollowLink {
  readonly href: string;
  readonly words: Extract<PlainKey, `follow.${string}`>;
}

function Follow({ links }: { links: readonly FollowLink[] }) {
  const label = useWords().text("follow.title");
  if (links.length === 0) return null;
  return (
    <nav aria-label={label}>
      <h2>
        <Say of="follow.title" />
      </h2>
      <ul>
        {links.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>
              <Say of={words} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Organizer = ({ organizer }: { organizer: Person }) => (
  <div>
    <h2>
      <Say of="follow.organizer" />
    </h2>
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
  const siteFeeds = siteFeedPaths(site);
  const how: FollowLink = {
    href: toHref(site.address, feedPagePath(site.path)),
    words: "follow.how",
  };
  return [
    ...(siteFeeds === undefined || route.kind === "feed" ? [] : [how]),
    ...feedLinks(site, ownFeeds, "event"),
    ...feedLinks(site, siteFeeds, "site"),
    ...calendarLinks(site, route),
    ...(event ? [posterLink(site, event)] : []),
  ];
}

function feedLinks(
  { address }: EventSite,
  paths: FeedPaths | undefined,
  of: "event" | "site",
): FollowLink[] {
  if (paths === undefined) return [];
  return [
    { href: toHref(address, paths.atom), words: `follow.${of}Atom` },
    { href: toHref(address, paths.json), words: `follow.${of}Json` },
  ];
}

/** For a calendar that keeps itself up to date, and as a file. */
function calendarLinks(site: EventSite, route: Route): FollowLink[] {
  const { own, all } = calendarPathsOf(site, route);
  return [
    // One event's meetups are all there are.
    ...(site.hasSeveralEvents ? calendarLink(site, own, "follow.ownCalendar") : []),
    ...calendarLink(site, all, "follow.calendar"),
    ...(all === undefined
      ? []
      : [{ href: toHref(site.address, all), words: "follow.calendarFile" as const }]),
  ];
}

function calendarLink(
  { address }: EventSite,
  path: string | undefined,
  words: FollowLink["words"],
): FollowLink[] {
  const absolute = path === undefined ? undefined : toAbsolute(address, path);
  return absolute === undefined ? [] : [{ href: absolute.replace(/^https?:/, "webcal:"), words }];
}

const posterLink = ({ address }: EventSite, event: Pick<EventSummary, "slug">): FollowLink => ({
  href: toHref(address, `${eventPath(event)}poster/`),
  words: "follow.poster",
});
