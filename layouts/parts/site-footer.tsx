import type { Publication } from "../../scripts/channels/publication.ts";
import { eventPath, toAbsolute, toHref } from "../../scripts/model/address.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { Event, Person, Site } from "../../scripts/model/site.ts";
import { PersonName } from "./person.tsx";

interface Props {
  readonly publication: Publication;
  readonly route: Route;
}

/** How to hear of changes without looking here again, and whom to ask. */
export const SiteFooter = ({ publication: { site }, route }: Props) => (
  <footer class="site-footer">
    <nav aria-label="Follow">
      <h2>Follow</h2>
      <ul>
        {followLinks(site, route).map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
    {site.organizer && <Organizer organizer={site.organizer} />}
  </footer>
);

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

interface FollowLink {
  readonly href: string;
  readonly words: string;
}

function followLinks(site: Site, route: Route): FollowLink[] {
  const event = route.kind === "event" ? route.event : undefined;
  return [
    ...(event ? [eventFeed(site, event)] : []),
    { href: toHref(site.address, "/feed.xml"), words: "All updates (Atom feed)" },
    { href: toHref(site.address, "/feed.json"), words: "All updates (JSON feed)" },
    ...calendarLinks(site),
  ];
}

const eventFeed = (site: Site, event: Event): FollowLink => ({
  href: toHref(site.address, `${eventPath(event)}feed.xml`),
  words: "Updates of this event (Atom feed)",
});

function calendarLinks(site: Site): FollowLink[] {
  const path = "/calendar.ics";
  const absolute = toAbsolute(site.address, path);
  return [
    ...(absolute
      ? [{ href: absolute.replace(/^https?:/, "webcal:"), words: "Subscribe to the calendar" }]
      : []),
    { href: toHref(site.address, path), words: "Download the calendar (.ics)" },
  ];
}
