import { eventPath, pagePath } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import { galleryIn } from "../../model/photo.ts";
import { type Route, routeLang } from "../../model/route.ts";
import type { EventSummary, Page, Picture } from "../../model/site.ts";
import { type Words, wordsOf } from "../../words/words.ts";
import { dateTitle } from "../date-title.ts";
import { inOneLine, stateSentences } from "../state-sentences.ts";

/** What search engines and shared links say a page is about. */
export interface PageSubject {
  /** Without the site's title. */
  readonly title: string;
  readonly description: string | undefined;
  /** The event that the page is wholly about. */
  readonly event: EventSummary | undefined;
  /** The path under which the page wants to be found; undefined for a page that should not be found. */
  readonly canonical: string | undefined;
  /** What the page shows above all, where it is not the event's own picture. */
  readonly picture?: Picture | undefined;
}

export function subjectOf(site: EventSite, route: Route<EventSummary>): PageSubject {
  const words = wordsOf(site, routeLang(site, route));
  switch (route.kind) {
    case "home":
      return route.event === undefined
        ? { ...siteSubject(site), canonical: route.path }
        : eventSubject(route.event, words);
    case "event":
      return eventSubject(route.event, words);
    case "poster": {
      const { title } = route.event;
      return {
        ...eventSubject(route.event, words),
        title: words.text("poster.title", { title }),
      };
    }
    case "programme":
      return partSubject(route.event, route.path, words.text("programme.title"));
    case "speakers":
      return partSubject(route.event, route.path, words.text("programme.speakers"));
    case "photos": {
      const { date } = galleryIn(route.event, route);
      const title = words.text("photos.title");
      return partSubject(route.event, route.path, date ? `${title} · ${date.name}` : title);
    }
    case "photo": {
      const { photos } = galleryIn(route.event, route);
      const index = photos.findIndex(({ id }) => id === route.id);
      const title = words.text("photos.number", { number: index + 1, count: photos.length });
      const photo = photos[index];
      const subject = partSubject(route.event, route.path, title, photo?.caption);
      return { ...subject, picture: photo?.picture };
    }
    case "session": {
      const session = route.event.programme?.sessions.find(({ id }) => id === route.id);
      const title = session?.title ?? words.text("programme.unannounced");
      return partSubject(route.event, route.path, title, session?.summary);
    }
    case "speaker": {
      const speaker = route.event.speakers.find(({ id }) => id === route.id);
      return partSubject(route.event, route.path, speaker?.name ?? "", speaker?.summary);
    }
    case "date":
      return dateSubject(route.event, route, words);
    case "page":
      return pageSubject(route.page);
    case "tag":
      return { ...siteSubject(site), title: route.tag.name, canonical: route.path };
    case "year":
      return { ...siteSubject(site), title: route.year, canonical: route.path };
    case "search":
      return { ...siteSubject(site), title: words.text("search.title"), canonical: route.path };
    case "feed":
      return { ...siteSubject(site), title: words.text("follow.how"), canonical: route.path };
    case "not-found":
      return { ...siteSubject(site), title: words.text("missing.title"), canonical: undefined };
  }
}

// A shared link and a search result show little more than the title and the description: what a visitor must know
// first stands first. The home page that shows the only event gives way to the event's own address, which outlives a second event.
const eventSubject = (event: EventSummary, words: Words): PageSubject => ({
  title: event.title,
  description: inOneLine([...stateSentences(event.telling, words), event.summary]),
  event,
  canonical: event.draft ? undefined : eventPath(event),
});

/** A page of an event that is not the event's own. */
const partSubject = (
  event: EventSummary,
  path: string,
  title: string,
  description?: string,
): PageSubject => ({
  title: `${title} · ${event.title}`,
  description: description || event.summary,
  event,
  canonical: event.draft ? undefined : path,
});
/** A past date of which nothing is told has nothing to be found for. */
function dateSubject(
  event: EventSummary,
  { meetup, date: id, path }: Extract<Route<EventSummary>, { kind: "date" }>,
  words: Words,
): PageSubject {
  const series = event.meetups.find((one) => one.id === meetup);
  const date = [...(series?.earlier ?? []), ...(series?.upcoming ?? [])].find(
    (one) => one.id === id,
  );
  if (series === undefined || date === undefined) return eventSubject(event, words);
  const isFound = !event.draft && (date.isOwn || !date.telling.over);
  return {
    title: dateTitle(event, series, date, words),
    description: inOneLine([...stateSentences(date.telling, words), event.summary]),
    event,
    canonical: isFound ? path : undefined,
  };
}

const pageSubject = ({ title, summary, draft, ...page }: Page): PageSubject => ({
  title,
  description: summary,
  event: undefined,
  canonical: draft ? undefined : pagePath(page),
});

const siteSubject = ({ title, description }: EventSite): PageSubject => ({
  title,
  description,
  event: undefined,
  canonical: "/",
});
