import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { type ImageCache, openImageCache, readEntry, storeEntry } from "../../images/cache.ts";
import { sha256 } from "../../images/hash.ts";
import { inParallel } from "../../images/pool.ts";
import { pruneEntries } from "../../images/prune.ts";
import type { Card } from "./card.ts";
import type { Drawing } from "./draw.ts";
import { formatOf, type PlannedCard } from "./plan.ts";

export interface RenderCardsOptions {
  /** Pictures are read below it. */
  readonly contentDir: string;
  /** Cards go to their addresses below it. */
  readonly outputDir: string;
  /** What the site has already, below its root: it need not be there, too. */
  readonly kept?: ReadonlySet<string>;
  readonly cacheDir: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

export interface RenderedCards {
  /** Drawn now. */
  readonly rendered: number;
  /** Taken from the cache. */
  readonly reused: number;
}

/** Draws every planned card that is not there yet, or takes it from the cache. Rejects when the output cannot be written. */
export async function renderCards(
  plan: readonly PlannedCard[],
  options: RenderCardsOptions,
): Promise<RenderedCards> {
  const cache = await openImageCache(options.cacheDir);
  // Two events with the same title, place and date share a file.
  const named = new Map(plan.map((planned) => [planned.address, planned]));
  // What is there already has the same bytes: its name says so.
  const { outputDir, kept = new Set() } = options;
  const files = [...named.values()].filter(
    ({ address }) => !kept.has(address.slice(1)) && !existsSync(join(outputDir, address)),
  );
  const draw = drawingFrom(options);
  const reused = await inParallel(files, inFlight, async (planned) => {
    const cached = await readEntry(cache, entryOf(planned));
    const bytes = cached ?? (await draw(planned));
    if (cached === undefined) await store(cache, planned, bytes, options.report);
    await writeOutput(join(options.outputDir, planned.address), bytes);
    return cached !== undefined;
  });
  const fromCache = reused.filter(Boolean).length;
  return { rendered: files.length - fromCache, reused: fromCache };
}

/** Removes the cards that this build does not use. For after a build that succeeded. */
export const pruneCardCache = (cacheDir: string, plan: readonly PlannedCard[]): Promise<number> =>
  pruneEntries(cacheDir, new Set(plan.map(({ key }) => key)));

// Layout runs on this thread and encoding on another: two keep both busy.
const inFlight = 2;

/** What draws, and the fonts, are loaded for the first card that is not in the cache, and only then. */
function drawingFrom({
  contentDir,
}: Pick<RenderCardsOptions, "contentDir">): (planned: PlannedCard) => Promise<Uint8Array> {
  let opened: Promise<Drawing> | undefined;
  return async ({ card, look }) => {
    opened ??= import("./draw.ts").then(({ openDrawing }) => openDrawing());
    const { render } = await opened;
    return render(card, look, await readPicture(card, contentDir));
  };
}

/** The bytes of the card's picture; a build whose pictures change meanwhile is given up elsewhere. */
async function readPicture({ picture }: Card, contentDir: string): Promise<Buffer | undefined> {
  if (picture === undefined) return undefined;
  const bytes = await readFile(join(contentDir, picture.path)).catch(() => undefined);
  return bytes !== undefined && sha256(bytes) === picture.hash ? bytes : undefined;
}

const entryOf = ({ key, card }: PlannedCard) => ({ key, format: formatOf(card) });

async function store(
  cache: ImageCache,
  planned: PlannedCard,
  bytes: Uint8Array,
  report: RenderCardsOptions["report"],
): Promise<void> {
  if (await storeEntry(cache, entryOf(planned), Buffer.from(bytes))) return;
  report(diagnose("images/cache-unwritable", startOf(cache.dir), { dir: cache.dir }));
}

async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
