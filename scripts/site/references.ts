import type { RawFragment, RawImage, RawWords } from "../content/markdown/parsed-body.ts";
import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { atMost } from "../diagnostics/nearest.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Embed } from "../model/embed.ts";
import type { Fragment, Reference } from "../model/fragment.ts";
import { escapeHtml } from "../model/fragment.ts";
import type { Picture } from "../model/site.ts";
import type { AddressTable } from "./address-table.ts";
import type { AnchoredLink } from "./anchors.ts";
import { isPicture } from "./file-kinds.ts";
import { decodePath, findFile, nearestFile } from "./find-file.ts";
import { reportLostFolder } from "./lost-folders.ts";
import { resolveLink } from "./resolve-link.ts";

/** Where the posts of one event lead, and what they turned out to use. */
export interface References {
  readonly table: AddressTable;
  /** Filled while references are resolved: each used picture with its first place. */
  readonly pictures: Map<string, Place>;
  /** Those of them that are only shown small. */
  readonly logos: Set<string>;
  readonly attachments: Map<string, Attachment>;
  /** What its texts show of services, each by its name in the policy. */
  readonly embeds: Map<string, Embed>;
  /** Links into pages, whose anchors are looked for when those of all events are known. */
  readonly anchored: AnchoredLink[];
  /** Folders of the old site whose pictures are missing, each said once. */
  readonly lostFolders: Set<string>;
  /** Links that no address answers, so that names and titles of pages were looked through. */
  readonly guessed: Set<string>;
  /** Gives what may have been meant by the first of the links and pictures that lead nowhere. */
  readonly hint: ReturnType<typeof atMost>;
}

export const openReferences = (table: AddressTable): References => ({
  table,
  pictures: new Map(),
  logos: new Set(),
  attachments: new Map(),
  embeds: new Map(),
  anchored: [],
  lostFolders: new Set(),
  guessed: new Set(),
  hint: atMost(100),
});

/** Where a fragment stands. */
export interface LinkBase {
  /** Of its post, below content. */
  readonly path: string;
  /** Of the page it is shown on: "/<slug>/". */
  readonly page: string;
  /** The language of the page, where it is a translation: the same post is meant in that language. */
  readonly lang: string | undefined;
  /** Ids of the announcement's updates, in the order of `ParsedBody.updates`. */
  readonly updateIds: readonly string[];
  /** A message in the language of its event. */
  readonly say: (words: RawWords) => string;
}

/** Fills in what the post's own text left open. What leads nowhere is reported. */
export function resolveFragment(
  fragment: RawFragment,
  base: LinkBase,
  references: References,
  report: Report,
): Fragment {
  const resolved: (string | Reference)[] = [];
  const write = (text: string) => {
    const last = resolved.at(-1);
    if (typeof last === "string") resolved[resolved.length - 1] = last + text;
    else if (text !== "") resolved.push(text);
  };
  // A link that leads to nothing that may be published is only its text: an element without its address.
  let isAttributeOpen = true;
  for (const part of fragment) {
    if (typeof part === "string") {
      write(isAttributeOpen ? part : part.replace(/^"/, ""));
      isAttributeOpen = true;
      continue;
    }
    if (part.kind === "embed") {
      const { directive, origin } = part;
      references.embeds.set(`${directive} ${origin}`, { directive, origin });
      resolved.push(part);
      continue;
    }
    const by =
      part.kind === "words"
        ? escapeHtml(base.say(part))
        : part.kind === "update-id"
          ? (base.updateIds[part.index] ?? "")
          : part.kind === "image"
            ? resolveImage(part, base, references, report)
            : resolveLink(part, base, references, report);
    if (typeof by === "string") write(by);
    else if (by !== undefined) resolved.push(by);
    else {
      const last = resolved.at(-1);
      if (typeof last === "string")
        resolved[resolved.length - 1] = last.replace(/ (?:href|src|cite|poster)="$/, "");
      isAttributeOpen = false;
    }
  }
  return resolved;
}

function resolveImage(
  { src, alt, title, width, height, place }: RawImage,
  { path: from }: LinkBase,
  references: References,
  report: Report,
): string | Reference {
  const path = findPicture(src, from, place, references, report);
  if (path === undefined) return missingImage(alt);
  return { kind: "image", path, alt, title, width, height };
}

const missingImage = (alt: string) =>
  alt === "" ? "" : `<span class="missing-image">${escapeHtml(alt)}</span>`;

/**
 * A picture named in front matter; undefined, with a warning, when it is missing. `keyOf` names it in the plan of images:
 * see portraitKey.
 */
export function resolvePicture(
  { path: src, alt = "" }: { path: string; alt?: string | undefined },
  from: string,
  place: Place,
  references: References,
  report: Report,
  keyOf?: (path: string) => string,
): Picture | undefined {
  const path = findPicture(src, from, place, references, report, keyOf);
  return path === undefined ? undefined : { path, alt };
}

/** The same for one that is shown small, once all other uses of pictures are known. */
export function resolveLogo(
  src: string,
  from: string,
  place: Place,
  references: References,
  report: Report,
): Picture | undefined {
  const { pictures, logos } = references;
  const before = pictureFile(src, from, references);
  const isLarge = before !== undefined && pictures.has(before) && !logos.has(before);
  const picture = resolvePicture({ path: src }, from, place, references, report);
  if (picture !== undefined && !isLarge) logos.add(picture.path);
  return picture;
}

/** Its path below content, whatever is doubtful about it. */
export const pictureFile = (src: string, from: string, { table }: References): string | undefined =>
  findFile(src, from, table)?.path;

function findPicture(
  src: string,
  from: string,
  place: Place,
  references: References,
  report: Report,
  keyOf = (path: string) => path,
): string | undefined {
  const { table, pictures } = references;
  const file = findFile(src, from, table);
  if (file === undefined) {
    reportMissing(src, from, place, references, report);
    return undefined;
  }
  if (!isPicture(file.path)) {
    report(diagnose("site/not-an-image", place, { src }));
    return undefined;
  }
  const { path, spelled } = file;
  if (spelled !== undefined) report(diagnose("site/letter-case", place, { href: src, spelled }));
  if (!pictures.has(keyOf(path))) pictures.set(keyOf(path), place);
  return path;
}

/** "my hall.jpg", where Markdown made "my%20hall.jpg" of it. */
const asTyped = (src: string) => decodePath(src) ?? src;

function reportMissing(
  src: string,
  from: string,
  place: Place,
  { table, lostFolders, hint }: References,
  report: Report,
): void {
  const nearest = hint(() => nearestFile(src, from, table));
  if (!src.startsWith("/") || nearest !== undefined) {
    report(diagnose("site/missing-image", place, { src: asTyped(src), nearest }));
    return;
  }
  reportLostFolder(src, place, lostFolders, report);
}
