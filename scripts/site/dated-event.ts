import { basename } from "node:path";
import { unreported } from "../content/decode.ts";
import { textOf } from "../content/keys/written.ts";
import { accept, type Post, type Report } from "../content/post.ts";
import type { DateFields } from "../content/schema/date-schema.ts";
import type { PeopleFields, SponsorsFields } from "../content/schema/extras.ts";
import type { SessionFields, SpeakerFields } from "../content/schema/programme.ts";
import type { AnnouncementFields, MeetupFields, UpdateFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { languageFolder } from "../model/address.ts";
import type { PartialDate, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { DataFile } from "./data-file.ts";
import { type DateFile, placeDates, seriesOf } from "./date-files.ts";
import type { Held } from "./hold.ts";
import type { PhotoPost } from "./photos.ts";
import { type PostAddress, readPostAddress } from "./post-address.ts";
import type { Schedule } from "./programme/schedule-table.ts";
import type { Placing } from "./project/project.ts";
import type { SeriesDays } from "./series-days.ts";
import { isStandingPage } from "./standing-pages.ts";
import { toleratingDates } from "./tolerate-dates.ts";
import { type DatedUpdate, orderUpdates, updateDates } from "./updates.ts";

/** The posts of one event, each read by itself. */
export interface EventPosts {
  /** What the address is made from when there is no `slug:`. */
  readonly name: string | undefined;
  readonly placing: Placing;
  /** As the names of its files say it: see VersionFiles. */
  readonly lang: string | undefined;
  readonly announcement: Post<AnnouncementFields>;
  readonly updates: readonly Post<UpdateFields>[];
  readonly meetups: readonly Post<MeetupFields>[];
  readonly sponsors: DataFile<SponsorsFields> | undefined;
  readonly people: DataFile<PeopleFields> | undefined;
  /** Which of its posts wait for their time. */
  readonly held: readonly Held[];
  /** Of single dates of a series. */
  readonly dates: readonly Post<DateFields>[];
  readonly sessions: readonly Post<SessionFields>[];
  readonly speakers: readonly Post<SpeakerFields>[];
  readonly schedule: Schedule | undefined;
  readonly photos: readonly PhotoPost[];
}

interface Addressed {
  readonly slug: string;
  /** Other paths at which it was published before: "/2017/07/07/sprints.html". */
  readonly old: readonly string[];
  /** Where the address was given. */
  readonly place: Place;
  readonly title: string;
  /** The same post in all languages, itself among them, the original first; empty when there is only one. */
  readonly versions: readonly VersionOf[];
}

/** A post as it is in one language. */
export interface VersionOf {
  readonly slug: string;
  /** As written; undefined where it is the site's. */
  readonly lang: string | undefined;
}

/** An event whose updates have dates and addresses, so that other posts can link to them. */
export interface DatedEvent extends EventPosts, Addressed {
  readonly kind: "event";
  readonly date: PartialDate;
  /** Somebody wrote when it was announced. */
  readonly announced: boolean;
  readonly dated: readonly DatedUpdate[];
  /** Its meetups that repeat, by their id. */
  readonly series: ReadonlyMap<string, SeriesDays>;
  readonly dateFiles: readonly DateFile[];
  /** The event in its other languages: what they say of its state holds in all. */
  readonly others: readonly DatedEvent[];
}

/** A post of which nothing is dated. */
export interface DatedPage extends Addressed {
  readonly kind: "page";
  readonly announcement: Post<AnnouncementFields>;
  readonly zone: Zone;
  readonly held: readonly Held[];
}

interface DatingSetting {
  readonly zone: Zone;
  readonly isForeign: boolean;
  /** It lies below the folder of its language. */
  readonly isTranslation: boolean;
}

/** Reads address and dates; undefined, and said why, when it has no sound address or date. */
export function dateEvent(
  posts: EventPosts,
  { zone, isForeign, isTranslation }: DatingSetting,
  report: Report,
): DatedEvent | DatedPage | undefined {
  const { announcement, placing } = posts;
  const { fields, placeOf, body } = announcement;
  const title = fields.title ?? body.heading?.text ?? fields.name ?? titleOf(posts);
  const named = readDate(textOf(placing.defaults.date), zone, placeOf([]), unreported);
  // What another generator could read is not lost where the name of the file says the same.
  const isSameDay = named !== undefined && fields.date?.startsWith(named.iso.slice(0, 10));
  const isTold = isForeign || isSameDay;
  const read =
    readDate(fields.date, zone, placeOf(["date"]), isTold ? toleratingDates(report) : report) ??
    (isTold ? named : undefined);
  // With a wrong one nothing is published: what else is wrong is found in the same run, whatever day it is.
  const isWrong =
    !announcement.isWhole || (fields.date !== undefined && read === undefined && !isForeign);
  const written = read ?? (isWrong ? anyDate(zone) : undefined);
  const hasParts = posts.updates.length + posts.meetups.length + posts.dates.length > 0;
  const isStanding = written !== undefined && !hasParts && isStandingPost(posts);
  const date = isStanding ? undefined : (written ?? earliest(datesIn(posts, zone)));
  if (date === undefined && hasParts) {
    report(diagnose("model/missing-key", placeOf(["date"]), { key: "date" }));
    return undefined;
  }
  if (placing.onlyDated && date === undefined) return undefined;
  const isRoot =
    date === undefined &&
    placing.isIndex &&
    placing.folders.length === 0 &&
    placing.name === undefined;
  const renamed = { ...placing, name: posts.name };
  const found = isRoot
    ? { slug: "", old: [] }
    : readPostAddress(announcement, renamed, { title, date: written }, report);
  if (found === undefined) return undefined;
  const address = isTranslation ? inLanguage(found, posts.lang) : found;
  if (!fields.title && !body.heading && !fields.name && !isRoot)
    report(diagnose("site/no-title", placeOf([]), { title }));
  const { slug, old } = address;
  const common = { slug, old, title, place: placeOf(["slug"]), versions: [] };
  if (isStanding) {
    report(diagnose("site/standing-page", placeOf(["date"]), { title }));
    const updated = fields.updated ?? fields.date;
    const page = { ...announcement, fields: { ...fields, updated } };
    return { ...common, kind: "page", announcement: page, zone, held: posts.held };
  }
  if (date === undefined) {
    if (!isRoot) report(diagnose("site/no-date", placeOf([])));
    return { ...common, kind: "page", announcement, zone, held: posts.held };
  }
  if (written === undefined) report(diagnose("site/no-announced-date", placeOf([])));
  const dated = orderUpdates(date, body.updates, posts.updates, zone, (found) => {
    // That something follows a date says nothing where that date is wrong.
    if (!isWrong || found.code !== "site/undated-update") report(found);
  });
  const series = seriesOf(posts.meetups, zone);
  return {
    ...posts,
    kind: "event",
    slug,
    old,
    title,
    place: common.place,
    versions: [],
    date,
    announced: written !== undefined,
    dated,
    series,
    dateFiles: placeDates(posts.dates, series, report),
    others: [],
  };
}

/** Below the folder of its language: "de/sprints". */
const inLanguage = ({ slug }: PostAddress, lang: string | undefined): PostAddress => ({
  slug: [lang === undefined ? "" : languageFolder(lang), slug]
    .filter((part) => part !== "")
    .join("/"),
  old: [],
});

/** An imprint or a code of conduct may say of what day it is, and announces nothing. */
const isStandingPost = ({ name, announcement: { fields, body } }: EventPosts) =>
  fields.start === undefined &&
  body.updates.length === 0 &&
  name !== undefined &&
  isStandingPage(name);

function anyDate(zone: Zone): PartialDate | undefined {
  const date = parsePartialDate("2000-01-01", zone);
  return date.ok ? date.value : undefined;
}

const readDate = (text: string | undefined, zone: Zone, place: Place, report: Report) =>
  text === undefined ? undefined : accept(parsePartialDate(text, zone), place, report);

/** Of updates before those of meetups: an event is older than what is said of it, and than itself. */
function datesIn({ announcement, updates, meetups }: EventPosts, zone: Zone): PartialDate[] {
  const ofUpdates = updateDates(announcement.body.updates, updates, zone);
  if (ofUpdates.length > 0) return ofUpdates;
  return meetups.flatMap(({ fields: { start } }) => {
    const date = start === undefined ? undefined : parsePartialDate(start, zone);
    return date?.ok ? [date.value] : [];
  });
}

const earliest = ([first, ...others]: readonly PartialDate[]): PartialDate | undefined =>
  first && others.reduce((early, date) => (date.start < early.start ? date : early), first);

/** What the name of its folder or file says, for a post that says nothing itself: "2017-07-20-sold-out" is "Sold out". */
function titleOf({ name, announcement }: EventPosts): string {
  const stem = name ?? basename(announcement.path).replace(/\.[^.]+$/, "");
  const words = stem
    .replace(/^\d{4}-\d{2}-\d{2}[-_. ]*(?=.)/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? stem : words.charAt(0).toUpperCase() + words.slice(1);
}
