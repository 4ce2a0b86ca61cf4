import { posix } from "node:path";
import type { EleventyConfig, RenderedPage } from "@11ty/eleventy";
import type { OutputFile } from "../channels/output.ts";
import {
  type EventPublication,
  eventPublicationOf,
  type Publication,
} from "../channels/publication.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Route, RouteKind, RouteOf } from "../model/route.ts";
import type { Event } from "../model/site.ts";
import { innermostCause, layoutFailure } from "./failure.ts";
import { moduleOf } from "./layouts.ts";

/** The routes of each kind, so that one layout paginates over its own: `pagination: { data: "routes.event" }`. */
export type RoutesByKind = { readonly [K in RouteKind]: readonly PageRoute<K>[] };

/** A page of one event carries all that it may be rendered from, so that no other event can change it. */
type PageRoute<K extends RouteKind> =
  RouteOf<K> extends { readonly event: Event }
    ? RouteOf<K> & { readonly publication: EventPublication }
    : RouteOf<K>;

/** What a layout's `render` is called with, beside what Eleventy itself adds. */
export type PageData<K extends RouteKind> = { readonly route: PageRoute<K> } & (RouteOf<K> extends {
  readonly event: Event;
}
  ? unknown
  : { readonly publication: Publication });

/**
 * Renders one page for every route and hands them on, some at a time, with paths below the output folder. A layout
 * that fails is reported, and the pages after it are not made. A route whose kind has no layout is not reported here:
 * see verifyStaging. Throws what the file system throws.
 */
export async function renderPages(
  publication: Publication,
  routes: readonly Route[],
  write: (pages: readonly OutputFile[]) => void | Promise<void>,
  layouts = "layouts",
): Promise<Diagnostic[]> {
  for (const batch of batchesOf(routes)) {
    const pages = await renderBatch(publication, batch, layouts);
    if ("failure" in pages) return [pages.failure];
    await write(pages);
  }
  return [];
}

// Eleventy holds all that it renders until it ends: four thousand pages are 300 MB.
const batchSize = 100;

/** At least one, because a layout may make a page that is about no route. */
function batchesOf(routes: readonly Route[]): (readonly Route[])[] {
  const batches = Array.from({ length: Math.ceil(routes.length / batchSize) }, (_, index) =>
    routes.slice(index * batchSize, (index + 1) * batchSize),
  );
  return batches.length === 0 ? [routes] : batches;
}

async function renderBatch(
  publication: Publication,
  routes: readonly Route[],
  layouts: string,
): Promise<OutputFile[] | { readonly failure: Diagnostic }> {
  try {
    const eleventy = await openEleventy(layouts, (userConfig) => {
      // Frozen, because Eleventy deep-copies any other plain object, once for every page.
      userConfig.addGlobalData("publication", Object.freeze({ ...publication }));
      userConfig.addGlobalData("routes", Object.freeze(groupRoutes(publication, routes)));
    });
    return (await eleventy.toJSON()).flatMap(toFile);
  } catch (error) {
    const innermost = innermostCause(error);
    // A disk that cannot be read is not the layout's fault.
    if (innermost instanceof Error && "syscall" in innermost) throw innermost;
    return { failure: layoutFailure(error, layouts) };
  }
}

// Eleventy names files below a folder, in which nothing is written.
const nowhere = "nowhere";

// A layout may say that it makes no file.
const toFile = ({ outputPath, content }: RenderedPage): OutputFile[] =>
  outputPath === false ? [] : [{ path: posix.relative(nowhere, outputPath), body: content }];

async function openEleventy(input: string, config: (config: EleventyConfig) => void) {
  // Its resolver hook serves live reload only, and costs the start of a worker thread.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(input, nowhere, {
    source: "script",
    configPath: moduleOf(".eleventy.ts"),
    quietMode: true,
    config,
  });
  await eleventy.init();
  eleventy.disableLogger();
  return eleventy;
}

/** Every kind has its group, empty or not: Eleventy fails on a group that is missing. */
export function groupRoutes(publication: Publication, routes: readonly Route[]): RoutesByKind {
  const own = eventPublicationOf(publication);
  const ofKind = <K extends RouteKind>(kind: K) =>
    routes.filter((route): route is RouteOf<K> => route.kind === kind);
  const withOwn = <R extends { readonly event: Event }>(route: R) => ({
    ...route,
    publication: own,
  });
  return {
    home: ofKind("home"),
    event: ofKind("event").map(withOwn),
    poster: ofKind("poster").map(withOwn),
    tag: ofKind("tag"),
    "not-found": ofKind("not-found"),
  };
}
