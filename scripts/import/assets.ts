import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { toSlug } from "../site/slugs.ts";
import type { Copy } from "./plan.ts";

const carried =
  /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|heif|bmp|pdf|txt|csv|ics|gpx|kml|zip|epub|od[tsp]|docx|xlsx|pptx|mp3|ogg|oga|m4a|opus|wav|mp4|webm|ogv|vtt)$/i;

/** A site ends where one of these lies. */
const rootMarks =
  "_config.yml _config.toml hugo.toml hugo.yaml config.toml config.yaml pelicanconf.py .eleventy.js eleventy.config.js eleventy.config.mjs eleventy.config.ts eleventy.config.cjs package.json .git".split(
    " ",
  );
/** Where generators keep what is published as it is. */
const shelves = ["", "static", "content", "public", "src", "source", "assets"];

/** The files of a post: found once each, under a name of their own in the new folder. */
export interface Assets {
  /** The new name of a file that a post names; undefined when it is not there, or is nothing to carry. */
  readonly take: (target: string) => string | undefined;
  readonly copies: () => readonly Copy[];
}

export function findAssets(file: string): Assets {
  const folder = dirname(realpathSync(file));
  const root = siteRoot(folder);
  const taken = new Map<string, string>();
  const take = (target: string) => {
    const found = locate(target, folder, root);
    if (found === undefined || !carried.test(found)) return undefined;
    const name = taken.get(found) ?? freeName(found, [...taken.values()]);
    taken.set(found, name);
    return name;
  };
  return { take, copies: () => [...taken].map(([from, to]) => ({ from, to })) };
}

function siteRoot(folder: string): string {
  for (let each = folder; each !== dirname(each); each = dirname(each)) {
    if (rootMarks.some((mark) => existsSync(join(each, mark)))) return each;
  }
  return folder;
}

/** Beside the post, else on one of the shelves of a folder above it, never outside of the site. */
function locate(target: string, folder: string, root: string): string | undefined {
  const path = decode(target.replace(/[?#].*$/s, ""));
  if (path === undefined || path.includes("\0") || path.trim() === "") return undefined;
  const beside = path.startsWith("/") ? [] : [resolve(folder, path)];
  const above = foldersUp(folder, root).flatMap((each) =>
    shelves.map((shelf) => join(each, shelf, path)),
  );
  return [...beside, ...above].find((candidate) => isInside(candidate, root));
}

function foldersUp(folder: string, root: string): string[] {
  const up = [folder];
  for (let each = folder; each !== root && each !== dirname(each); each = dirname(each))
    up.push(dirname(each));
  return up;
}

/** A link in the site may lead out of it, to files that are nobody's picture. */
function isInside(candidate: string, root: string): boolean {
  if (!existsSync(candidate) || !statSync(candidate).isFile()) return false;
  return !relative(root, realpathSync(candidate)).startsWith("..");
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function freeName(found: string, taken: readonly string[]): string {
  const extension = extname(found).toLowerCase();
  const stem = toSlug(basename(found, extname(found))) || "file";
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem + extension : `${stem}-${count}${extension}`;
    if (!taken.includes(name)) return name;
  }
}
