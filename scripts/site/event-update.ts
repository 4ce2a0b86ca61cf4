import type { RawFragment } from "../content/markdown/parsed-body.ts";
import { accept, type Post, type Report } from "../content/post.ts";
import type { AnnouncementFields, UpdateFields } from "../content/schema/schema.ts";
import type { Fragment } from "../model/fragment.ts";
import type { StateChange, Update } from "../model/site.ts";
import { formatDay } from "../time/format.ts";
import type { Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { dayMoment } from "../time/wall-clock.ts";
import { lettersOf } from "../words/letters.ts";
import type { Words } from "../words/words.ts";
import { type Held, heldUntil } from "./hold.ts";
import { toPerson } from "./meetup-facts.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import type { UntoldProgramme } from "./programme/programme.ts";
import { isSlotId, sessionIdOf } from "./programme/slot-id.ts";
import type { DatedUpdate } from "./updates.ts";

interface UpdateSetting {
  /** Of the event. */
  readonly lang: string;
  readonly siteLang: string;
  readonly change: StateChange | undefined;
  readonly held: readonly Held[];
  /** What the update is about, where that is a part of the event: see partsOf. */
  readonly partOf: (change: StateChange, words: Words) => string | undefined;
  readonly words: (lang: string) => Words;
}

const otherThan = (lang: string, own: string | undefined) => (own === lang ? undefined : own);

/** An update as visitors get it. */
export const buildUpdate = (
  { id, form, title, date, dated, body, place, post, foreign }: DatedUpdate,
  { lang, siteLang, change, held, partOf, words }: UpdateSetting,
  resolve: (fragment: RawFragment) => Fragment,
  report: Report,
): Update => {
  const own = foreign === undefined ? post?.fields.lang : (foreign.lang ?? siteLang);
  const spoken = words(own ?? lang);
  return {
    id,
    form,
    title: title && titled(title, change && partOf(change, spoken), spoken),
    date,
    dated,
    lang: otherThan(lang, own),
    revised: post && ownUpdate(post, date.zone, report),
    body: resolve(body),
    authors: (post?.fields.author ?? []).map(toPerson),
    change,
    draft: post?.fields.draft ?? false,
    held: post && heldUntil(held, post),
    place,
  };
};

/** "Cancelled: Forth": in a list of news "Cancelled" alone would be the whole event. */
function titled(title: string, part: string | undefined, words: Words): string {
  if (part === undefined || lettersOf(title).includes(lettersOf(part))) return title;
  const name = title.replace(/(?<![.!:])[.!:]+$/u, "");
  return words.text("tickets.fact", { name, value: part });
}

// More of them say less than their title.
const mostDates = 3;

/** Names what a change is about, where it is not the whole event: a session, a meetup among others, dates of a series. */
export const partsOf =
  (meetups: readonly UntoldMeetup[], programme: UntoldProgramme | undefined) =>
  ({ meetup, dates }: StateChange, words: Words): string | undefined => {
    if (isSlotId(meetup))
      return programme?.sessions.find(({ id }) => id === sessionIdOf(meetup))?.title;
    const named = meetups.find(({ id }) => id === meetup);
    if (dates === undefined) return meetups.length > 1 ? named?.name : undefined;
    const zone = (named ?? meetups[0])?.start.zone;
    if (zone === undefined || dates.length > mostDates) return undefined;
    return dates.map((day) => formatDay(dayMoment(Date.parse(day), zone), words)).join(", ");
  };

/** `updated:` of a post: when its text last really changed. */
export function ownUpdate(
  { fields, placeOf }: Pick<Post<AnnouncementFields | UpdateFields>, "fields" | "placeOf">,
  zone: Zone,
  report: Report,
) {
  const { updated } = fields;
  if (updated === undefined) return undefined;
  return accept(parsePartialDate(updated, zone), placeOf(["updated"]), report);
}
