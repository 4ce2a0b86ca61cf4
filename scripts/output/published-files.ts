import { deserialize, serialize } from "node:v8";
import type { Instant } from "../time/moment.ts";
import { recordStore } from "./record-store.ts";
import type { StoredScans } from "./scan-store.ts";

/** What the published files were made from, so that those which would be made the same are kept. */
export interface PublishedFiles {
  /** The same as in the record of the build that published them. */
  readonly build: string;
  /** By the event's slug. */
  readonly events: ReadonlyMap<string, PublishedEvent>;
  readonly scans: StoredScans;
}

export interface PublishedEvent {
  /** Of all that its pages and its other files were rendered from: see keysOf. */
  readonly pages: string;
  readonly files: string;
  /** See PlannedEvent. */
  readonly entries: readonly string[];
  /** From when until when "today" makes no difference. */
  readonly from: Instant;
  readonly until: Instant;
}

export const publishedFiles = recordStore<PublishedFiles>(deserialize, serialize);
