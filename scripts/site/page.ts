import type { RawWords } from "../content/markdown/parsed-body.ts";
import type { Report } from "../content/post.ts";
import { pagePath } from "../model/address.ts";
import type { Page } from "../model/site.ts";
import { wordsOf } from "../words/words.ts";
import type { AddressTable } from "./address-table.ts";
import type { DatedPage } from "./dated-event.ts";
import { type EventSetting, ownPicture } from "./event.ts";
import { ownUpdate } from "./event-update.ts";
import { toVersions, translationLang } from "./event-versions.ts";
import { heldUntil } from "./hold.ts";
import { toPerson } from "./meetup-facts.ts";
import { type PostUses, usesOf } from "./post-uses.ts";
import { openReferences, resolveFragment } from "./references.ts";

/** The page as visitors get it. Of all other posts it needs no more than their addresses. */
export function buildPage(
  dated: DatedPage,
  setting: EventSetting,
  table: AddressTable,
  report: Report,
): { readonly page: Page; readonly uses: PostUses } {
  const references = openReferences(table);
  const { slug, title, announcement, zone } = dated;
  const { fields, placeOf, body, path } = announcement;
  const [original] = dated.versions;
  const words = wordsOf(setting, fields.lang ?? setting.lang);
  const say = ({ key, values }: RawWords) => words.parts<string>(key, values).join("");
  const base = {
    path,
    page: pagePath(dated),
    lang: translationLang(dated),
    updateIds: [],
    say,
  };
  const page: Page = {
    slug,
    title,
    event: table.eventOf.get(slug),
    summary: fields.summary ?? body.summary,
    authors: (fields.author ?? []).map(toPerson),
    lang: fields.lang ?? setting.lang,
    original: original === undefined || original.slug === slug ? undefined : original.slug,
    versions: toVersions(dated, setting),
    image: fields.image && ownPicture(dated, fields.image, references, report),
    updated: ownUpdate(announcement, zone, report),
    body: resolveFragment(body.body, base, references, report),
    embeds: [...references.embeds.values()],
    redirectFrom: fields.redirect_from ?? [],
    draft: fields.draft ?? false,
    held: heldUntil(dated.held, announcement),
    place: placeOf([]),
  };
  return { page, uses: usesOf(dated, references, setting.pathPrefix) };
}
