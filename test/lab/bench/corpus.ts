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

export const sizeNames = ["S", "M", "T", "L"] as const;
export type SizeName = (typeof sizeNames)[number];

interface Size {
  readonly events: number;
  /** An announcement; with five, also three updates and a meetup. */
  readonly postsPerEvent: 1 | 5;
  readonly hasPhotos: boolean;
}

/** One post with a photograph; 500 posts with 100 photographs; 1,000 and 10,000 posts of text. */
export const sizes: Readonly<Record<SizeName, Size>> = {
  S: { events: 1, postsPerEvent: 1, hasPhotos: true },
  M: { events: 100, postsPerEvent: 5, hasPhotos: true },
  T: { events: 200, postsPerEvent: 5, hasPhotos: false },
  L: { events: 2000, postsPerEvent: 5, hasPhotos: false },
};

/** The picture as Markdown names it, in every tool. */
export const photoName = "photo.jpg";
export const photoAlt = "People around a long table with tools and cups on it";

/** The corpus of a size; with a scale below 1, only so many of its events, for a try. */
export function makeCorpus(size: SizeName, scale: number): Corpus {
  const { events, postsPerEvent, hasPhotos } = sizes[size];
  const count = Math.max(1, Math.round(events * scale));
  return {
    events: Array.from({ length: count }, (_, index) =>
      makeEvent(index, postsPerEvent, hasPhotos ? index : undefined),
    ),
  };
}

/** All posts, events in order and each event's posts by date. */
export const postsOf = ({ events }: Corpus): readonly Post[] => events.flatMap(eventPosts);

export const eventPosts = ({ announcement, updates, meetup }: CorpusEvent): readonly Post[] => [
  announcement,
  ...updates,
  ...(meetup === undefined ? [] : [meetup]),
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
  if (posts === 1) return { slug, announcement, updates: [], meetup: undefined, photo };
  const updates = [7, 14, 21].map((after, i) =>
    post(`${slug}-update-${i + 1}`, random.pick(words.news), after, updateBody(random)),
  );
  const info = post(`${slug}-meetup`, `${title}, the meetup`, 28, meetupBody(random));
  return { slug, announcement, updates, meetup: { ...info, ...meeting(random, day + 40) }, photo };
}

function meeting(random: Random, day: number): Pick<Meetup, "start" | "end" | "venue"> {
  const [date, hour] = [dateOf(day), random.between(9, 18)];
  const venue = `${random.pick(words.places)} town library`;
  return { start: `${date} ${pad(hour)}:30`, end: `${date} ${pad(hour + 3)}:00`, venue };
}

const pad = (hour: number) => String(hour).padStart(2, "0");

/** Days are counted from the start of 2024: all of them have passed, so that no tool leaves a post out. */
const dateOf = (day: number): string => new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
