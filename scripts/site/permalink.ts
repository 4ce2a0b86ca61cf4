import { dayFacts } from "../time/day-facts.ts";
import type { PartialDate } from "../time/moment.ts";
import { toSlug } from "./slugs.ts";

/** What the address of a post may be made from. */
export interface AddressParts {
  readonly title: string;
  /** Front matter's own `slug:`. */
  readonly slug: string | undefined;
  /** The name of its file or folder, without a date. */
  readonly name: string;
  readonly date: PartialDate | undefined;
  readonly lang: string | undefined;
  /** Folders and topics that stand in its address, as they were written. */
  readonly categories: readonly string[];
  /** Folders above it, below the folder of all posts. */
  readonly folders: readonly string[];
  /** Of Jekyll: "events" for `_events`. */
  readonly collection: string | undefined;
}

/**
 * The path that a generator's pattern gives: "/:year/:month/:title/" of Jekyll and Hugo, "{date:%Y}/{slug}/" of
 * Pelican, "/{{ page.fileSlug }}/" of Eleventy. Undefined where the pattern is code, or names what is not known: it is
 * data, and nothing of it is run.
 */
export function expandPermalink(pattern: string, parts: AddressParts): string | undefined {
  let isKnown = true;
  const fill = (value: string | undefined) => {
    if (value === undefined) isKnown = false;
    return value ?? "";
  };
  const filled = pattern
    .replace(/\{\{-?\s*([\w.]+(?:\s*\|\s*\w+)*)\s*-?\}\}/g, (_, words: string) =>
      fill(eleventy(words.replace(/\s/g, ""), parts)),
    )
    .replace(/\{(\w+)(?::([^{}]+))?\}/g, (_, name: string, format?: string) =>
      fill(pelican(name, format, parts)),
    )
    .replace(/:([a-z_]+)/g, (_, name: string) => fill(colonNames[name]?.(parts)));
  const isCode = /[{}<>$%]|\[|\]/.test(filled);
  return !isKnown || isCode ? undefined : filled;
}

const dayOf = ({ date }: AddressParts) =>
  date === undefined || date.precision === "year" || date.precision === "month"
    ? undefined
    : date.iso.slice(0, "2017-07-20".length);

const numbers = (parts: AddressParts) => dayOf(parts)?.split("-");
const facts = (parts: AddressParts) => {
  const day = dayOf(parts);
  return day === undefined ? undefined : dayFacts(day);
};
const clock = ({ date }: AddressParts) =>
  /T(\d\d):(\d\d)/.exec(date?.iso ?? "") ?? ["", "00", "00"];
const bare = (number: string | undefined) => number?.replace(/^0/, "");
const two = (number: number | undefined) => number?.toString().padStart(2, "0");

type Fill = (parts: AddressParts) => string | undefined;

const sluggedName = ({ slug, name }: AddressParts) => slug ?? name;
const categories: Fill = (parts) => parts.categories.map(toSlug).join("/");
const sections: Fill = ({ folders }) => folders.map(toSlug).join("/");

/** Of Jekyll (jekyllrb.com/docs/permalinks) and of Hugo (gohugo.io/configuration/permalinks). */
const colonNames: Readonly<Record<string, Fill>> = {
  year: (parts) => numbers(parts)?.[0],
  short_year: (parts) => numbers(parts)?.[0]?.slice(2),
  month: (parts) => numbers(parts)?.[1],
  i_month: (parts) => bare(numbers(parts)?.[1]),
  short_month: (parts) => facts(parts)?.month.slice(0, 3),
  long_month: (parts) => facts(parts)?.month,
  monthname: (parts) => facts(parts)?.month.toLowerCase(),
  day: (parts) => numbers(parts)?.[2],
  i_day: (parts) => bare(numbers(parts)?.[2]),
  y_day: (parts) => facts(parts)?.yearDay.toString().padStart(3, "0"),
  yearday: (parts) => facts(parts)?.yearDay.toString(),
  w_year: (parts) => facts(parts)?.isoYear.toString(),
  week: (parts) => two(facts(parts)?.isoWeek),
  w_day: (parts) => facts(parts)?.isoWeekday.toString(),
  short_day: (parts) => facts(parts)?.weekday.slice(0, 3),
  long_day: (parts) => facts(parts)?.weekday,
  weekday: (parts) => ((facts(parts)?.isoWeekday ?? 7) % 7).toString(),
  weekdayname: (parts) => facts(parts)?.weekday.toLowerCase(),
  hour: (parts) => clock(parts)[1],
  minute: (parts) => clock(parts)[2],
  second: () => "00",
  title: sluggedName,
  slug: (parts) => toSlug(sluggedName(parts)),
  name: ({ name }) => toSlug(name),
  basename: ({ name }) => name,
  filename: ({ name }) => toSlug(name),
  contentbasename: ({ name }) => toSlug(name),
  slugorfilename: (parts) => toSlug(sluggedName(parts)),
  slugorcontentbasename: (parts) => toSlug(sluggedName(parts)),
  path: ({ folders, name }) => [...folders, name].join("/"),
  collection: ({ collection }) => collection,
  categories,
  slugified_categories: categories,
  section: ({ folders }) => toSlug(folders[0] ?? ""),
  sections,
  output_ext: () => ".html",
};

/** Of Pelican: {slug}, {date:%Y}, {category} (docs.getpelican.com, settings, "URL settings"). */
function pelican(name: string, format: string | undefined, parts: AddressParts) {
  if (name === "date")
    return format?.replace(/%([a-zA-Z])/g, (mark, letter) => strftime(letter, parts) ?? mark);
  const values: Readonly<Record<string, string | undefined>> = {
    slug: toSlug(sluggedName(parts)),
    lang: parts.lang,
    category: toSlug(parts.categories[0] ?? "misc"),
  };
  return values[name];
}

const dateLetters: Readonly<Record<string, string>> = {
  Y: "year",
  y: "short_year",
  m: "month",
  d: "day",
  B: "long_month",
  b: "short_month",
  j: "y_day",
  H: "hour",
  M: "minute",
};
const strftime = (letter: string, parts: AddressParts) =>
  colonNames[dateLetters[letter] ?? ""]?.(parts);

/** Of Eleventy: what it supplies to every template, and the two filters that addresses are made with. */
function eleventy(words: string, parts: AddressParts): string | undefined {
  const [subject = "", ...filters] = words.split("|");
  const subjects: Readonly<Record<string, string>> = {
    "page.fileSlug": parts.name,
    "page.filePathStem": `/${[...parts.folders, parts.name].join("/")}`,
    title: parts.title,
    slug: sluggedName(parts),
  };
  const isSlugged = filters.every((filter) => filter === "slug" || filter === "slugify");
  const value = subjects[subject];
  if (value === undefined || !isSlugged) return undefined;
  return filters.length === 0 ? value : toSlug(value);
}
