import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import type { Event, Site } from "../../scripts/model/site.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { loadSite } from "../../scripts/site/load.ts";
import { buildOptions } from "../fixtures/build-options.ts";

/** A published site, as its files tell it. */
export interface Built {
  /** The model, read once more from the same content. */
  readonly site: Site;
  /** Its events with their texts. */
  readonly events: readonly Event[];
  /** Below the output folder. */
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
}

export interface Outcome {
  readonly said: readonly string[];
  /** Undefined when nothing was published. */
  readonly built: Built | undefined;
}

/** An empty folder for the tests of one file. */
export function workFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "handbill-story-")));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds `content` below the folder into `site` below it. */
export async function build(folder: string, changes: Partial<BuildOptions>): Promise<Outcome> {
  const options = buildOptions(folder, changes);
  const control = { onProgress: () => {} };
  const { diagnostics, summary } = await buildSite(options, control);
  const said = diagnostics.map((one) => formatDiagnostic(one).replaceAll(`${folder}/`, ""));
  return { said, built: summary && readBuilt(options) };
}

/** The same for content that must be published without a word. */
export async function buildSound(folder: string, changes: Partial<BuildOptions>): Promise<Built> {
  const { said, built } = await build(folder, changes);
  assert.deepEqual(said, []);
  assert.ok(built !== undefined);
  return built;
}

/** Everything is read at once: the next step replaces it. */
export function readBuilt(options: BuildOptions): Built {
  const texts = new Map(
    Array.from(listFiles(options.outputDir).keys(), (path) => [
      path,
      readFileSync(join(options.outputDir, path), "latin1"),
    ]),
  );
  const { site, events } = loadSite({ ...options, content: options.contentDir });
  assert.ok(site !== undefined);
  return {
    site,
    events: events.map(({ whole }) => whole()),
    paths: [...texts.keys()].sort(),
    text: (path) => {
      const bytes = texts.get(path);
      assert.ok(bytes !== undefined, `${path} is not among ${[...texts.keys()].join(", ")}`);
      return Buffer.from(bytes, "latin1").toString("utf8");
    },
  };
}
