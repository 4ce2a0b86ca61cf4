import { nextChange } from "../site/next-change.ts";
import type { Instant } from "../time/moment.ts";
import type { RememberedFiles } from "./last-build.ts";
import { type ScanFile, scanFile } from "./link-check.ts";
import type { BuildOptions } from "./options.ts";
import type { KnownEntries, PlannedEvent } from "./planned-event.ts";
import type { PublishedEvent, PublishedFiles } from "./published-files.ts";
import { noScans, type StoredScans, scanCollector, scanFrom } from "./scan-store.ts";
import { programVersion, readerVersion } from "./version.ts";

/** What of the published site the new one keeps, and what there is to remember of both. */
export interface Keeping {
  /** Below the output folder. */
  readonly keptPaths: ReadonlySet<string>;
  /** Looks into those files only of which nothing is known: neither kept ones nor those that were scanned as made. */
  readonly scan: (made: StoredScans) => ScanFile;
  readonly remember: () => Omit<PublishedFiles, "build">;
}

/** Decides to keep what would be rendered the same, of each event its pages, its other files or both. */
export function planKeeping(
  events: readonly PlannedEvent[],
  { now, layoutsDir }: BuildOptions,
  before: RememberedFiles | undefined,
): Keeping {
  const version = programVersion(layoutsDir);
  const keptPaths = new Set(
    before && events.flatMap((planned) => keptOf(planned, version, before, now)),
  );
  const { add, collected } = scanCollector();
  return {
    keptPaths,
    scan: (made) => (file, readText) => {
      const known = scanFrom(keptPaths.has(file) ? (before?.scans ?? noScans) : made, file);
      const found = known ?? scanFile(file, readText);
      add(file, found);
      return found;
    },
    remember: () => ({
      events: new Map(
        events.map((planned) => [planned.event.slug, recordOf(planned, version, now)]),
      ),
      scans: collected(),
    }),
  };
}

/** Layouts and styles are edited more often than anything else that concerns all events, and only pages have them. */
function keptOf(
  { event, pages, files, keys }: PlannedEvent,
  version: string,
  before: RememberedFiles,
  now: Instant,
): string[] {
  const last = lastOf(before, event.slug, now);
  const keepsPages = last?.pages === pagesKey(version, keys) && pages.every(before.isUntouched);
  const keepsFiles = last?.files === filesKey(keys) && files.every(before.isUntouched);
  return [...(keepsPages ? pages : []), ...(keepsFiles ? files : [])];
}

const recordOf = (
  { event, keys, entries }: PlannedEvent,
  version: string,
  now: Instant,
): PublishedEvent => ({
  pages: pagesKey(version, keys),
  files: filesKey(keys),
  entries,
  from: now,
  until: nextChange({ events: [event] }, now),
});

const pagesKey = (version: string, { pages }: PlannedEvent["keys"]) => `${version} ${pages}`;
const filesKey = ({ files }: PlannedEvent["keys"]) => `${readerVersion()} ${files}`;

/** What events gave to the calendars when they were published, for as long as it is the same. */
export const knownEntries =
  ({ now }: BuildOptions, before: RememberedFiles | undefined): KnownEntries =>
  (slug, keys) => {
    const last = lastOf(before, slug, now);
    return last?.files === filesKey(keys) ? last.entries : undefined;
  };

function lastOf(
  before: RememberedFiles | undefined,
  slug: string,
  now: Instant,
): PublishedEvent | undefined {
  const last = before?.events.get(slug);
  return last && now >= last.from && now < last.until ? last : undefined;
}
