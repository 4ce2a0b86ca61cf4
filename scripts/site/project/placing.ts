import { isDate } from "../../content/post.ts";
import type { Placing } from "./project.ts";

/** A path taken apart: "posts/2017-07-07-sprints.md". */
export interface PathParts {
  readonly folders: readonly string[];
  /** Without its extension. */
  readonly stem: string;
}

export function partsOfPath(path: string): PathParts {
  const segments = path.split("/");
  const stem = (segments.at(-1) ?? "").replace(/\.[^.]+$/, "");
  return { folders: segments.slice(0, -1), stem };
}

/** "2017-07-07-sprints" names a day and a post. */
export function datedName(stem: string): {
  readonly date: string | undefined;
  readonly name: string;
} {
  const [, date, name = ""] = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_. ]+([^-_. ].*))?$/.exec(stem) ?? [];
  return date !== undefined && isDate(date) ? { date, name } : { date: undefined, name: stem };
}

/** "2017/07/07/sprints.md" */
function dayOfFolders(folders: readonly string[]): string | undefined {
  const day = folders.slice(-3).join("-");
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(day) && isDate(day) ? day : undefined;
}

/** Where folders and names are the address, and an index speaks for its folder. */
export function placeByPath({ folders, stem }: PathParts): Placing {
  const isIndex = /^_?index$/i.test(stem);
  const name = isIndex ? folders.at(-1) : stem;
  const above = isIndex ? folders.slice(0, -1) : folders;
  const date = datedName(name ?? "").date ?? dayOfFolders(above);
  return {
    folders: above,
    name,
    isIndex,
    pattern: undefined,
    categories: [],
    collection: undefined,
    hasFile: false,
    defaults: date === undefined ? {} : { date },
    tagsAtSpaces: false,
    onlyDated: false,
  };
}
