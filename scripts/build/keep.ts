import { type ScanFile, scanFile } from "../publish/link-check.ts";
import { noScans, scanCollector, scanFrom } from "../publish/scan-store.ts";
import { nextChange } from "../site/next-change.ts";
import type { Instant } from "../time/moment.ts";
import type { RememberedFiles } from "./last-build.ts";
import type { BuildOptions } from "./options.ts";
import { keysOf, type PlannedEvent } from "./planned-event.ts";
import type { PublishedEvent, PublishedFiles } from "./published-files.ts";
import { programVersion, readerVersion } from "./version.ts";

/** What of the published site the new one keeps, and what there is to remember of both. */
export interface Keeping {
  /** Below the output folder. */
  readonly keptPaths: ReadonlySet<string>;
  readonly scan: ScanFile;
  readonly remember: () => Omit<PublishedFiles, "build">;
}

/** Decides to keep what would be rendered the same, of each event its pages, its other files or both. */
export function planKeeping(
  events: readonly PlannedEvent[],
  { now, layoutsDir }: BuildOptions,
  before: RememberedFiles | undefined,
): Keeping {
  const version = programVersion(layoutsDir);
  const batches = events.flatMap((planned) => batchesOf(planned, version, now));
  const kept = new Set(batches.filter((batch) => isSame(batch, before, now)));
  const keptPaths = new Set([...kept].flatMap(({ outputs }) => outputs));
  const { add, collected } = scanCollector();
  return {
    keptPaths,
    scan: (file, readText) => {
      const known = keptPaths.has(file) ? scanFrom(before?.scans ?? noScans, file) : undefined;
      const found = known ?? scanFile(file, readText);
      add(file, found);
      return found;
    },
    remember: () => ({
      events: new Map(
        batches.map((batch) => [
          batch.name,
          (kept.has(batch) && before?.events.get(batch.name)) || batch.record,
        ]),
      ),
      scans: collected(),
    }),
  };
}

/** Files of an event that are kept or rendered together. */
interface Batch {
  readonly name: string;
  /** Below the output folder. */
  readonly outputs: readonly string[];
  readonly record: PublishedEvent;
}

/** Layouts and styles are edited more often than anything else that concerns all events, and only pages have them. */
function batchesOf(planned: PlannedEvent, version: string, now: Instant): Batch[] {
  const { event, pages, files } = planned;
  const keys = keysOf(planned);
  const span = { from: now, until: nextChange({ events: [event] }, now) };
  const filesKey = `${readerVersion()} ${keys.files}`;
  return [
    {
      name: `${event.slug} pages`,
      outputs: pages,
      record: { key: `${version} ${keys.pages}`, ...span },
    },
    { name: `${event.slug} files`, outputs: files, record: { key: filesKey, ...span } },
  ];
}

function isSame(
  { name, outputs, record }: Batch,
  before: RememberedFiles | undefined,
  now: Instant,
): boolean {
  const last = before?.events.get(name);
  if (before === undefined || last === undefined || last.key !== record.key) return false;
  if (now < last.from || now >= last.until) return false;
  return outputs.every(before.isUntouched);
}
