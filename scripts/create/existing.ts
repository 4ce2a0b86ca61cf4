import { unreported } from "../content/decode.ts";
import { parsePost } from "../content/front-matter.ts";
import { readText } from "../content/read.ts";
import { type ContentTree, walkContent } from "../content/walk.ts";
import { askingOf, isAnnouncement } from "../site/announces.ts";
import { arrange, type EventFiles, isOriginal, siteFileIn } from "../site/layout.ts";
import { openProject } from "../site/project/project.ts";
import { readSiteFile } from "../site/site-file.ts";
import type { Zone } from "../time/moment.ts";
import { parseZone } from "../time/zone.ts";

/** What a new post must know about the content it joins. */
export interface ExistingContent {
  readonly tree: ContentTree;
  /** Of the site; undefined when site.yaml names none. */
  readonly zone: Zone | undefined;
  readonly lang: string;
  /** It publishes the HTML of its posts as it is. */
  readonly trustsHtml: boolean;
  readonly events: readonly ExistingEvent[];
}

export interface ExistingEvent extends Omit<EventFiles, "placing"> {
  /** What an organizer calls it: its folder, or the name of its only file. */
  readonly key: string;
  readonly title: string;
  /** In which its dates are read: the site's, else its first meetup's. */
  readonly zone: Zone | undefined;
  /** Its own, where it is not the site's. */
  readonly lang: string | undefined;
}

/** In which the times of an event's programme are read: as `buildEventProgramme` has it. */
export function programmeZone(
  { tree, zone }: Pick<ExistingContent, "tree" | "zone">,
  { meetups, announcement }: Pick<ExistingEvent, "meetups" | "announcement">,
): Zone | undefined {
  const written = [...meetups, announcement]
    .map((path) => writtenValue(tree, path, "timezone"))
    .find((timezone) => timezone !== undefined);
  return toZone(written) ?? zone;
}

/**
 * Looks at the content; undefined when there is no such folder. What is wrong with the posts that are there is for a build
 * to say, not for who adds one.
 */
export function surveyContent(content: string): ExistingContent | undefined {
  const tree = walkContent(content, unreported);
  if (tree === undefined) return undefined;
  const project = openProject(tree, unreported);
  const { timezone, lang, html } = readSiteFile(tree, siteFileIn(tree), project, unreported).fields;
  const { events } = arrange(tree, project, askingOf(tree, project), lang, unreported);
  const zone = toZone(timezone);
  const isEvent = (files: EventFiles) =>
    isOriginal(files) &&
    (files.meetups.length + files.updates.length > 0 ||
      isAnnouncement(tree, project, files.announcement));
  return {
    tree,
    zone,
    lang,
    trustsHtml: html === "trusted",
    events: events.filter(isEvent).map((files) => surveyEvent(tree, files, zone)),
  };
}

function surveyEvent(tree: ContentTree, files: EventFiles, site: Zone | undefined): ExistingEvent {
  const key = files.folder || files.name || files.announcement;
  const title = writtenValue(tree, files.announcement, "title") ?? key;
  const zones = files.meetups.map((path) => toZone(writtenValue(tree, path, "timezone")));
  return {
    ...files,
    key,
    title,
    zone: site ?? zones.find((zone) => zone !== undefined),
    lang: writtenValue(tree, files.announcement, "lang"),
  };
}

/** One line of a post's front matter, as it was written. */
export function writtenValue(tree: ContentTree, path: string, key: string): string | undefined {
  const text = readText(tree, path, unreported);
  const value = text && parsePost(text, path, unreported).values[key];
  return typeof value === "string" && value !== "" ? value.trim() : undefined;
}

function toZone(text: string | undefined): Zone | undefined {
  const zone = text === undefined ? undefined : parseZone(text);
  return zone?.ok ? zone.value : undefined;
}
