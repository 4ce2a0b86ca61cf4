import { folderOf } from "../content/folders.ts";
import { type ContentTree, isMarkdown, shownPath } from "../content/walk.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { isPicture } from "./file-kinds.ts";
import { isIndexFile, partOf, stemOf } from "./part-names.ts";
import { withoutLanguage } from "./versions.ts";

/** A picture of a gallery, with the files beside it that say something of it. */
export interface PhotoFile {
  /** Below content. */
  readonly path: string;
  /** Those of the same name: "crane.md", "crane.de.md", "crane.txt", "crane.jpg.txt". */
  readonly captions: readonly string[];
}

export interface PhotoFiles {
  /** By the folder of their event. */
  readonly photos: ReadonlyMap<string, readonly PhotoFile[]>;
  /** All of their captions that are Markdown: they are no posts. */
  readonly captions: ReadonlySet<string>;
  /** Markdown among photos that belongs to none of them. */
  readonly strays: readonly string[];
}

/** `isEvent`: whether an index announces an event. */
export function photoFiles(
  { paths }: ContentTree,
  isEvent: (index: string) => boolean,
): PhotoFiles {
  const indexes = new Map(
    paths
      .filter((path) => isMarkdown(path) && isIndexFile(withoutLanguage(path)))
      .map((path) => [folderOf(path), path]),
  );
  const parted = new Set(
    paths.flatMap((path) => (isMarkdown(path) ? (partOf(path)?.folder ?? []) : [])),
  );
  const known = new Map<string, boolean>();
  const hasEvent = (folder: string) => {
    const index = indexes.get(folder);
    const before = known.get(folder);
    if (index === undefined || before !== undefined) return before ?? false;
    const found = parted.has(folder) || isEvent(index);
    known.set(folder, found);
    return found;
  };
  const found = paths.flatMap((path) => {
    const gallery = galleryOf(path);
    return gallery === undefined || !hasEvent(gallery.event) ? [] : [{ path, ...gallery }];
  });
  const pictures = found.filter(({ path }) => isPicture(path));
  const galleries = new Set(pictures.map(({ folder }) => folder));
  const names = new Map(
    pictures.flatMap(({ path }) => [
      [path, path],
      [withoutEnding(path), path],
    ]),
  );
  const captions = new Map<string, string[]>();
  const strays: string[] = [];
  for (const { path, folder } of found) {
    if (!isCaption(path) || isIndexFile(withoutLanguage(path))) continue;
    const of = names.get(withoutEnding(withoutLanguage(path)));
    if (of !== undefined) captions.set(of, [...(captions.get(of) ?? []), path]);
    else if (isMarkdown(path) && galleries.has(folder)) strays.push(path);
  }
  const photos = new Map<string, PhotoFile[]>();
  for (const { path, event } of pictures) {
    const own = photos.get(event) ?? [];
    own.push({ path, captions: captions.get(path) ?? [] });
    photos.set(event, own);
  }
  return { photos, captions: new Set([...captions.values()].flat().filter(isMarkdown)), strays };
}

const isCaption = (path: string) => isMarkdown(path) || /\.txt$/i.test(path);

const withoutEnding = (path: string) => path.replace(/\.[^./]+$/, "");

interface Gallery {
  /** The folder of the event. */
  readonly event: string;
  /** The gallery's own. */
  readonly folder: string;
  /** "2027-03-31" of the photos of one date; undefined for those of the event. */
  readonly day: string | undefined;
}

/** Which gallery a file lies in: that of "photos/" in its event's folder, or of "dates/2027-03-31/photos/" there. */
export function galleryOf(path: string): Gallery | undefined {
  const names = path.split("/");
  const at = names.findIndex((name) => name.toLowerCase() === "photos");
  if (at === -1 || at === names.length - 1) return undefined;
  const isOfDate = at > 1 && names[at - 2]?.toLowerCase() === "dates";
  const day = isOfDate ? dayIn(names[at - 1] ?? "") : undefined;
  const event = names.slice(0, day === undefined ? at : at - 2).join("/");
  return { event, folder: names.slice(0, at + 1).join("/"), day };
}

const dayIn = (name: string): string | undefined => /^\d{4}-\d\d-\d\d(?!\d)/.exec(name)?.[0];

/** What a photo is called in addresses: its path below the gallery, without its ending. */
export const photoName = (path: string): string =>
  withoutEnding(path.slice((galleryOf(path)?.folder.length ?? -1) + 1));

export const noPhotos: PhotoFiles = { photos: new Map(), captions: new Set(), strays: [] };

/** What was meant as a caption, with the photo that may have been meant. */
export function strayCaption(
  { shown }: ContentTree,
  path: string,
  { photos }: PhotoFiles,
): Diagnostic {
  const folder = folderOf(path);
  const names = [...photos.values()]
    .flat()
    .filter((photo) => folderOf(photo.path) === folder)
    .map((photo) => stemOf(photo.path));
  const nearest = nearestName(stemOf(withoutLanguage(path)), names);
  return diagnose("site/no-photo", startOf(shownPath(shown, path)), {
    nearest: nearest && `${nearest}.md`,
  });
}
