import { calendarPathsOf } from "../scripts/channels/calendar/addresses.ts";
import { siteFeedPaths } from "../scripts/channels/feeds/addresses.ts";
import { type Publication, publicationIn } from "../scripts/channels/publication.ts";
import { toAbsolute } from "../scripts/model/address.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import type { Site } from "../scripts/model/site.ts";
import { renderDocument } from "./parts/document.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { Say } from "./parts/words.tsx";

export const data = pagesOf("feed");

/** How to follow the site, in plain words: a feed that is opened in a browser leads here. */
export function feedPage(route: RouteOf<"feed">, publication: Publication): string {
  const { site } = publication;
  return renderDocument({
    publication,
    route,
    children: (
      <>
        <header class="masthead">
          <h1>
            <Say of="follow.how" />
          </h1>
        </header>
        <div class="overview">
          <Feeds site={site} />
          <Calendar site={site} route={route} />
        </div>
      </>
    ),
  });
}

function Feeds({ site }: { site: Site }) {
  const paths = siteFeedPaths(site);
  if (paths === undefined) return null;
  const formats = [
    { path: paths.atom, of: "follow.siteAtom" },
    { path: paths.json, of: "follow.siteJson" },
  ] as const;
  return (
    <>
      <p>
        <Say of="follow.reading" />
      </p>
      <ul class="addresses">
        {formats.map(({ path, of }) => {
          const address = toAbsolute(site.address, path) ?? path;
          return (
            <li key={path}>
              <Say of={of} />
              <br />
              <a href={address}>{address}</a>
            </li>
          );
        })}
      </ul>
      {site.hasSeveralEvents && (
        <p>
          <Say of="follow.events" />
        </p>
      )}
    </>
  );
}

function Calendar({ site, route }: { site: Site; route: RouteOf<"feed"> }) {
  const { all } = calendarPathsOf(site, route);
  const address = all === undefined ? undefined : toAbsolute(site.address, all);
  if (address === undefined) return null;
  return (
    <>
      <p>
        <Say of="follow.dates" />
      </p>
      <ul class="addresses">
        <li>
          <a href={address.replace(/^https?:/, "webcal:")}>{address}</a>
        </li>
      </ul>
    </>
  );
}

export const render = ({ route, publication }: PageData<"feed">): string =>
  feedPage(route, publicationIn(publication, route.lang));
