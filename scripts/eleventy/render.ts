import type { EleventyConfig } from "@11ty/eleventy";
import type { Publication } from "../channels/publication.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Route, RouteKind, RouteOf } from "../model/route.ts";
import { innermostCause, layoutFailure } from "./failure.ts";

/** The routes of each kind, so that one layout paginates over its own: `pagination: { data: "routes.event" }`. */
export type RoutesByKind = { readonly [K in RouteKind]: readonly RouteOf<K>[] };

/** What a layout's `render` is called with, beside what Eleventy itself adds. */
export interface PageData<K extends RouteKind> {
  readonly route: RouteOf<K>;
  readonly publication: Publication;
}

/**
 * Renders one page for every route and writes it below `outputDir`. A layout that fails is reported, and leaves
 * some of the pages unwritten: the folder must be a staging folder. A route whose kind has no layout is not
 * reported here: see verifyStaging. Throws what the file system throws.
 */
export async function renderPages(
  publication: Publication,
  routes: readonly Route[],
  outputDir: string,
  layouts = "layouts",
): Promise<Diagnostic[]> {
  try {
    const eleventy = await openEleventy(layouts, outputDir, (userConfig) => {
      // Frozen, because Eleventy deep-copies any other plain object, once for every page.
      userConfig.addGlobalData("publication", Object.freeze({ ...publication }));
      userConfig.addGlobalData("routes", Object.freeze(groupRoutes(routes)));
    });
    await eleventy.executeBuild();
    return [];
  } catch (error) {
    const innermost = innermostCause(error);
    // A full or read-only disk is not the layout's fault.
    if (innermost instanceof Error && "syscall" in innermost) throw innermost;
    return [layoutFailure(error, layouts)];
  }
}

async function openEleventy(
  input: string,
  output: string,
  config: (config: EleventyConfig) => void,
) {
  // Set by scripts/run.mjs: a folder with the layouts and the configuration, compiled.
  const { HANDBILL_PROGRAM: program } = process.env;
  // Its resolver hook serves live reload only, and costs the start of a worker thread.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const options = {
    source: "script",
    configPath: program === undefined ? ".eleventy.ts" : `${program}/.eleventy.js`,
    quietMode: true,
    config,
  } as const;
  const eleventy = new Eleventy(
    program === undefined ? input : `${program}/${input}`,
    output,
    options,
  );
  await eleventy.init();
  eleventy.disableLogger();
  return eleventy;
}

/** Every kind has its group, empty or not: Eleventy fails on a group that is missing. */
export function groupRoutes(routes: readonly Route[]): RoutesByKind {
  const ofKind = <K extends RouteKind>(kind: K) =>
    routes.filter((route): route is RouteOf<K> => route.kind === kind);
  return {
    home: ofKind("home"),
    event: ofKind("event"),
    poster: ofKind("poster"),
    tag: ofKind("tag"),
    "not-found": ofKind("not-found"),
  };
}
