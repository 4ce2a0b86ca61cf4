import type { Post } from "../../content/post.ts";
import type { SessionFields } from "../../content/schema/programme.ts";
import { toSlug } from "../slugs.ts";
import { fileId } from "./people.ts";
import type { ScheduleRow } from "./schedule-rows.ts";

type SessionPost = Post<SessionFields>;

/** A session's file, its row in the schedule, or both. */
export interface Source {
  readonly id: string;
  readonly post: SessionPost | undefined;
  readonly row: ScheduleRow | undefined;
}

/** Each file with the row that links to it or has its title, and then the rows that have no file. */
export function sourcesOf(posts: readonly SessionPost[], rows: readonly ScheduleRow[]): Source[] {
  const taken = new Set<ScheduleRow>();
  const ids = new Set<string>();
  const unused = (id: string) => {
    let free = id === "" ? "session" : id;
    for (let count = 2; ids.has(free); count++) free = `${id || "session"}-${count}`;
    ids.add(free);
    return free;
  };
  const filed = posts.map((post): Source => {
    const id = unused(fileId(post.path));
    const row =
      rows.find((one) => linksTo(one, post)) ??
      rows.find((one) => !taken.has(one) && isSame(one.title, titleOf(post)));
    if (row !== undefined) taken.add(row);
    return { id, post, row };
  });
  const others = rows
    .filter((row) => !taken.has(row))
    .map((row): Source => ({ id: unused(toSlug(row.title ?? "")), post: undefined, row }));
  return [...filed, ...others];
}

const linksTo = ({ href }: ScheduleRow, { path }: SessionPost) =>
  href !== undefined && /(?:^|\/)sessions\//.test(href) && fileId(decoded(href)) === fileId(path);

const decoded = (href: string) => {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
};

export const titleOf = ({ fields, body }: SessionPost) => fields.title ?? body.heading?.text;

const isSame = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && toSlug(one) === toSlug(other);
