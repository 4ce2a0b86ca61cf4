import { existsSync } from "node:fs";
import { posix, relative, sep } from "node:path";
import type Eleventy from "@11ty/eleventy";
import type { EleventyConfig } from "@11ty/eleventy";
import { ownPath } from "../bundle/installed.mjs";
import type { Publication } from "../channels/publication.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Route } from "../model/route.ts";
import { innermostCause, layoutFailure } from "./failure.ts";
import { moduleOf } from "./layouts.ts";
import { handPlan, planPages } from "./plan.ts";

/**
 * Has Eleventy write a page for every route, and whatever templates of one's own make, below a folder. None of those may
 * be one of the `planned` files of the site, whoever writes them. A template that fails is reported, and what it and
 * others wrote is not to be published. A route whose kind has no layout is not reported here: see verifyStaging. Throws
 * what the file system throws.
 */
export async function renderPages(
  publication: Publication,
  routes: readonly Route[],
  output: string,
  planned: ReadonlySet<string>,
  layoutsDir = "layouts",
): Promise<Diagnostic[]> {
  const plan = planPages(publication, routes, layoutsDir);
  const own = new Set(routes.map((route) => route.output));
  try {
    const eleventy = await openEleventy(layoutsDir, output, (config) => {
      handPlan(config, plan);
      config.addTransform("handbill-collisions", function (content) {
        const { outputPath } = this.page;
        const path = outputPath && pathBelow(output, outputPath);
        if (path && planned.has(path) && !own.has(path))
          throw new TakenPath(path, this.page.inputPath);
        return content;
      });
    });
    await eleventy.write();
    return [];
  } catch (error) {
    const innermost = innermostCause(error);
    if (innermost instanceof TakenPath) return [collision(innermost)];
    // A disk that cannot be read is not the layout's fault.
    if (innermost instanceof Error && "syscall" in innermost) throw innermost;
    return [layoutFailure(error, layoutsDir, output)];
  }
}

/** The same pages by their paths below the folder, of which none is written; none at all when a template fails. */
export async function drawPages(
  publication: Publication,
  routes: readonly Route[],
  output: string,
  layoutsDir: string,
): Promise<[path: string, html: string][]> {
  const plan = planPages(publication, routes, layoutsDir);
  const own = new Set(routes.map((route) => route.output));
  try {
    const eleventy = await openEleventy(layoutsDir, output, (config) => handPlan(config, plan));
    return (await eleventy.toJSON()).flatMap(({ outputPath, content }): [string, string][] => {
      const path = outputPath && pathBelow(output, outputPath);
      return path && own.has(path) ? [[path, String(content)]] : [];
    });
  } catch {
    return [];
  }
}

const pathBelow = (folder: string, file: string) => relative(folder, file).replaceAll(sep, "/");

class TakenPath extends Error {
  readonly path: string;
  readonly template: string;

  constructor(path: string, template: string) {
    super(path);
    this.path = path;
    this.template = template;
  }
}

function collision({ path, template }: TakenPath): Diagnostic {
  const typed = template.replace(/\.js$/, ".tsx");
  const file = posix.normalize(existsSync(typed) ? typed : template);
  return diagnose("publish/collision", startOf(file), { path, other: path });
}

async function openEleventy(
  input: string,
  output: string,
  config: (config: EleventyConfig) => void,
): Promise<Eleventy> {
  // Its resolver hook serves live reload only, and costs the start of a worker thread.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(input, output, {
    source: "script",
    configPath: relative("", moduleOf(ownPath(".eleventy.ts"))),
    quietMode: true,
    config: (userConfig) => {
      // A moment in which the machine was busy is no news: no step takes more than all of the time.
      for (const group of ["Aggregate", "Configuration", "Data", "Render"])
        userConfig.benchmarkManager.get(group).setMinimumThresholdPercent(100);
      config(userConfig);
    },
  });
  await eleventy.init();
  // It would tell of a failure a second time.
  eleventy.disableLogger();
  return eleventy;
}
