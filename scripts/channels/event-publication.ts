import type { EventWitness } from "../model/event-site.ts";
import type { Event, Fragment } from "../model/site.ts";
import { tagSlug } from "../site/tags.ts";
import { isPublic } from "./feeds/addresses.ts";
import type { PagePublication, Publication } from "./publication.ts";

/**
 * Narrows a publication to all that the files of one event are rendered from: where this is equal, they are equal,
 * whatever became of other events.
 */
export function eventPublications(publication: Publication): (event: Event) => PagePublication {
  const { site, images, assets, cards } = publication;
  const { title, description, address, lang, organizer, now, home, events } = site;
  const frame = { title, description, address, lang, organizer, now, cards: site.cards };
  const names = new Map(site.tags.map(({ slug, name }) => [slug, name]));
  const all = censusOf(events);
  return (event) => ({
    site: {
      ...frame,
      home: home?.slug === event.slug ? event : undefined,
      events: [event, ...witnesses(all, censusOf([event]))],
      tags: tagsOf(event, names),
    },
    images: pick(images, picturePaths(event)),
    assets,
    cards: pick(cards, [event.slug]),
  });
}

/** How many events there are, how many of them are public, and how many of those have meetups. */
type Census = readonly [all: number, open: number, dated: number];

function censusOf(events: readonly Event[]): Census {
  const open = events.filter(isPublic);
  return [events.length, open.length, open.filter(({ meetups }) => meetups.length > 0).length];
}

/** One event that stands for all others. */
function witnesses(all: Census, own: Census): EventWitness[] {
  const [others, open, dated] = [all[0] - own[0], all[1] - own[1], all[2] - own[2]];
  return others === 0 ? [] : [{ draft: open === 0, meetups: { length: Math.min(dated, 1) } }];
}

function tagsOf({ tags }: Event, names: ReadonlyMap<string, string>) {
  const slugs = [...new Set(tags.map(tagSlug))].sort();
  return slugs.map((slug) => ({ slug, name: names.get(slug) ?? slug }));
}

const picturePaths = ({ image, body, updates, meetups }: Event): string[] => [
  ...(image === undefined ? [] : [image.path]),
  ...[body, ...updates.map((update) => update.body), ...meetups.map((meetup) => meetup.body)]
    .flat<Fragment[]>()
    .flatMap((part) => (typeof part !== "string" && part.kind === "image" ? [part.path] : [])),
];

function pick<T>(from: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  const found = keys.flatMap((key): [string, T][] => {
    const value = from.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return new Map(found);
}
