import type { RawFragment, RawWords, TrustedLink } from "../content/markdown/parsed-body.ts";
import { accept, type Post, type Report } from "../content/post.ts";
import type { AnnouncementFields, UpdateFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { eventPath, meetupPath } from "../model/address.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Fragment } from "../model/fragment.ts";
import type { Redirect } from "../model/redirect.ts";
import type { Event, Picture, StateChange, Update } from "../model/site.ts";
import type { Theme } from "../model/theme.ts";
import type { Instant, Moment, PartialDate, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { type Replacements, type Words, wordsOf } from "../words/words.ts";
import type { AddressTable } from "./address-table.ts";
import type { AnchoredLink } from "./anchors.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import { latest } from "./dates.ts";
import { buildMeetups } from "./event-meetups.ts";
import { toPerson } from "./meetup-facts.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { dateRedirects, redirectsOf } from "./redirects.ts";
import {
  openReferences,
  pictureFile,
  type References,
  resolveFragment,
  resolvePicture,
} from "./references.ts";
import { checkReordering } from "./reordering.ts";
import { eventState, readStory } from "./story.ts";
import { readTags } from "./tags.ts";
import { tellEvent } from "./telling.ts";
import { readTheme } from "./theme.ts";
import { checkTimeliness } from "./timeliness.ts";
import { toVersions, translationLang, updateIdsOf } from "./translate.ts";
import type { DatedUpdate } from "./updates.ts";

export interface EventSetting {
  /** Of the site, if it has one. */
  readonly zone: Zone | undefined;
  readonly lang: string;
  /** Somebody wrote it: English is only assumed otherwise. */
  readonly isLangSaid: boolean;
  readonly words: Replacements;
  readonly now: Instant;
  /** Of the site. */
  readonly theme: Theme;
  /** "/" or "/repo/" */
  readonly pathPrefix: string;
  /** See OpenContent. */
  readonly isForeign: boolean;
}

/** What an event or a page shows and links to. */
export interface PostUses {
  /** Where each of its pictures is first used, by its path below content. */
  readonly pictures: readonly (readonly [path: string, place: Place])[];
  readonly attachments: readonly Attachment[];
  readonly redirects: readonly Redirect[];
  /** Its links into pages of the site, its own included. */
  readonly anchored: readonly AnchoredLink[];
  /** Whether a link was looked for by the names and titles of pages, since no address answers it. */
  readonly hasGuessed: boolean;
  /** Links in HTML that is published as it is. */
  readonly trusted: readonly TrustedLink[];
}

/** The event as visitors, calendars and feeds get it. Of all others it needs no more than their addresses. */
export function buildEvent(
  dated: DatedEvent,
  setting: EventSetting,
  table: AddressTable,
  report: Report,
): { readonly event: Event; readonly uses: PostUses } {
  const references = openReferences(table);
  const event = resolveEvent(dated, setting, references, report);
  return { event, uses: usesOf(dated, references, setting.pathPrefix) };
}

export function usesOf(
  post: DatedEvent | DatedPage,
  { pictures, attachments, anchored, guessed }: References,
  pathPrefix: string,
): PostUses {
  const texts =
    post.kind === "page"
      ? [post.announcement]
      : [post.announcement, ...post.updates, ...post.meetups, ...post.dates];
  return {
    pictures: [...pictures],
    attachments: [...attachments.values()],
    redirects: [
      ...redirectsOf(post, pathPrefix),
      ...(post.kind === "event" ? dateRedirects(post, pathPrefix) : []),
    ],
    anchored,
    hasGuessed: guessed.size > 0,
    trusted: texts.flatMap(({ body }) => body.trusted),
  };
}

function resolveEvent(
  event: DatedEvent,
  setting: EventSetting,
  references: References,
  report: Report,
): Event {
  const { slug, announcement, title, date, dated } = event;
  const { fields, placeOf, body } = announcement;
  const lang = fields.lang ?? setting.lang;
  const resolve = resolver(event, wordsOf(setting, lang), references, report);
  const [original] = event.versions;
  const story = readStory(event, setting, report);
  const revised = ownUpdate(announcement, date.zone, report);
  const changes = [revised, ...dated.filter((update) => update.dated).map((update) => update.date)];
  const updated = latest([event.announced ? date : undefined, ...changes]);
  const meetups = buildMeetups(event, story, { ...setting, updated, resolve }, report);
  const isOwnDay = meetups.some((meetup) => isDayOf(meetup, date));
  const image = fields.image && ownPicture(event, fields.image, references, report);
  const theme = readTheme(fields.theme, placeOf, setting.theme, report);
  if (fields.theme?.accent === "picture" && image === undefined)
    report(diagnose("site/no-theme-picture", placeOf(["theme"])));
  const untold = {
    slug,
    id: fields.id,
    title,
    date,
    dated: event.announced && !isOwnDay,
    updated: isOwnDay ? latest(changes) : updated,
    revised,
    summary: fields.summary ?? body.summary,
    tags: readTags(announcement, report),
    authors: (fields.author ?? []).map(toPerson),
    lang,
    original: original === undefined || original.slug === slug ? undefined : original.slug,
    versions: toVersions(event, setting),
    image,
    theme,
    body: resolve(announcement, body.body),
    updates: dated.map((update) =>
      buildUpdate(
        update,
        { lang, siteLang: setting.lang, change: story.changes.get(update.id) },
        (fragment) => resolve(update.foreign ?? update.post ?? announcement, fragment),
        report,
      ),
    ),
    meetups,
    ...eventState(story, meetups, report),
    pages: references.table.pages.get(slug) ?? [],
    redirectFrom: fields.redirect_from ?? [],
    draft: fields.draft ?? false,
    place: placeOf([]),
  };
  const told = tellEvent(untold, setting.now);
  checkTimeliness(told, placeOf(["date"]), setting.now, report);
  checkReordering(told, placeOf(["title"]), report);
  return told;
}

/** "Announced" or "Updated" on the day itself would say that the day is when somebody wrote. */
const isDayOf = ({ start, previousStarts }: UntoldMeetup, { iso, precision }: PartialDate) =>
  (precision === "day" || precision === "minute") &&
  [start, ...previousStarts].some(
    (moment) => moment !== undefined && dayOf(moment) === iso.slice(0, 10),
  );

const dayOf = (moment: Moment) =>
  moment.kind === "day" ? moment.date : moment.local.slice(0, "2017-08-07".length);

/** The picture in front matter. Where the text shows the same one, it is described there. */
export function ownPicture(
  { announcement }: Pick<DatedEvent, "announcement">,
  written: { path: string; alt?: string | undefined },
  references: References,
  report: Report,
): Picture | undefined {
  const { body, placeOf, path } = announcement;
  const picture = resolvePicture(written, path, placeOf(["image"]), references, report);
  if (picture === undefined || picture.alt !== "") return picture;
  const same = body.body
    .filter((part) => typeof part !== "string" && part.kind === "image")
    .find(({ src, alt }) => alt !== "" && pictureFile(src, path, references) === picture.path);
  if (same !== undefined) return { ...picture, alt: same.alt };
  report(diagnose("site/no-alt", placeOf(["image"]), { src: written.path }));
  return picture;
}

function resolver(
  event: DatedEvent,
  words: Words,
  references: References,
  report: Report,
): (from: ResolvedFrom, fragment: RawFragment, date?: string) => Fragment {
  const eventPage = eventPath(event);
  const own = updateIdsOf(event.announcement, event.dated);
  const lang = translationLang(event);
  const say = ({ key, values }: RawWords) => words.parts<string>(key, values).join("");
  return ({ path, updateIds = own }, fragment, date) => {
    const page = date === undefined ? eventPage : meetupPath(event, { id: date, day: date });
    return resolveFragment(fragment, { path, page, lang, updateIds, say }, references, report);
  };
}

interface ResolvedFrom {
  /** Of the post, below content. */
  readonly path: string;
  /** Where it is not the event's own announcement. */
  readonly updateIds?: readonly string[];
}

interface UpdateSetting {
  /** Of the event. */
  readonly lang: string;
  readonly siteLang: string;
  readonly change: StateChange | undefined;
}

const otherThan = (lang: string, own: string | undefined) => (own === lang ? undefined : own);

const buildUpdate = (
  { id, form, title, date, dated, body, place, post, foreign }: DatedUpdate,
  { lang, siteLang, change }: UpdateSetting,
  resolve: (fragment: RawFragment) => Fragment,
  report: Report,
): Update => ({
  id,
  form,
  title,
  date,
  dated,
  lang: otherThan(lang, foreign === undefined ? post?.fields.lang : (foreign.lang ?? siteLang)),
  revised: post && ownUpdate(post, date.zone, report),
  body: resolve(body),
  authors: (post?.fields.author ?? []).map(toPerson),
  change,
  place,
});

export function ownUpdate(
  { fields, placeOf }: Pick<Post<AnnouncementFields | UpdateFields>, "fields" | "placeOf">,
  zone: Zone,
  report: Report,
) {
  const { updated } = fields;
  if (updated === undefined) return undefined;
  return accept(parsePartialDate(updated, zone), placeOf(["updated"]), report);
}
