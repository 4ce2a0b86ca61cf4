import { announcementBody, meetupBody, updateBody } from "./prose.ts";
import { createRandom, type Random } from "./random.ts";
import * as words from "./words.ts";

/** What every tool builds a site from, before it is written down in the form that a tool reads. */
export interface Corpus {
  readonly events: readonly CorpusEvent[];
}

export interface CorpusEvent {
  /** "leeds-map-party-17": the names of its files and pages begin with it. */
  readonly slug: string;
  readonly announcement: Post;
  readonly updates: readonly Post[];
  readonly meetup: Meetup | undefined;
  /** Of a conference. */
  readonly sessions: readonly Session[];
  readonly speakers: readonly Post[];
  /** The number of its photograph, of those in the photo folder. */
  readonly photo: number | undefined;
}

export interface Post {
  readonly slug: string;
  readonly title: string;
  /** "2024-03-05" */
  readonly date: string;
  readonly tags: readonly string[];
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
}

export interface Meetup extends Post {
  /** Local times, "2024-03-05 18:30". */
  readonly start: string;
  readonly end: string;
  readonly venue: string;
}

/** A talk: a post with a time, a room and who gives it, by their names. */
export interface Session extends Post {
  /** Local time, "2024-03-05 18:30". */
  readonly start: string;
  readonly room: string;
  readonly speakers: readonly string[];
}

export const sizeNames = ["S", "M", "C", "T", "L"] as const;
export type SizeName = (typeof sizeNames)[number];

interface Size {
  readonly events: number;
  /** An announcement; with five, also three updates and a meetup. */
  readonly postsPerEvent: 1 | 5;
  readonly hasPhotos: boolean;
  /** So many sessions and speakers for each event. */
  readonly conference?: { readonly sessions: number; readonly speakers: number };
}

/** One post with a photograph; 500 posts with 100 photographs; a conference of 300 talks by 200 speakers; 1,000 and 10,000
 * posts of text. */
export const sizes: Readonly<Record<SizeName, Size>> = {
  S: { events: 1, postsPerEvent: 1, hasPhotos: true },
  M: { events: 100, postsPerEvent: 5, hasPhotos: true },
  C: {
    events: 1,
    postsPerEvent: 1,
    hasPhotos: false,
    conference: { sessions: 300, speakers: 200 },
  },
  T: { events: 200, postsPerEvent: 5, hasPhotos: false },
  L: { events: 2000, postsPerEvent: 5, hasPhotos: false },
};

/** The picture as Markdown names it, in every tool. */
export const photoName = "photo.jpg";
export const photoAlt = "People around a long table with tools and cups on it";

/** The corpus of a size; with a scale below 1, only so many of its events, for a try. */
export function makeCorpus(size: SizeName, scale: number): Corpus {
  const { events, postsPerEvent, hasPhotos, conference } = sizes[size];
  const count = Math.max(1, Math.round(events * scale));
  return {
    events: Array.from({ length: count }, (_, index) =>
      withProgramme(makeEvent(index, postsPerEvent, hasPhotos ? index : undefined), conference),
    ),
  };
}

/** All posts, events in order and each event's posts by date. */
export const postsOf = ({ events }: Corpus): readonly Post[] => events.flatMap(eventPosts);

export const eventPosts = ({
  announcement,
  updates,
  meetup,
  sessions,
  speakers,
}: CorpusEvent): readonly Post[] => [
  announcement,
  ...updates,
  ...(meetup === undefined ? [] : [meetup]),
  ...sessions,
  ...speakers,
];

function makeEvent(index: number, posts: 1 | 5, photo: number | undefined): CorpusEvent {
  const random = createRandom(`event ${index}`);
  const [place, kind] = [random.pick(words.places), random.pick(words.kinds)];
  const slug = `${place}-${kind}-${index}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const day = 1 + (index % 300);
  const picture = photo === undefined ? undefined : `![${photoAlt}](${photoName})`;
  const post = (name: string, title: string, after: number, body: string): Post => ({
    slug: name,
    title,
    date: dateOf(day + after),
    tags: [random.pick(words.tags)],
    summary: `${title}: what is new for everybody who wants to be there.`,
    body,
  });
  const title = `${place} ${kind} ${index}`;
  const announcement = post(slug, title, 0, announcementBody(random, picture));
  const none = { sessions: [], speakers: [] };
  if (posts === 1) return { slug, announcement, updates: [], meetup: undefined, photo, ...none };
  const updates = [7, 14, 21].map((after, i) =>
    post(`${slug}-update-${i + 1}`, random.pick(words.news), after, updateBody(random)),
  );
  const info = post(`${slug}-meetup`, `${title}, the meetup`, 28, meetupBody(random));
  const meetup = { ...info, ...meeting(random, day + 40) };
  return { slug, announcement, updates, meetup, photo, ...none };
}

const rooms = 5;
const daily = 12;

/** Three days or more of talks of half an hour, in five rooms at once; every other talk has two speakers. */
function withProgramme(event: CorpusEvent, counts: Size["conference"]): CorpusEvent {
  if (counts === undefined) return event;
  const random = createRandom(`programme of ${event.slug}`);
  const { date } = event.announcement;
  const speakers = Array.from({ length: counts.speakers }, (_, index): Post => {
    const title = `${random.pick(words.places)} ${random.pick(words.tags)} ${index}`;
    return {
      slug: `speaker-${index}`,
      title,
      date,
      tags: [],
      summary: `${title} builds and breaks things.`,
      body: updateBody(random),
    };
  });
  const sessions = Array.from({ length: counts.sessions }, (_, index): Session => {
    const slot = Math.floor(index / rooms);
    const day = dateOf(60 + Math.floor(slot / daily));
    const half = slot % daily;
    const title = `${random.pick(words.news)} in ${random.pick(words.places)} ${index}`;
    const names = Array.from(
      { length: 1 + (index % 2) },
      (_, more) => speakers[(index + more * 7) % speakers.length]?.title ?? "",
    );
    return {
      slug: `session-${index}`,
      title,
      date,
      tags: [],
      summary: `${title}: what we tried, and what came of it.`,
      body: updateBody(random),
      start: `${day} ${pad(9 + Math.floor(half / 2))}:${half % 2 === 0 ? "00" : "30"}`,
      room: `Room ${1 + (index % rooms)}`,
      speakers: names,
    };
  });
  return { ...event, sessions, speakers };
}

function meeting(random: Random, day: number): Pick<Meetup, "start" | "end" | "venue"> {
  const [date, hour] = [dateOf(day), random.between(9, 18)];
  const venue = `${random.pick(words.places)} town library`;
  return { start: `${date} ${pad(hour)}:30`, end: `${date} ${pad(hour + 3)}:00`, venue };
}

const pad = (hour: number) => String(hour).padStart(2, "0");

/** Days are counted from the start of 2024: all of them have passed, so that no tool leaves a post out. */
const dateOf = (day: number): string => new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
