import { createHash } from "node:crypto";
import type { Instant } from "../../time/moment.ts";
import type { MeetupRecord } from "./ledger.ts";

/** What tells one state of an entry from another: the same, the same words. */
export const digestOf = (said: unknown): string => shortDigest(JSON.stringify(said));

export const digestLength = 16;

/** Of a text, in so many characters of base64url. */
export const shortDigest = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, digestLength);

/** SEQUENCE, and the instant of DTSTAMP and LAST-MODIFIED (RFC 5545, sections 3.8.7.2 to 4). */
export type Stamps = Pick<MeetupRecord, "sequence" | "changed">;

/**
 * They rise with every change of what the entry says, and never fall: clients take nothing older for news. An entry that
 * says what it said keeps them; one that says something else has changed now, and one that nobody has seen yet when
 * its content says so.
 */
export function stampsOf(
  digest: string,
  before: MeetupRecord | undefined,
  content: Stamps,
  now: Instant,
): Stamps {
  if (before === undefined) return content;
  if (before.digest === digest && before.gone === undefined)
    return { sequence: before.sequence, changed: before.changed };
  return {
    sequence: Math.max(before.sequence + 1, content.sequence),
    changed: laterThan(before.changed, now),
  };
}

/** Now, in whole seconds, and later than the time before, whatever the clocks of two machines say. */
export const laterThan = (before: Instant, now: Instant): Instant =>
  Math.max(Math.floor(now / 1000) * 1000, before + 1000);
