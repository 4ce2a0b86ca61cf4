import { posix } from "node:path";
import { type FindNearest, nearestOf, nearestPathOf } from "../diagnostics/nearest.ts";
import { grouped } from "../model/grouped.ts";
import { isPicture } from "./file-kinds.ts";

/** What is near to a link or a picture that leads nowhere, prepared once for all of them. Paths are below content. */
export interface NearestAddresses {
  /** An address of the site: "/sprints/". */
  readonly address: FindNearest;
  /** The path of a post. */
  readonly post: FindNearest;
  /** The name of a file in a folder, "." for content itself. */
  readonly fileIn: (folder: string, name: string) => string | undefined;
  /** Files by their names in small letters. */
  readonly namesakes: ReadonlyMap<string, readonly string[]>;
  /** The first picture of each name without its ending: "logo" may be there as "logo.png". */
  readonly pictures: ReadonlyMap<string, string>;
}

export function nearestAddresses(
  addresses: ReadonlySet<string>,
  posts: readonly string[],
  files: readonly string[],
): NearestAddresses {
  const byFolder = grouped(files.map((path) => [posix.dirname(path), posix.basename(path)]));
  const folders = new Map<string, FindNearest>();
  const pictures = files.filter(isPicture).map((path) => [stemOf(path), path] as const);
  return {
    address: nearestPathOf([...addresses].filter((address) => address !== "/")),
    post: nearestPathOf(posts),
    fileIn: (folder, name) => {
      const find = folders.get(folder) ?? nearestOf(byFolder.get(folder) ?? []);
      folders.set(folder, find);
      const found = find(name);
      return found === undefined ? undefined : posix.join(folder, found);
    },
    namesakes: grouped(files.map((path) => [posix.basename(path).toLowerCase(), path])),
    // The last of several stays in a map.
    pictures: new Map(pictures.reverse()),
  };
}

export const stemOf = (path: string): string =>
  posix
    .basename(path)
    .toLowerCase()
    .replace(/\.[^.]+$/, "");
