import { posix } from "node:path";
import type {
  RawAddress,
  RawFragment,
  RawImage,
  RawWords,
} from "../content/markdown/parsed-body.ts";
import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { Attachment } from "../model/attachment.ts";
import { escapeHtml } from "../model/fragment.ts";
import type { Fragment, Picture, Reference } from "../model/site.ts";
import type { AddressTable } from "./address-table.ts";
import type { AnchoredLink } from "./anchors.ts";

/** Where the posts of one event lead, and what they turned out to use. */
export interface References {
  readonly table: AddressTable;
  /** Filled while references are resolved: each used picture with its first place. */
  readonly pictures: Map<string, Place>;
  readonly attachments: Map<string, Attachment>;
  /** Links into pages, whose anchors are looked for when those of all events are known. */
  readonly anchored: AnchoredLink[];
}

export const openReferences = (table: AddressTable): References => ({
  table,
  pictures: new Map(),
  attachments: new Map(),
  anchored: [],
});

/** Where a fragment stands. */
export interface Standpoint {
  /** Of its post, below content. */
  readonly path: string;
  /** Of the page it is shown on: "/<slug>/". */
  readonly page: string;
  /** Ids of the announcement's updates, in the order of `ParsedBody.updates`. */
  readonly updateIds: readonly string[];
  /** A message in the language of its event. */
  readonly say: (words: RawWords) => string;
}

const pictureFile = /\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic|heif|bmp)$/i;
const attachmentFile =
  /\.(pdf|txt|csv|ics|gpx|kml|zip|epub|od[tsp]|docx|xlsx|pptx|mp3|ogg|oga|m4a|opus|wav|mp4|webm|ogv|vtt)$/i;

/** Fills in what the post's own text left open. What leads nowhere is reported and becomes plain text. */
export function resolveFragment(
  fragment: RawFragment,
  standpoint: Standpoint,
  references: References,
  report: Report,
): Fragment {
  return fragment.map((part): string | Reference => {
    if (typeof part === "string") return part;
    if (part.kind === "words") return escapeHtml(standpoint.say(part));
    if (part.kind === "update-id") return standpoint.updateIds[part.index] ?? "";
    if (part.kind === "image") return resolveImage(part, standpoint, references, report);
    return { kind: "address", path: resolveAddress(part, standpoint, references, report) };
  });
}

function resolveImage(
  { src, alt, title, width, height, place }: RawImage,
  { path: from }: Standpoint,
  references: References,
  report: Report,
): string | Reference {
  const path = findPicture(src, from, place, references, report);
  if (path === undefined) return missingImage(alt);
  return { kind: "image", path, alt, title, width, height };
}

const missingImage = (alt: string) =>
  alt === "" ? "" : `<span class="missing-image">${escapeHtml(alt)}</span>`;

/** A picture named in front matter; undefined, with a warning, when it is missing. */
export function resolvePicture(
  { path: src, alt = "" }: { path: string; alt?: string | undefined },
  from: string,
  place: Place,
  references: References,
  report: Report,
): Picture | undefined {
  const path = findPicture(src, from, place, references, report);
  return path === undefined ? undefined : { path, alt };
}

function findPicture(
  src: string,
  from: string,
  place: Place,
  references: References,
  report: Report,
): string | undefined {
  const path = findFile(src, from, references);
  if (path !== undefined && pictureFile.test(path)) {
    if (!references.pictures.has(path)) references.pictures.set(path, place);
    return path;
  }
  const args = {
    src,
    nearest: path === undefined ? nearestFile(src, from, references) : undefined,
  };
  report(diagnose(path === undefined ? "site/missing-image" : "site/not-an-image", place, args));
  return undefined;
}

/** "sprints/boards.jpg" for "boards.jpg" in sprints/index.md; also from content's root for "/sprints/boards.jpg". */
export function findFile(
  url: string,
  from: string,
  { table: { files } }: References,
): string | undefined {
  const written = contentPath(url, from);
  return written === undefined ? undefined : files.get(written);
}

function contentPath(url: string, from: string): string | undefined {
  const bare = url.replace(/[?#].*$/s, "");
  const decoded = decodePath(bare);
  if (decoded === undefined || /[\\\0]/.test(decoded)) return undefined;
  const path = decoded.startsWith("/")
    ? posix.normalize(decoded.slice(1))
    : posix.join(posix.dirname(from), decoded);
  return path.startsWith("../") || path === ".." ? undefined : path.normalize("NFC");
}

function decodePath(path: string): string | undefined {
  // No file has so long a path, and Node takes a minute to normalize 1 MiB of "../".
  if (path.length > 4096) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A file of nearly that name beside the post, or one of just that name elsewhere, as it would be written there. */
function nearestFile(
  src: string,
  from: string,
  { table: { files } }: References,
): string | undefined {
  const folder = posix.dirname(from);
  const wanted = posix.basename(contentPath(src, from) ?? src);
  const written = (path: string) => posix.relative(folder, path);
  const paths = [...files.keys()];
  const namesake = paths.find(
    (path) => posix.basename(path).toLowerCase() === wanted.toLowerCase(),
  );
  if (namesake !== undefined) return written(namesake);
  return nearestName(wanted, paths.map(written));
}

function resolveAddress(
  { href, place }: RawAddress,
  { path: from, page }: Standpoint,
  references: References,
  report: Report,
): string {
  const [, bare = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  const target = bare === "" ? page : findPage(bare, from, page, references);
  if (target !== undefined) {
    const path = hash === "" ? target : target.replace(/#.*$/s, "") + hash;
    if (path.includes("#")) references.anchored.push({ path, written: href, place });
    return hash === "" ? target : target.replace(/#.*$/s, "") + query + hash;
  }
  const file = findFile(bare, from, references);
  if (file !== undefined) return attach(file, href, place, references, report) ?? page;
  report(
    diagnose("site/broken-link", place, { href, nearest: nearestPage(bare, from, references) }),
  );
  return page;
}

/** The page that a link leads to: by the file it is made from, or by its address on the site. */
function findPage(
  bare: string,
  from: string,
  page: string,
  { table: { posts, addresses } }: References,
): string | undefined {
  const path = contentPath(bare, from);
  const folder = path?.replace(/\/$/, "");
  const post =
    path && (posts.get(path) ?? posts.get(`${folder}/index.md`) ?? posts.get(`${folder}.md`));
  if (post) return post;
  const decoded = decodePath(bare) ?? bare;
  const address = decoded.startsWith("/") ? posix.normalize(decoded) : posix.join(page, decoded);
  return [address, `${address}/`].find((candidate) => addresses.has(candidate));
}

function attach(
  path: string,
  href: string,
  place: Place,
  { attachments, table: { folders } }: References,
  report: Report,
): string | undefined {
  if (pictureFile.test(path)) {
    report(diagnose("site/link-to-image", place, { href }));
    return undefined;
  }
  if (!attachmentFile.test(path)) {
    report(diagnose("site/link-to-file", place, { href }));
    return undefined;
  }
  const [folder = "", ...rest] = path.split("/");
  const slug = folders.get(folder);
  const address = slug === undefined ? `/${path}` : `/${[slug, ...rest].join("/")}`;
  attachments.set(path, { path, address });
  return address;
}

function nearestPage(bare: string, from: string, { table: { posts, addresses } }: References) {
  const written = decodePath(bare) ?? bare;
  if (written.startsWith("/")) return nearestName(written, [...addresses]);
  const folder = posix.dirname(from);
  return nearestName(
    written,
    [...posts.keys()].map((path) => posix.relative(folder, path)),
  );
}
