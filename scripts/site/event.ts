import type { RawFragment, RawWords } from "../content/markdown/parsed-body.ts";
import type { Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { eventPath, meetupPath } from "../model/address.ts";
import type { Fragment } from "../model/fragment.ts";
import type { Event, Picture } from "../model/site.ts";
import type { Theme } from "../model/theme.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { type SiteWords, type Words, wordsOf } from "../words/words.ts";
import type { AddressTable } from "./address-table.ts";
import type { DatedEvent } from "./dated-event.ts";
import { latest } from "./dates.ts";
import { buildMeetups } from "./event-meetups.ts";
import { buildUpdate, ownUpdate, partsOf } from "./event-update.ts";
import { toVersions, translationLang, updateIdsOf } from "./event-versions.ts";
import { readExtras } from "./extras.ts";
import { heldUntil } from "./hold.ts";
import { toPerson } from "./meetup-facts.ts";
import { isDayOf } from "./own-day.ts";
import { buildGalleries, checkGalleryDays } from "./photos.ts";
import { type PostUses, usesOf } from "./post-uses.ts";
import { eventProgramme } from "./programme/event-programme.ts";
import { openPeople } from "./programme/people.ts";
import { buildSpeakers } from "./programme/speakers.ts";
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

export interface EventSetting {
  /** Of the site, if it has one. */
  readonly zone: Zone | undefined;
  readonly lang: string;
  /** Somebody wrote it: English is only assumed otherwise. */
  readonly isLangSaid: boolean;
  readonly words: SiteWords;
  readonly now: Instant;
  /** Of the site. */
  readonly theme: Theme;
  /** "/" or "/repo/" */
  readonly pathPrefix: string;
  /** See OpenContent. */
  readonly isForeign: boolean;
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
  const people = openPeople(event.speakers, report);
  const findSpeaker = people.find;
  const galleries = buildGalleries(event.photos, { lang, resolve, references });
  const meetups = buildMeetups(
    event,
    story,
    {
      zone: setting.zone,
      isForeign: setting.isForeign,
      lang: setting.lang,
      now: setting.now,
      updated,
      resolve,
      findSpeaker,
      galleries,
    },
    report,
  );
  checkGalleryDays(event, report);
  const isOwnDay = meetups.some((meetup) => isDayOf(meetup, date));
  const image = fields.image && ownPicture(event, fields.image, references, report);
  const theme = readTheme(fields.theme, placeOf, setting.theme, report);
  if (fields.theme?.accent === "picture" && image === undefined)
    report(diagnose("site/no-theme-picture", placeOf(["theme"])));
  const told = eventState(story, meetups, report);
  const built = eventProgramme(
    event,
    { story, meetups, people, lang, updated, resolve, ...told },
    setting,
    report,
  );
  const { calls, deadlines, hashtag, conduct, sponsors, team } = readExtras(
    event,
    references,
    report,
  );
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
        {
          lang,
          siteLang: setting.lang,
          change: story.changes.get(update.id),
          held: event.held,
          partOf: partsOf(meetups, built?.programme),
          words: (lang) => wordsOf(setting, lang),
        },
        (fragment) => resolve(update.foreign ?? update.post ?? announcement, fragment),
        report,
      ),
    ),
    meetups,
    calls,
    deadlines,
    hashtag,
    conduct,
    sponsors,
    team,
    programme: built?.programme,
    speakers: buildSpeakers(
      event.speakers,
      people,
      { lang, resolve, references, place: placeOf([]) },
      report,
    ),
    photos: galleries.get("") ?? [],
    state: told.state,
    changes: [...told.changes, ...(built?.changes ?? [])],
    pages: references.table.pages.get(slug) ?? [],
    redirectFrom: fields.redirect_from ?? [],
    draft: fields.draft ?? false,
    held: heldUntil(event.held, announcement),
    // All texts are resolved above.
    embeds: [...references.embeds.values()],
    place: placeOf([]),
  };
  const whole = tellEvent(untold, setting.now);
  checkTimeliness(whole, placeOf(["date"]), setting.now, report);
  checkReordering(whole, placeOf(["title"]), report);
  return whole;
}

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
