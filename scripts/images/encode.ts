import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { type ImageCache, openImageCache, readEntry, storeEntry } from "./cache.ts";
import { sha256 } from "./hash.ts";
import type { ImageJob, ImageOutput, ImagePlan, ImagePlanning } from "./plan.ts";
import { inParallel } from "./pool.ts";
import { render } from "./render.ts";
import { TooDemandingError } from "./svg-draw.ts";

export interface EncodeOptions {
  readonly contentDir: string;
  /** Files go to their addresses below it. Those that are there are what their names say, and are left. */
  readonly outputDir: string;
  /** What the site has already, below its root: it need not be there, too. */
  readonly kept?: ReadonlySet<string>;
  readonly cacheDir: string;
  readonly report: (diagnostic: Diagnostic) => void;
  /** After each file: how many of all files are there, and the picture it belongs to. */
  readonly progress: (done: number, total: number, path: string) => void;
}

export interface EncodedImages {
  /** The plan without the pictures that turned out to be damaged: pages must not link to them. */
  readonly images: ImagePlan;
  /** Files made now. */
  readonly encoded: number;
  /** Files taken from the cache, and those that were there. */
  readonly reused: number;
}

/**
 * Makes every planned file, or takes it from the cache. Pages may be rendered from the plan meanwhile. Only when
 * `images` comes back smaller (a header was sound, the pixels were not) must they be rendered again from it: a
 * truncated photograph is rare, and a wait for all photographs would be paid by every build.
 * Rejects when the output cannot be written.
 */
export async function encodeImages(
  planning: ImagePlanning,
  options: EncodeOptions,
): Promise<EncodedImages> {
  const cache = await openImageCache(options.cacheDir);
  const total = planning.jobs.reduce((sum, { outputs }) => sum + outputs.length, 0);
  let done = 0;
  const step = (job: ImageJob) => options.progress(++done, total, job.source.path);
  const results = await inParallel(planning.jobs, inFlight, (job) =>
    encodeJob(job, cache, options, () => step(job)),
  );
  const failed = new Set(planning.jobs.filter((_, i) => !results[i]).flatMap((job) => job.paths));
  const made = results.filter((result) => result !== undefined);
  return {
    images: new Map([...planning.images].filter(([path]) => !failed.has(path))),
    encoded: sum(made.map(({ encoded }) => encoded)),
    reused: sum(made.map(({ reused }) => reused)),
  };
}

// One more than the cores: while one picture is read and written, the others keep the cores busy. At most four,
// which is what libuv's threads run at once, and as many decoded pictures as a small machine can hold.
const inFlight = Math.min(4, availableParallelism() + 1);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const none: ReadonlySet<string> = new Set();

type JobResult = Pick<EncodedImages, "encoded" | "reused">;

/** Undefined when the picture cannot be shown, which has been reported. Its files are written all or none. */
async function encodeJob(
  job: ImageJob,
  cache: ImageCache,
  options: EncodeOptions,
  step: () => void,
): Promise<JobResult | undefined> {
  const { outputDir, kept = none } = options;
  const wanted = job.outputs.filter(
    ({ address }) => !kept.has(address.slice(1)) && !existsSync(join(outputDir, address)),
  );
  const files = new Map<ImageOutput, Buffer>();
  for (const output of wanted) {
    const bytes = await readEntry(cache, output);
    if (bytes !== undefined) files.set(output, bytes);
  }
  const missing = wanted.filter((output) => !files.has(output));
  const reused = job.outputs.length - missing.length;
  for (let told = 0; told < reused; told++) step();
  const keep = async (output: ImageOutput, bytes: Buffer) => {
    files.set(output, bytes);
    await store(cache, output, bytes, options);
    step();
  };
  if (missing.length > 0 && !(await makeFiles(job, missing, keep, options))) return undefined;
  for (const [output, bytes] of files) await writeOutput(outputDir, output, bytes);
  return { encoded: missing.length, reused };
}

async function makeFiles(
  job: ImageJob,
  missing: readonly ImageOutput[],
  keep: (output: ImageOutput, bytes: Buffer) => Promise<void>,
  { contentDir, report }: EncodeOptions,
): Promise<boolean> {
  const { path, place, hash } = job.source;
  const bytes = await readFile(join(contentDir, path)).catch(() => undefined);
  if (bytes === undefined || sha256(bytes) !== hash) {
    report(diagnose("images/changed", place, { path }));
    return false;
  }
  try {
    await render(bytes, job, missing, keep);
    return true;
  } catch (error) {
    const code = error instanceof TooDemandingError ? "images/too-demanding" : "images/damaged";
    report(diagnose(code, place, { path }));
    return false;
  }
}

async function store(
  cache: ImageCache,
  output: ImageOutput,
  bytes: Buffer,
  { report }: EncodeOptions,
): Promise<void> {
  if (await storeEntry(cache, output, bytes)) return;
  report(diagnose("images/cache-unwritable", startOf(cache.dir), { dir: cache.dir }));
}

async function writeOutput(outputDir: string, { address }: ImageOutput, bytes: Buffer) {
  const file = join(outputDir, address);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
