import { posix } from "node:path";
import { foldersAbove } from "../content/folders.ts";
import { classifyUrl } from "../model/link.ts";
import type { SiteAddress } from "../model/site.ts";
import type { AddressTable } from "../site/address-table.ts";
import type { DatedEvent, DatedPage } from "../site/dated-event.ts";
import { findFile } from "../site/find-file.ts";
import { findByName, findPage } from "../site/find-page.ts";
import type { OpenContent } from "../site/open-content.ts";
import type { TreePost } from "./tree-post.ts";

/** Where the files of another site will lie, below content. */
export interface NewPlaces {
  /** By the path that a file had. */
  readonly of: (path: string) => string;
  /** Of a new path: the folder of the post that it belongs to; undefined for what lies at the root for all. */
  readonly folderOf: (path: string) => string | undefined;
}

/** A file stays beside the post that speaks for its folder; all others keep their path, as links from the root name it. */
export function openNewPlaces(
  { layout }: OpenContent,
  posts: readonly TreePost[],
  folders: ReadonlyMap<DatedEvent | DatedPage, string>,
): NewPlaces {
  const owners = new Map(
    posts.flatMap(({ files, post }) => {
      const folder = folders.get(post) ?? "";
      return files.folder === "" || folder === "" ? [] : [[files.folder, folder] as const];
    }),
  );
  const names = new Set(folders.values());
  const moved = new Map(
    [...layout.files].map((path) => {
      const owned = foldersAbove(path).find((folder) => owners.has(folder));
      if (owned !== undefined) return [path, owners.get(owned) + path.slice(owned.length)] as const;
      return [path, path.replace(/^(?:static|content|source|src)\//, "")] as const;
    }),
  );
  return {
    of: (path) => moved.get(path) ?? path,
    folderOf: (path) => foldersAbove(path).find((folder) => names.has(folder)),
  };
}

/** Where a post stood and will stand. */
export interface TreeBase {
  /** Of its file, below the old content. */
  readonly path: string;
  /** Of its page: "/2017/07/sprints/". */
  readonly page: string;
  /** The new folder of its event, below content. */
  readonly folder: string;
  /** Its new file, below that folder. */
  readonly file: string;
}

/** What a link or a picture leads to, as it is written from the new place; undefined where that is unchanged or unknown. */
export function newTarget(
  written: string,
  { path, page, folder, file: newFile }: TreeBase,
  table: AddressTable,
  places: NewPlaces,
): string | undefined {
  const local = withoutHost(written, table.address);
  const [, bare = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(local) ?? [];
  if (bare === "" || classifyUrl(local) === "external") return undefined;
  const base = { path, page, updateIds: [], lang: undefined, say: () => "" };
  const file = findFile(bare, path, table);
  const found =
    findPage(bare, base, table) ?? (file === undefined ? findByName(bare, table) : undefined);
  if (found !== undefined)
    return found.address === bare && local === written ? undefined : join(found.address, rest);
  return file && join(fromFile(places.of(file.path), folder, newFile), rest);
}

/** The path of a whole address that leads to the old site itself, below its prefix. */
function withoutHost(written: string, { origin, pathPrefix }: SiteAddress): string {
  if (origin === undefined || !/^https?:/i.test(written) || !URL.canParse(written)) return written;
  const { host, pathname, search, hash } = new URL(written);
  if (host !== new URL(origin).host || !pathname.startsWith(pathPrefix)) return written;
  return `/${pathname.slice(pathPrefix.length)}${search}${hash}`;
}

// An address that ends in a place of its own needs no other.
const join = (address: string, rest: string) =>
  address.includes("#")
    ? address.replace(/#.*$/s, rest.startsWith("#") ? rest : "$&")
    : address + rest;

/** "boards.jpg" beside the post, "../boards.jpg" from its updates, "/img/boards.jpg" elsewhere. */
function fromFile(path: string, folder: string, file: string): string {
  const within = posix.dirname(`${folder}/${file}`);
  const shown = path.startsWith(`${folder}/`) ? posix.relative(within, path) : `/${path}`;
  return encodeURI(shown).replace(/[?#]/g, encodeURIComponent);
}
