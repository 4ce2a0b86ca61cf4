import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "../../../scripts/output/manifest.ts";
import { linksIn } from "../../story/read-links.ts";
import type { Setting, Site, Tool } from "./tool.ts";

const pictureName = /\.(?:avif|webp|jpe?g)$/;

export interface Output {
  readonly files: number;
  readonly bytes: number;
  /** Why the run does not count; undefined when everything is there. */
  readonly missing: string | undefined;
}

/** What is in the tool's output, and whether all of it is: pages, feed, pictures in each width and format. */
export function inspect(tool: Tool, site: Site, sentence: string | undefined): Output {
  const output = join(site.folder, tool.output);
  if (!existsSync(output)) return { files: 0, bytes: 0, missing: "there is no output" };
  const sizes = [...listFiles(output).keys()].map((path) => statSync(join(output, path)).size);
  const missing =
    missingPage(tool, site, output) ??
    missingPicture(tool, site, output) ??
    missingEdit(tool, site, output, sentence);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), missing };
}

function missingPage(tool: Tool, { corpus }: Site, output: string): string | undefined {
  const lost = tool
    .expects(corpus)
    .find(({ path, words }) => !readText(join(output, path)).includes(words));
  return lost && `${lost.path} does not have "${lost.words}"`;
}

/** Three widths in two formats; or in one, with a JPEG for those that do not show it. */
const filesPerPhoto: Readonly<Record<Setting, number>> = { equal: 6, own: 4 };

function missingPicture(tool: Tool, { corpus, setting }: Site, output: string): string | undefined {
  for (const event of corpus.events.filter(({ photo }) => photo !== undefined)) {
    const page = tool.announcementPage(event);
    const files = picturesOf(output, page);
    const lost = files.find((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0);
    if (lost !== undefined) return `${lost} is not there`;
    if (files.length < filesPerPhoto[setting]) return `${page} has ${files.length} pictures`;
  }
  return undefined;
}

/** The files of all pictures that a page shows, each once. */
export function picturesOf(output: string, page: string): string[] {
  const links = linksIn(page, readText(join(output, page))).map(
    (url) => url.split(/[?#]/)[0] ?? "",
  );
  const base = new URL(`https://bench.example/${dirname(page)}/`);
  const urls = links.filter((url) => pictureName.test(url)).map((url) => new URL(url, base));
  const paths = urls
    .filter(({ host }) => host === base.host)
    .map(({ pathname }) => decodeURIComponent(pathname));
  return [...new Set(paths)].map((path) => join(output, path));
}

function missingEdit(
  tool: Tool,
  { corpus }: Site,
  output: string,
  sentence: string | undefined,
): string | undefined {
  const event = editedEvent(corpus.events);
  if (sentence === undefined) return undefined;
  const page = tool.announcementPage(event);
  return readText(join(output, page)).includes(sentence)
    ? undefined
    : `${page} does not have the edit`;
}

/** The event in the middle. */
export function editedEvent<T>(events: readonly T[]): T {
  const event = events[Math.floor(events.length / 2)];
  if (event === undefined) throw new RangeError("a corpus has at least one event");
  return event;
}

const readText = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");
