import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { type EncodedImages, encodeImages } from "../../scripts/images/encode.ts";
import { encoderVersion } from "../../scripts/images/encoder-version.ts";
import { type ImagePlanning, planImages } from "../../scripts/images/plan.ts";
import { type ImageUse, type ProbedImage, probeImages } from "../../scripts/images/probe.ts";
import type { ImageSettings } from "../../scripts/model/image-settings.ts";

/** A content folder of its own for one test, with what is needed to build its pictures. */
export interface Folder {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  readonly uses: readonly ImageUse[];
  readonly diagnostics: Diagnostic[];
  readonly probe: () => Promise<readonly ProbedImage[]>;
  readonly plan: (settings?: ImageSettings) => Promise<ImagePlanning>;
  /** Into an empty folder, as each build has one. */
  readonly encode: (planning: ImagePlanning) => Promise<EncodedImages>;
}

/** Small and quick to encode: what is tested is not how AVIF looks. */
export const quickSettings: ImageSettings = {
  widths: [40, 80, 160],
  formats: ["webp", "jpeg"],
  quality: 80,
};

export async function makeFolder(
  test: TestContext,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<Folder> {
  const root = mkdtempSync(join(tmpdir(), "handbill-images-"));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  const contentDir = join(root, "content");
  const outputDir = join(root, "output");
  const cacheDir = join(root, "cache");
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(contentDir, path)), { recursive: true });
    await writeFile(join(contentDir, path), bytes);
  }
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const uses = Object.keys(files).map((path, index) => ({
    path,
    place: { file: "content/index.md", line: index + 1, column: 1 },
  }));
  const probe = () => probeImages({ contentDir, cacheDir }, uses, report);
  const plan = async (settings = quickSettings) =>
    planImages(await probe(), settings, encoderVersion());
  const encode = (planning: ImagePlanning) => {
    rmSync(outputDir, { recursive: true, force: true });
    const folders = { contentDir, outputDir, cacheDir };
    return encodeImages(planning, { ...folders, report, progress: () => undefined });
  };
  return { contentDir, outputDir, cacheDir, uses, diagnostics, probe, plan, encode };
}

/** A program that builds the folder's pictures in a process of its own and prints a line for each file. */
export const buildProgram = (folder: Folder): string => `
import { encodeImages } from "./scripts/images/encode.ts";
import { encoderVersion } from "./scripts/images/encoder-version.ts";
import { planImages } from "./scripts/images/plan.ts";
import { probeImages } from "./scripts/images/probe.ts";
const folders = ${JSON.stringify(folder)};
const report = ({ reason }) => { throw new Error(reason); };
const probed = await probeImages(folders, folders.uses, report);
const planning = planImages(probed, ${JSON.stringify(quickSettings)}, encoderVersion());
await encodeImages(planning, { ...folders, report, progress: (done) => console.log(done) });
`;

export const codesOf = ({ diagnostics }: Folder): string[] => diagnostics.map(({ code }) => code);

/** The only element: a test that finds two or none says so. */
export function only<T>(items: Iterable<T>): T {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new RangeError("expected exactly one");
  return item;
}
