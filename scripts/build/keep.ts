import { type ScanFile, scanFile } from "../publish/link-check.ts";
import { noScans, scanCollector, scanFrom } from "../publish/scan-store.ts";
import { nextChange } from "../site/next-change.ts";
import type { Instant } from "../time/moment.ts";
import type { RememberedFiles } from "./last-build.ts";
import type { BuildOptions } from "./options.ts";
import { keyOf, outputsOf, type PlannedEvent } from "./planned-event.ts";
import type { PublishedEvent, PublishedFiles } from "./published-files.ts";
import { programVersion } from "./version.ts";

/** What of the published site the new one keeps, and what there is to remember of both. */
export interface Keeping {
  readonly keeps: (planned: PlannedEvent) => boolean;
  /** Below the output folder. */
  readonly keptPaths: ReadonlySet<string>;
  readonly scan: ScanFile;
  readonly remember: () => Omit<PublishedFiles, "build">;
}

/** Decides to keep the files of every event that would be rendered the same; without a record, of none. */
export function planKeeping(
  events: readonly PlannedEvent[],
  { now, layoutsDir }: BuildOptions,
  before: RememberedFiles | undefined,
): Keeping {
  const version = programVersion(layoutsDir);
  const records = new Map(events.map((planned) => [planned, recordOf(planned, version, now)]));
  const same = events.filter((planned) => isSame(planned, records.get(planned), before, now));
  const kept = new Set(same);
  const keptPaths = new Set(same.flatMap(outputsOf));
  const { add, collected } = scanCollector();
  return {
    keeps: (planned) => kept.has(planned),
    keptPaths,
    scan: (file, readText) => {
      const known = keptPaths.has(file) ? scanFrom(before?.scans ?? noScans, file) : undefined;
      const found = known ?? scanFile(file, readText);
      add(file, found);
      return found;
    },
    remember: () => ({
      events: new Map(
        Array.from(records, ([planned, record]) => {
          const { slug } = planned.event;
          return [slug, (kept.has(planned) && before?.events.get(slug)) || record];
        }),
      ),
      scans: collected(),
    }),
  };
}

const recordOf = (planned: PlannedEvent, version: string, now: Instant): PublishedEvent => ({
  key: `${version} ${keyOf(planned)}`,
  from: now,
  until: nextChange({ events: [planned.event] }, now),
});

function isSame(
  planned: PlannedEvent,
  record: PublishedEvent | undefined,
  before: RememberedFiles | undefined,
  now: Instant,
): boolean {
  const last = before?.events.get(planned.event.slug);
  if (before === undefined || last === undefined || last.key !== record?.key) return false;
  if (now < last.from || now >= last.until) return false;
  return outputsOf(planned).every(before.isUntouched);
}
