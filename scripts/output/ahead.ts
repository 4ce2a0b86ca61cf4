import { existsSync } from "node:fs";
import { join } from "node:path";
import { drawPages } from "../pages/render.ts";
import type { BuildOptions } from "./options.ts";
import type { SiteSources } from "./plan.ts";
import { planEvents } from "./plan-outputs.ts";
import type { Recalled } from "./recall.ts";
import { pagesAnew } from "./stage.ts";

/** Pages as they will be published, by their paths below the output folder. */
export type PagesAhead = Readonly<Record<string, string>>;

/** For somebody who looks at pages while the site is built: they are made before all else. */
export interface LookAhead {
  /** Below the output folder. */
  readonly wanted: readonly string[];
  /** Called with those that are made anew, unless it takes the rest of the build to show them. */
  readonly show: (pages: PagesAhead) => void;
}

/** Writes nothing. A layout that fails is left to the build, which says so. */
export async function lookAhead(
  sources: SiteSources,
  options: BuildOptions,
  recalled: Recalled,
  { wanted, show }: LookAhead,
): Promise<void> {
  const { layoutsDir, outputDir } = options;
  const looked = sources.routes.filter(({ output }) => wanted.includes(output));
  if (looked.length === 0) return;
  const slugs = new Set(looked.flatMap((route) => ("event" in route && route.event?.slug) || []));
  const images = sources.images.plan;
  const { publication, events } = planEvents(sources, images, options, recalled, slugs);
  const pages = pagesAnew({ events, routes: looked });
  if (pages.length === 0) return;
  // What plugins write goes beside the site, and with the session.
  const drawn = await drawPages(publication, pages, `${outputDir}.ahead`, layoutsDir);
  const complete = drawn.filter(([, html]) =>
    assetsIn(html).every((path) => existsSync(join(outputDir, path))),
  );
  if (complete.length > 0) show(Object.fromEntries(complete));
}

/** What a browser loads to show the page: pictures, styles and typefaces. */
const assetsIn = (html: string): string[] =>
  [...html.matchAll(/ (?:src|srcset|href|imagesrcset)="([^"]*)"/g)].flatMap(([, value = ""]) =>
    [...value.matchAll(/(?<=\/)assets\/[^\s?#,]+/g)].map(([path]) => path),
  );
