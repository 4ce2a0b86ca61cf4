import { type ScanFile, scanFile } from "../publish/link-check.ts";
import { noScans, scanCollector, scanFrom } from "../publish/scan-store.ts";
import { nextChange } from "../site/next-change.ts";
import type { Instant } from "../time/moment.ts";
import type { RememberedFiles } from "./last-build.ts";
import type { BuildOptions } from "./options.ts";
import { type KnownEntries, outputsOf, type PlannedEvent } from "./planned-event.ts";
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
  const last = (planned: PlannedEvent) =>
    lastOf(before, planned.event.slug, keyIn(version, planned.key), now);
  const isUntouched = before?.isUntouched ?? (() => false);
  const same = events.filter(
    (planned) => last(planned) !== undefined && outputsOf(planned).every(isUntouched),
  );
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
        events.map((planned) => [
          planned.event.slug,
          (kept.has(planned) && last(planned)) || recordOf(planned, version, now),
        ]),
      ),
      scans: collected(),
    }),
  };
}

const recordOf = (
  { event, key, entries }: PlannedEvent,
  version: string,
  now: Instant,
): PublishedEvent => ({
  key: keyIn(version, key),
  entries,
  from: now,
  until: nextChange({ events: [event] }, now),
});

const keyIn = (version: string, key: string) => `${version} ${key}`;

/** What events gave to the calendars when they were published, for as long as it is the same. */
export function knownEntries(
  { now, layoutsDir }: BuildOptions,
  before: RememberedFiles | undefined,
): KnownEntries {
  const version = programVersion(layoutsDir);
  return (slug, key) => lastOf(before, slug, keyIn(version, key), now)?.entries;
}

function lastOf(
  before: RememberedFiles | undefined,
  slug: string,
  key: string,
  now: Instant,
): PublishedEvent | undefined {
  const last = before?.events.get(slug);
  return last?.key === key && now >= last.from && now < last.until ? last : undefined;
}
