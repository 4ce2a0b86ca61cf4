import type { Post } from "../content/post.ts";
import type { Version } from "../model/site.ts";
import { directionOf } from "../words/direction.ts";
import type { DatedEvent, DatedPage, VersionOf } from "./dated-event.ts";
import { fileId, hasText } from "./programme/people.ts";
import type { DatedUpdate } from "./updates.ts";

/* What the versions of an event in several languages give each other: news, and texts that one of them lacks. */

type Dated = DatedEvent | DatedPage;

const isEvent = (one: Dated): one is DatedEvent => one.kind === "event";

const versionsOf = (all: readonly Dated[]): VersionOf[] =>
  all.length < 2
    ? []
    : all.map(({ slug, announcement }) => ({ slug, lang: announcement.fields.lang }));

export const pageInVersions = (own: DatedPage, all: readonly Dated[]): DatedPage => ({
  ...own,
  versions: versionsOf(all.filter(({ kind }) => kind === "page")),
});

/** An event with all that is said of it in any language; `all` are its versions, itself among them, the original first. */
export function eventInVersions(
  own: DatedEvent,
  all: readonly Dated[],
  siteLang: string,
): DatedEvent {
  const events = all.filter(isEvent);
  const others = events.filter((one) => one !== own);
  const known = new Set(own.dated.map(({ id }) => id));
  const dated = [...own.dated];
  for (const other of others) {
    // A notice stands in the text around it.
    for (const update of other.dated) {
      if (update.form !== "section" || update.foreign !== undefined || known.has(update.id))
        continue;
      known.add(update.id);
      dated.push({ ...update, index: undefined, foreign: foreignText(other) });
    }
  }
  return {
    ...own,
    dated: dated.sort((a, b) => a.date.start - b.date.start),
    sessions: withTextsOf(own.sessions, events, ({ sessions }) => sessions, siteLang),
    speakers: withTextsOf(own.speakers, events, ({ speakers }) => speakers, siteLang),
    versions: versionsOf(events),
    others,
  };
}

/**
 * Where only the title is translated, the text is shown in the first language that it is written in, and so there is a
 * page in each.
 */
function withTextsOf<P extends Post<object>>(
  own: readonly P[],
  events: readonly DatedEvent[],
  postsOf: (event: DatedEvent) => readonly P[],
  siteLang: string,
): P[] {
  return own.map((post) => {
    if (hasText(post.body.body)) return post;
    for (const event of events) {
      const { body } = postsOf(event).find((one) => fileId(one.path) === fileId(post.path)) ?? post;
      if (!hasText(body.body)) continue;
      const lang = event.announcement.fields.lang ?? siteLang;
      const opening = `<div lang="${lang}" dir="${directionOf(lang)}">`;
      const marked = {
        ...post.body,
        summary: body.summary,
        body: [opening, ...body.body, "</div>"],
      };
      return { ...post, body: marked };
    }
    return post;
  });
}

const foreignText = ({ announcement, dated }: DatedEvent): DatedUpdate["foreign"] => ({
  lang: announcement.fields.lang,
  path: announcement.path,
  updateIds: updateIdsOf(announcement, dated),
});

/** Ids of the updates in an announcement, in the order in which they stand there. */
export function updateIdsOf(
  announcement: DatedEvent["announcement"],
  dated: readonly DatedUpdate[],
): string[] {
  // By a map: a hostile post holds 40,000 updates.
  const ids = new Map(dated.map(({ index, id }) => [index, id]));
  return announcement.body.updates.map((_, index) => ids.get(index) ?? "");
}

/** As written; undefined for an original. */
export const translationLang = ({
  versions: [original],
  slug,
  announcement,
}: DatedEvent | DatedPage): string | undefined =>
  original === undefined || original.slug === slug ? undefined : announcement.fields.lang;

/** The languages that a post is in, by their tags. */
export const toVersions = (
  { versions }: Pick<DatedEvent, "versions">,
  setting: { readonly lang: string },
): Version[] => versions.map(({ slug, lang = setting.lang }) => ({ slug, lang }));
