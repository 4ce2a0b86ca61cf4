import { basename } from "node:path";
import { folderOf } from "../content/folders.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { PartName } from "./versions.ts";

/* What a file is of an event, by the names of the file and its folder. */

export const stemOf = (path: string): string => basename(path).replace(/\.[^.]+$/, "");

/** Whether it speaks for its folder. */
export const isIndexFile = (path: string): boolean => /(?:^|\/)index\.[^./]+$/i.test(path);

/** Other folders are called like that too: a section of a blog, which stays one. */
export const isOwnName = (part: PartName): boolean =>
  part === "updates" || part === "meetups" || part === "dates";

interface Part {
  /** The event's. */
  readonly folder: string;
  readonly part: PartName | "misspelt";
}

/** Folders that hold parts. */
const lists = [
  "updates",
  "meetups",
  "dates",
  "sessions",
  "speakers",
] as const satisfies readonly PartName[];

/** What a file is of the event in a folder, by its name. */
export function partOf(path: string): Part | undefined {
  const folder = folderOf(path);
  const list = basename(folder).toLowerCase();
  const named = lists.find((part) => part === list);
  const isList = named !== "dates" || startsWithDay(path);
  if (named !== undefined && isList && !(isIndexFile(path) && !isOwnName(named)))
    return { folder: folderOf(folder), part: named };
  const stem = stemOf(path).toLowerCase();
  if (stem === "meetup") return { folder, part: "meetups" };
  if (stem === "schedule") return { folder, part: "schedule" };
  const misspelt = misspeltPart(path);
  return misspelt && { folder: misspelt.folder, part: "misspelt" };
}

/** "dates/" may hold anything else: pages about trees. */
const startsWithDay = (path: string) => /^\d{4}-\d\d-\d\d(?!\d)/.test(basename(path));

/** "meetpu.md", "updates.md" and "update/x.md" beside an index. */
export function misspeltPart(path: string): { folder: string; nearest: string } | undefined {
  const folder = folderOf(path);
  const file = nearPart(stemOf(path), ["meetup", "updates", "meetups"]);
  if (file !== undefined) return { folder, nearest: file === "meetup" ? "meetup.md" : `${file}/` };
  const list = nearPart(basename(folder), ["updates", "meetups"]);
  return list === undefined ? undefined : { folder: folderOf(folder), nearest: `${list}/` };
}

// "setup" is no slip for "meetup": people seldom miss the first letter.
function nearPart(name: string, parts: readonly string[]): string | undefined {
  const first = name[0]?.toLowerCase();
  const like = parts.filter((part) => part[0] === first);
  return like.length === 0 ? undefined : nearestName(name, like);
}
