import { posix } from "node:path";
import type { RawAddress, RawFragment, RawImage } from "../content/markdown/parsed-body.ts";
import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { escapeHtml } from "../model/fragment.ts";
import type { Attachment, Fragment, Picture, Reference } from "../model/site.ts";

/** What links and pictures can lead to, and what turned out to be used. */
export interface Surroundings {
  /** Where each post is published, by its path below content: "/<slug>/#meetup". */
  readonly posts: ReadonlyMap<string, string>;
  /** Addresses of pages and channels: "/<slug>/", "/calendar.ics". */
  readonly addresses: ReadonlySet<string>;
  /** Every file that is not a post, by its path below content in Unicode's composed form. */
  readonly files: ReadonlyMap<string, string>;
  /** The slug of the event in each folder below content. */
  readonly folders: ReadonlyMap<string, string>;
  /** Filled while references are resolved: each used picture with its first place. */
  readonly pictures: Map<string, Place>;
  readonly attachments: Map<string, Attachment>;
  /** Filled while references are resolved: links into pages, whose anchors are known only later. */
  readonly anchored: { readonly path: string; readonly written: string; readonly place: Place }[];
}

/** Where a fragment stands. */
export interface Standpoint {
  /** Of its post, below content. */
  readonly path: string;
  /** Of the page it is shown on: "/<slug>/". */
  readonly page: string;
  /** Ids of the announcement's updates, in the order of `ParsedBody.updates`. */
  readonly updateIds: readonly string[];
}

const pictureFile = /\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic|heif|bmp)$/i;
const attachmentFile =
  /\.(pdf|txt|csv|ics|gpx|kml|zip|epub|od[tsp]|docx|xlsx|pptx|mp3|ogg|oga|m4a|opus|wav|mp4|webm|ogv|vtt)$/i;

/** Fills in what the post's own text left open. What leads nowhere is reported and becomes plain text. */
export function resolveFragment(
  fragment: RawFragment,
  standpoint: Standpoint,
  around: Surroundings,
  report: Report,
): Fragment {
  return fragment.map((part): string | Reference => {
    if (typeof part === "string") return part;
    if (part.kind === "update-id") return standpoint.updateIds[part.index] ?? "";
    if (part.kind === "image") return resolveImage(part, standpoint, around, report);
    return { kind: "address", path: resolveAddress(part, standpoint, around, report) };
  });
}

function resolveImage(
  { src, alt, title, width, height, place }: RawImage,
  { path: from }: Standpoint,
  around: Surroundings,
  report: Report,
): string | Reference {
  const path = findPicture(src, from, place, around, report);
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
  around: Surroundings,
  report: Report,
): Picture | undefined {
  const path = findPicture(src, from, place, around, report);
  return path === undefined ? undefined : { path, alt };
}

function findPicture(
  src: string,
  from: string,
  place: Place,
  around: Surroundings,
  report: Report,
): string | undefined {
  const path = findFile(src, from, around);
  if (path !== undefined && pictureFile.test(path)) {
    if (!around.pictures.has(path)) around.pictures.set(path, place);
    return path;
  }
  const args = { src, nearest: path === undefined ? nearestFile(src, from, around) : undefined };
  report(diagnose(path === undefined ? "site/missing-image" : "site/not-an-image", place, args));
  return undefined;
}

/** "sprints/boards.jpg" for "boards.jpg" in sprints/index.md; also from content's root for "/sprints/boards.jpg". */
export function findFile(url: string, from: string, { files }: Surroundings): string | undefined {
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
function nearestFile(src: string, from: string, { files }: Surroundings): string | undefined {
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
  around: Surroundings,
  report: Report,
): string {
  const [, bare = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  const target = bare === "" ? page : findPage(bare, from, page, around);
  if (target !== undefined) {
    const path = hash === "" ? target : target.replace(/#.*$/, "") + hash;
    if (path.includes("#")) around.anchored.push({ path, written: href, place });
    return hash === "" ? target : target.replace(/#.*$/, "") + query + hash;
  }
  const file = findFile(bare, from, around);
  if (file !== undefined) return attach(file, href, place, around, report) ?? page;
  report(diagnose("site/broken-link", place, { href, nearest: nearestPage(bare, from, around) }));
  return page;
}

/** The page that a link leads to: by the file it is made from, or by its address on the site. */
function findPage(
  bare: string,
  from: string,
  page: string,
  { posts, addresses }: Surroundings,
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
  { attachments, folders }: Surroundings,
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

function nearestPage(bare: string, from: string, { posts, addresses }: Surroundings) {
  const written = decodePath(bare) ?? bare;
  if (written.startsWith("/")) return nearestName(written, [...addresses]);
  const folder = posix.dirname(from);
  return nearestName(
    written,
    [...posts.keys()].map((path) => posix.relative(folder, path)),
  );
}
