import { type Publication, publicationIn } from "../scripts/channels/publication.ts";
import { eventPath, toHref } from "../scripts/model/address.ts";
import { eventLists } from "../scripts/model/event-lists.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import type { Page, Site } from "../scripts/model/site.ts";
import { renderDocument } from "./parts/document.tsx";
import { DraftMark } from "./parts/draft-mark.tsx";
import { EventGroups } from "./parts/event-groups.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { PageList } from "./parts/page-list.tsx";
import {
  type FragmentContext,
  pictureHtml,
  pictureInSight,
  picturesOf,
  toReference,
} from "./parts/pictures.ts";
import { Prose } from "./parts/prose.tsx";
import { RawHtml } from "./parts/raw-html.tsx";
import { Isolated, Own } from "./parts/words.tsx";

export const data = pagesOf("page");

/** A post without a day: its text, and what lies below its address. */
export function pagePage(route: RouteOf<"page">, publication: Publication): string {
  const { site } = publication;
  const { page } = route;
  const lead = leadPicture(page);
  const context: FragmentContext = { publication, first: pictureInSight(lead, page.body) };
  return renderDocument({
    publication,
    route,
    event: site.events.find(({ slug }) => slug === page.event),
    children: (
      <article class="event">
        <header class="masthead">
          <h1>
            <Isolated>{page.title}</Isolated>
          </h1>
          <DraftMark {...page} />
          <OfEvent site={site} page={page} />
        </header>
        <div class="columns">
          <div class="column">
            {lead && <RawHtml class="lead" html={pictureHtml(context, lead)} />}
            <Prose class="page-text" context={context} fragment={page.body} />
            <Below site={site} page={page} />
          </div>
        </div>
      </article>
    ),
  });
}

const leadPicture = ({ image, body }: Page) =>
  image === undefined || picturesOf([body]).some(({ path }) => path === image.path)
    ? undefined
    : toReference(image);

function OfEvent({ site, page }: { site: Site; page: Page }) {
  const event = site.events.find(({ slug }) => slug === page.event);
  if (event === undefined) return null;
  return (
    <p class="byline">
      <a href={toHref(site.address, eventPath(event))}>
        <Own lang={event.lang}>{event.title}</Own>
      </a>
    </p>
  );
}

/** A folder's own page leads to what lies in the folder. */
function Below({ site, page }: { site: Site; page: Page }) {
  const isBelow = ({ slug }: { slug: string }) => slug.startsWith(`${page.slug}/`);
  const events = site.events.filter(isBelow);
  const pages = site.pages.filter(isBelow);
  return (
    <>
      {pages.length > 0 && <PageList site={site} pages={pages} />}
      {events.length > 0 && <EventGroups site={site} lists={eventLists(events)} />}
    </>
  );
}

export const render = ({ route, publication }: PageData<"page">): string =>
  pagePage(route, publicationIn(publication, route.page.lang));
