import { formatPost, type YamlFields } from "../content/format-yaml.ts";
import { parsePost } from "../content/front-matter.ts";
import { plainAddress } from "../content/markdown/template/address.ts";
import { readText } from "../content/read.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import type { NewFile } from "../create/draft.ts";
import { pagePath } from "../model/address.ts";
import type { AddressTable } from "../site/address-table.ts";
import type { DatedEvent, DatedPage } from "../site/dated-event.ts";
import type { EventFiles } from "../site/layout.ts";
import { fieldsAsDays } from "../site/meetup-zone.ts";
import type { OpenContent } from "../site/open-content.ts";
import { isOwnMeetup, meetupFields } from "../site/own-meetup.ts";
import type { Zone } from "../time/moment.ts";
import { parseEnd, parseMoment } from "../time/parse-moment.ts";
import { mapTargets } from "./targets.ts";
import { type NewPlaces, newTarget } from "./tree-links.ts";

/** A post of another site with the files it was read from. */
export interface TreePost {
  readonly files: EventFiles;
  readonly post: DatedEvent | DatedPage;
}

/** The site that it joins, as far as that says so. */
export interface TreeTarget {
  readonly zone: Zone | undefined;
  readonly lang: string;
}

interface Setting {
  readonly content: OpenContent;
  readonly table: AddressTable;
  readonly places: NewPlaces;
  /** The post's new folder, below content. */
  readonly folder: string;
  readonly target: TreeTarget;
}

/** The post and what belongs to it, by paths below its new folder. */
export function planTreePost({ files, post }: TreePost, setting: Setting): NewFile[] {
  const { content, table, places, folder } = setting;
  const { path } = post.announcement;
  const page = pagePath(post);
  const from = (path: string, file: string) => (written: string) =>
    newTarget(written, { path, page, folder, file }, table, places);
  const retarget = from(path, "index.md");
  const text = readText(content.tree, path, () => {}) ?? "";
  const { body } = parsePost(text, path, () => {});
  // Where the excerpt ends: the summary says that here.
  const markdown = body.replace(/^<!--\s*(?:more|excerpt)\s*-->\n?/gm, "");
  const mapped = mapAll(markdown, retarget);
  const index = { path: "index.md", text: formatPost(fieldsFor(post, setting, retarget), mapped) };
  const others = [...files.updates, ...files.meetups].map((each) => {
    const file = files.folder === "" ? each : each.slice(files.folder.length + 1);
    const text = readText(content.tree, each, () => {}) ?? "";
    const { body } = parsePost(text, each, () => {});
    const matter = text.slice(0, text.length - body.length);
    return { path: file, text: matter + mapAll(body, from(each, file)) };
  });
  return [index, ...others];
}

type TreeRetarget = (written: string) => string | undefined;

const mapAll = (markdown: string, retarget: TreeRetarget) =>
  mapTargets(markdown, (href) => retarget(href) ?? href, retarget);

function fieldsFor(
  post: DatedEvent | DatedPage,
  { content, folder, target }: Setting,
  retarget: TreeRetarget,
): YamlFields {
  const { title, date, image, redirect_from = [], ...fields } = post.announcement.fields;
  const { updated, draft, summary, tags, author, lang, status, name } = fields;
  const own = content.siteFile.fields.lang;
  const old = post.old.filter((address) => !redirect_from.includes(address));
  const times = timesOf(post, content.zone, target.zone);
  const isAnnounced = post.kind === "event" && post.announced && date !== times.start;
  const heading = post.announcement.body.heading;
  return {
    title: title ?? (heading === undefined ? post.title : undefined),
    date: isAnnounced ? date : undefined,
    updated,
    draft: draft === true ? true : undefined,
    summary,
    tags,
    author,
    lang: lang ?? (own === target.lang || own === "en" ? undefined : own),
    image: image && { ...image, path: imagePath(image.path, retarget) },
    status,
    name,
    ...times,
    permalink: folder === post.slug ? undefined : pagePath(post),
    redirect_from: [...redirect_from, ...old].length === 0 ? undefined : [...redirect_from, ...old],
  } as YamlFields;
}

function imagePath(path: string, retarget: TreeRetarget): string {
  const plain = plainAddress(path)?.href ?? path;
  return decodeURI(retarget(encodeURI(plain)) ?? plain);
}

/** When and where it takes place, if it says so itself; without hours where nobody knows in which zone they are. */
function timesOf(
  post: DatedEvent | DatedPage,
  zone: Zone | undefined,
  target: Zone | undefined,
): Partial<MeetupFields> {
  if (post.kind === "page") return meetupFields(post.announcement.fields);
  const own = post.meetups.find((meetup) => isOwnMeetup(post.announcement, meetup));
  if (own?.fields.start === undefined) return meetupFields(post.announcement.fields);
  const { start, timezone = zone } = own.fields;
  const moment = parseMoment(start, timezone ?? target ?? "UTC");
  if (!moment.ok) return {};
  // An end that cannot be right is told nowhere, as before.
  const { end } = own.fields;
  const isRight = end !== undefined && parseEnd(end, moment.value).ok;
  const fields = { ...own.fields, end: isRight ? end : undefined };
  if (moment.value.kind === "day") return meetupFields(fields);
  if (timezone === undefined && target === undefined) return meetupFields(fieldsAsDays(fields));
  return { ...meetupFields(fields), timezone: timezone === target ? undefined : timezone };
}
