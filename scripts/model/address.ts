import type {
  Event,
  Meetup,
  MeetupDate,
  Page,
  Session,
  SiteAddress,
  Speaker,
  Update,
} from "./site.ts";

/*
 * A path of the site is written from its root, without the prefix it is hosted under: "/<slug>/#meetup".
 * It becomes a link in exactly one of two ways, so that no channel can forget the prefix.
 */

/** The path as a browser on the site follows it: "/repo/<slug>/". */
export const toHref = ({ pathPrefix }: SiteAddress, path: string): string =>
  encodePath(pathPrefix + path.replace(/^\//, ""));

/** The path as others follow it from anywhere; undefined while the site's own address is not known. */
export const toAbsolute = (address: SiteAddress, path: string): string | undefined =>
  address.origin === undefined ? undefined : address.origin + toHref(address, path);

// A slug may have letters of any script. Already encoded parts stay as they are.
const encodePath = (path: string) =>
  /^[\w/.#-]*$/.test(path)
    ? path
    : encodeURI(path)
        .replaceAll("%25", "%")
        .replace(/%(?![0-9a-f]{2})/gi, "%25");

export const eventPath = ({ slug }: Pick<Event, "slug">): string => `/${slug}/`;

/** What lies in another language than the site's lies below it: "de", "pt-br". */
export const languageFolder = (lang: string): string => lang.toLowerCase();

export const pagePath = ({ slug }: Pick<Page, "slug">): string => (slug === "" ? "/" : `/${slug}/`);

export const updatePath = (event: Pick<Event, "slug">, { id }: Pick<Update, "id">): string =>
  `${eventPath(event)}#${id}`;

/**
 * The event page's section about one meetup; of a session's slot, its row in the programme; one date of a series has a page
 * to itself.
 */
export const meetupPath = (
  event: Pick<Event, "slug">,
  { id, day }: Pick<Meetup, "id"> & Partial<Pick<MeetupDate, "day">>,
): string =>
  eventPath(event) + (day === undefined ? id.replace(/^(?:programme\/)?/, "$&#") : `${id}/`);

export const programmePath = (event: Pick<Event, "slug">): string =>
  `${eventPath(event)}programme/`;

/** Its page, or its row in the programme. */
export const sessionPath = (
  event: Pick<Event, "slug">,
  { id, hasPage }: Pick<Session, "id" | "hasPage">,
): string => programmePath(event) + (hasPage ? `${id}/` : `#${id}`);

export const speakersPath = (event: Pick<Event, "slug">): string => `${eventPath(event)}speakers/`;

/** Their page, or their place among the others. */
export const speakerPath = (
  event: Pick<Event, "slug">,
  { id, hasPage }: Pick<Speaker, "id" | "hasPage">,
): string => speakersPath(event) + (hasPage ? `${id}/` : `#${id}`);

/** The gallery of an event, or of one date of a series. */
export const photosPath = (
  event: Pick<Event, "slug">,
  date: Pick<MeetupDate, "id" | "day"> | undefined,
): string => `${date === undefined ? eventPath(event) : meetupPath(event, date)}photos/`;

export const photoPath = (
  event: Pick<Event, "slug">,
  date: Pick<MeetupDate, "id" | "day"> | undefined,
  { id }: { readonly id: string },
): string => `${photosPath(event, date)}${id}/`;

/** What is put into calendars is one thing in all languages. */
type InCalendars = Pick<Event, "slug"> & { readonly original?: string | undefined };

const calendarFolder = ({ slug, original = slug }: InCalendars) => eventPath({ slug: original });

export const calendarPath = (event: InCalendars, { id }: Pick<Meetup, "id">): string =>
  `${calendarFolder(event)}${id}.ics`;

/** All meetups of an event, to subscribe to. */
export const eventCalendarPath = (event: InCalendars): string =>
  `${calendarFolder(event)}calendar.ics`;

/** The programme as apps for conferences read it. */
export const schedulePaths = (event: InCalendars) => ({
  xml: `${calendarFolder(event)}schedule.xml`,
  json: `${calendarFolder(event)}schedule.json`,
});

/** Finds events by their words. */
export const searchPath = "/search/";

/** All of the site lies below it, which is what it may keep (Service Workers, "service worker script's path"). */
export const serviceWorkerPath = "/sw.js";

/** How to follow the site, given the path of its home page in a language: "/feed/". */
export const feedPagePath = (home: string): string => `${home}feed/`;

/** Every event of a year: "/events/2017/". */
export const yearPath = (year: string): string => `/events/${year}/`;

export const tagPath = (tagSlug: string): string => `/tags/${tagSlug}/`;

/** The meetups of its events, to subscribe to. */
export const tagCalendarPath = (tagSlug: string): string => `${tagPath(tagSlug)}calendar.ics`;
