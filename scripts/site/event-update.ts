import type { RawFragment } from "../content/markdown/parsed-body.ts";
import { accept, type Post, type Report } from "../content/post.ts";
import type { AnnouncementFields, UpdateFields } from "../content/schema/schema.ts";
import type { Fragment } from "../model/fragment.ts";
import type { StateChange, Update } from "../model/site.ts";
import type { Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { type Held, heldUntil } from "./hold.ts";
import { toPerson } from "./meetup-facts.ts";
import type { DatedUpdate } from "./updates.ts";

interface UpdateSetting {
  /** Of the event. */
  readonly lang: string;
  readonly siteLang: string;
  readonly change: StateChange | undefined;
  readonly held: readonly Held[];
}

const otherThan = (lang: string, own: string | undefined) => (own === lang ? undefined : own);

/** An update as visitors get it. */
export const buildUpdate = (
  { id, form, title, date, dated, body, place, post, foreign }: DatedUpdate,
  { lang, siteLang, change, held }: UpdateSetting,
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
  draft: post?.fields.draft ?? false,
  held: post && heldUntil(held, post),
  place,
});

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
