import type { RawFragment } from "../content/markdown/parsed-body.ts";
import { type Post, type PostSetting, type Report, readPost } from "../content/post.ts";
import { readText } from "../content/read.ts";
import { type PhotoFields, photoSchema } from "../content/schema/photo.ts";
import { type ContentTree, isMarkdown, shownPath } from "../content/walk.ts";
import { diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { escapeHtml, type Fragment } from "../model/fragment.ts";
import type { Photo } from "../model/photo.ts";
import type { DatedEvent } from "./dated-event.ts";
import { toPerson } from "./meetup-facts.ts";
import { galleryOf, type PhotoFile, photoName } from "./photo-files.ts";
import type { References } from "./references.ts";
import { toSlug } from "./slugs.ts";
import { languageInName } from "./versions.ts";

/** A photo with what was written beside it. */
export interface PhotoPost {
  /** Of the picture, below content. */
  readonly path: string;
  readonly place: Place;
  /** Its caption, in Markdown; a text file has one without markup. */
  readonly caption: Post<PhotoFields> | { readonly text: string } | undefined;
}

/** Reads what is written beside a photo, in the language of its event where it is there. */
export function readPhoto(
  tree: ContentTree,
  { path, captions }: PhotoFile,
  lang: string | undefined,
  setting: PostSetting,
  report: Report,
): PhotoPost {
  const place = startOf(shownPath(tree.shown, path));
  const inLang = (one: string) => languageInName(one)?.lang;
  const file =
    captions.find((one) => inLang(one) === lang) ??
    captions.find((one) => inLang(one) === undefined) ??
    captions[0];
  if (file === undefined) return { path, place, caption: undefined };
  if (isMarkdown(file))
    return { path, place, caption: readPost(tree, file, photoSchema, setting, report) };
  const text = readText(tree, file, report);
  return { path, place, caption: text === undefined ? undefined : { text } };
}

/** Those of them that are Markdown. */
export const captionsOf = (photos: readonly PhotoPost[]): Post<PhotoFields>[] =>
  photos.flatMap(({ caption }) => (caption !== undefined && "body" in caption ? caption : []));

interface PhotosSetting {
  readonly lang: string;
  readonly resolve: (post: { readonly path: string }, fragment: RawFragment) => Fragment;
  readonly references: References;
}

/** The galleries of an event in the order of their files, by the day of the date that they are of; "" is the event's own. */
export function buildGalleries(
  posts: readonly PhotoPost[],
  setting: PhotosSetting,
): ReadonlyMap<string, readonly Photo[]> {
  const galleries = new Map<string, Photo[]>();
  const taken = new Set<string>();
  for (const post of posts) {
    const day = galleryOf(post.path)?.day ?? "";
    const gallery = galleries.get(day) ?? [];
    const name = toSlug(photoName(post.path)) || "photo";
    let id = name;
    for (let count = 2; taken.has(`${day}/${id}`); count++) id = `${name}-${count}`;
    taken.add(`${day}/${id}`);
    gallery.push(buildPhoto(post, id, setting));
    galleries.set(day, gallery);
  }
  return galleries;
}

/** Photos lie in the folder of a date that no series of the event has. */
export function checkGalleryDays(
  { photos, series }: Pick<DatedEvent, "photos" | "series">,
  report: Report,
): void {
  const all = [...series.values()];
  const said = new Set<string>();
  for (const { path, place } of photos) {
    const day = galleryOf(path)?.day;
    if (day === undefined || said.has(day)) continue;
    said.add(day);
    if (all.some(({ within }) => within(day).length > 0)) continue;
    const around = [...new Set(all.flatMap((one) => one.around(day)))].sort();
    report(diagnose("site/photos-day", place, { day, around }));
  }
}

function buildPhoto(
  { path, place, caption }: PhotoPost,
  id: string,
  { lang, resolve, references: { pictures } }: PhotosSetting,
): Photo {
  if (!pictures.has(path)) pictures.set(path, place);
  const picture = { path, alt: "" };
  const common = { id, picture, caption: undefined, body: [], draft: false };
  if (caption === undefined) return { ...common, authors: [], lang };
  if ("text" in caption) {
    const text = caption.text.replace(/\s+/g, " ").trim();
    if (text === "") return { ...common, authors: [], lang };
    return { ...common, caption: text, body: [`<p>${escapeHtml(text)}</p>`], authors: [], lang };
  }
  const { fields, body } = caption;
  return {
    id,
    picture: { path, alt: fields.alt ?? "" },
    caption: body.summary || undefined,
    body: resolve(caption, body.body),
    authors: (fields.author ?? []).map(toPerson),
    lang: fields.lang ?? lang,
    draft: fields.draft ?? false,
  };
}
