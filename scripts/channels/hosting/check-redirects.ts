import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import {
  calendarPath,
  eventCalendarPath,
  eventPath,
  schedulePaths,
  tagCalendarPath,
} from "../../model/address.ts";
import { inCalendar } from "../../model/in-calendar.ts";
import type { Redirect } from "../../model/redirect.ts";
import type { Route } from "../../model/route.ts";
import type { EventSummary, Site } from "../../model/site.ts";
import { archivePaths } from "../feeds/addresses.ts";
import { archivesOf, siteNews } from "../feeds/document.ts";
import { iconNames } from "./icons.ts";
import { type RedirectSource, redirectSource } from "./redirect-source.ts";

type Checked = Redirect & { readonly source: RedirectSource };

interface Context {
  /** Paths of the pages that a redirect may lead to. */
  readonly pages: ReadonlySet<string>;
  /** Where each old path leads. */
  readonly targets: ReadonlyMap<string, string>;
  /** Who asked first for each file. */
  readonly askers: ReadonlyMap<string, Checked>;
  /** Files that are there without any redirect, and the folders they stand in. */
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** Every redirect that would lead nowhere, in a circle, or away from something that is there: one problem each. */
export const checkRedirects = (site: Site, routes: readonly Route<EventSummary>[]): Diagnostic[] =>
  judge(site, routes).flatMap(([, problem]) => problem ?? []);

/** The others: a refused one is made no file, so that its clash is not reported a second time as that file's. */
export const soundRedirects = (site: Site, routes: readonly Route<EventSummary>[]): Redirect[] =>
  judge(site, routes).flatMap(([redirect, problem]) => (problem === undefined ? [redirect] : []));

type Judged = readonly [redirect: Redirect, problem: Diagnostic | undefined];

function judge(site: Site, routes: readonly Route<EventSummary>[]): Judged[] {
  if (site.redirects.length === 0) return [];
  const checked = new Map(site.redirects.map((redirect) => [redirect, withSource(redirect)]));
  const context = contextOf(site, routes, [...checked.values()].filter(isReadable));
  return Array.from(checked, ([redirect, one]) => [
    redirect,
    isReadable(one)
      ? firstProblem(context, one)
      : diagnose("channels/redirect-path", redirect.place, { from: redirect.from }),
  ]);
}

function contextOf(
  site: Site,
  routes: readonly Route<EventSummary>[],
  checked: readonly Checked[],
): Context {
  const files = [...routes.map(({ output }) => output), ...filesBesidePages(site)].map(sameFile);
  return {
    pages: new Set(routes.map(({ path }) => path)),
    targets: new Map(checked.map(({ source, to }) => [source.path, to])),
    // The first of several wins the place in the map, so they go in backwards.
    askers: new Map(checked.map((one) => [sameFile(one.source.file), one] as const).reverse()),
    files: new Set(files),
    folders: new Set(files.flatMap(foldersAbove)),
  };
}

const withSource = (redirect: Redirect) => ({ ...redirect, source: redirectSource(redirect.from) });

const isReadable = (redirect: ReturnType<typeof withSource>): redirect is Checked =>
  redirect.source !== undefined;

type Problem = (context: Context, redirect: Checked) => Diagnostic | undefined;

const repeated: Problem = ({ askers }, redirect) => {
  const first = askers.get(sameFile(redirect.source.file));
  if (first === undefined || first === redirect) return undefined;
  const { file, line } = first.place;
  return diagnose("channels/redirect-repeated", redirect.place, {
    from: redirect.from,
    first: `${file}:${line}`,
  });
};

const leadsNowhere: Problem = ({ pages, targets }, { source, from, to, place }) => {
  const passed = new Set([source.path]);
  let target: string | undefined = withoutFragment(to);
  while (target !== undefined && !passed.has(target)) {
    if (pages.has(target)) return undefined;
    passed.add(target);
    target = targets.get(target);
  }
  const code = target === undefined ? "channels/redirect-dangling" : "channels/redirect-loop";
  return diagnose(code, place, { from, to });
};

const hidesFile: Problem = ({ files, folders, askers }, { source, from, place }) => {
  const file = sameFile(source.file);
  const above = foldersAbove(file);
  const taken =
    files.has(file) ||
    folders.has(file) ||
    above.some((folder) => files.has(folder) || askers.has(folder));
  return taken ? diagnose("channels/redirect-clash", place, { from }) : undefined;
};

/** What is reported first about a redirect explains the rest. */
const problems: readonly Problem[] = [leadsNowhere, repeated, hidesFile];

function firstProblem(context: Context, redirect: Checked): Diagnostic | undefined {
  for (const problem of problems) {
    const found = problem(context, redirect);
    if (found !== undefined) return found;
  }
  return undefined;
}

const withoutFragment = (path: string) => path.replace(/#.*$/s, "");

// On macOS and Windows "Old" and "old" are one file.
const sameFile = (file: string) => file.normalize("NFC").toLowerCase();

const foldersAbove = (file: string) =>
  file
    .split("/")
    .slice(0, -1)
    .map((_, depth, folders) => folders.slice(0, depth + 1).join("/"));

/** Every name that the site itself may use; "assets" as if it were a file, since nothing else belongs below it. */
const filesBesidePages = (site: Site): string[] => [
  ..."assets feed.xml feed.json calendar.ics sitemap.xml robots.txt site.webmanifest".split(" "),
  "_headers",
  "_redirects",
  ...iconNames,
  ...archiveFiles(site),
  ...[...site.events, ...site.translations].flatMap(filesOfEvent).map((path) => path.slice(1)),
  ...site.tags.map(({ slug }) => tagCalendarPath(slug).slice(1)),
  ...site.attachments.map(({ address }) => address.slice(1)),
];

const archiveFiles = (site: Site) =>
  Array.from({ length: archivesOf(siteNews(site)) }, (_, index) => archivePaths(site, index + 1))
    .flatMap(({ atom, json }) => [atom, json])
    .map((path) => path.slice(1));

const filesOfEvent = (event: EventSummary) => [
  `${eventPath(event)}feed.xml`,
  `${eventPath(event)}feed.json`,
  ...inCalendar(event).map((meetup) => calendarPath(event, meetup)),
  eventCalendarPath(event),
  ...Object.values(schedulePaths(event)),
];
