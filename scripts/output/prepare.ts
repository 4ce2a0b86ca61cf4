import { planCards } from "../channels/card/plan.ts";
import { pruneCardCache, renderCards } from "../channels/card/render.ts";
import type { Looks } from "../channels/look.ts";
import type { OutputFile } from "../channels/output.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { encodeImages } from "../images/encode.ts";
import { encoderVersion } from "../images/encoder-version.ts";
import { type ImagePlan, planImages } from "../images/plan.ts";
import { probeImages, type RecallPicture, type SeenPicture } from "../images/probe.ts";
import { pruneImageCache } from "../images/prune.ts";
import { pictureOf } from "../model/portrait.ts";
import type { Site } from "../model/site.ts";
import type { LoadedSite } from "../site/load.ts";
import type { BuildOptions } from "./options.ts";

/* Work that some sites need and others do not: what is large, as sharp and the fonts of cards, is loaded when there is any. */

export interface PreparedImages {
  readonly plan: ImagePlan;
  /** What pictures that can be shown are, by their path below content. */
  readonly seen: ReadonlyMap<string, SeenPicture>;
  readonly diagnostics: readonly Diagnostic[];
  /** Writes every file of the plan that is neither kept nor there yet below the folder. */
  readonly encode: (folder: string, kept: Kept, onProgress: OnProgress) => Promise<Encoded>;
  /** Forgets what earlier builds encoded and this one did not use; for after its publication. */
  readonly prune: () => Promise<unknown>;
}

export interface Encoded {
  /** The plan without the pictures that turned out to be damaged: pages must not link to them. */
  readonly images: ImagePlan;
  /** Files made now, and files taken from the cache or there already. */
  readonly encoded: number;
  readonly reused: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that the site has already, by their paths below it. */
type Kept = ReadonlySet<string>;

/** Called after each file of a picture. */
export type OnProgress = (done: number, total: number) => void;

/** Reads the sizes of the pictures that content, at `root`, shows at these places; not their pixels. */
export async function prepareImages(
  { images: settings }: Site,
  root: string,
  { pictures, logos }: Pick<LoadedSite, "pictures" | "logos">,
  { cacheDir }: BuildOptions,
  recall: RecallPicture,
): Promise<PreparedImages> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const uses = [...pictures].map(([key, place]) => ({ path: pictureOf(key), place }));
  const folders = { contentDir: root, cacheDir: `${cacheDir}/images` };
  const probed = await probeImages(folders, uses, report, recall);
  const keys = new Set(pictures.keys());
  const planning = planImages(probed, settings, encoderVersion(), keys, logos);
  const known = new Map(probed.map(({ path, place: _, ...seen }) => [path, seen] as const));
  const seen = [...pictures.keys()].flatMap((key) => {
    const picture = known.get(pictureOf(key));
    return picture === undefined ? [] : [[key, picture] as const];
  });

  const encode = async (outputDir: string, kept: Kept, progress: OnProgress) => {
    const late: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
    const encoded = await encodeImages(planning, { ...folders, outputDir, kept, report, progress });
    return { ...encoded, diagnostics: late };
  };
  const prune = () => pruneImageCache(folders.cacheDir, planning);
  return { plan: planning.images, seen: new Map(seen), diagnostics, encode, prune };
}

export interface PreparedCards {
  /** By the path of their page: paths of the site. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Writes every card that is neither kept nor there yet below the folder. */
  readonly render: (folder: string, kept: Kept) => Promise<readonly Diagnostic[]>;
  /** As for pictures. */
  readonly prune: () => Promise<unknown>;
}

/** Decides what the social cards show, drawing none. Pictures are read below `root`. */
export function prepareCards(
  site: Site,
  root: string,
  looks: Looks,
  seen: PreparedImages["seen"],
  { cacheDir: caches }: BuildOptions,
): PreparedCards {
  const { value: plan, diagnostics } = planCards(site, looks, encoderVersion(), seen);
  const cacheDir = `${caches}/cards`;
  const render = async (outputDir: string, kept: Kept) => {
    const late: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
    await renderCards(plan, { contentDir: root, outputDir, kept, cacheDir, report });
    return late;
  };
  const prune = () => pruneCardCache(cacheDir, plan);
  const addresses = new Map(plan.map(({ path, address }) => [path, address]));
  return { addresses, diagnostics, render, prune };
}

/** The browser editor, if the site has one. */
export async function adminFiles(
  site: Site,
  { contentDir }: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
): Promise<OutputFile[]> {
  if (site.admin === undefined) return [];
  const files = await import("../admin/files.ts");
  return files.adminFiles(site, contentDir, report);
}
