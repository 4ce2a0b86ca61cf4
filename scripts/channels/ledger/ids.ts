import { eventPath, toHref } from "../../model/address.ts";
import type { EventSummary, MeetupSummary, SiteAddress } from "../../model/site.ts";
import type { EventRecord } from "./ledger.ts";
import type { Keyed } from "./rules.ts";

/*
 * The names that subscribers' programs tell entries apart by. They are made once, and live in the ledger from then on:
 * no edit, no other folder, date or address makes a second entry of the first.
 */

/** "2017-07-07": when it was announced. */
export const announcementDay = ({ date }: Pick<EventSummary, "date">): string =>
  date.iso.slice(0, "2017-07-07".length);

/** The id of its feed entry in the ledger; undefined when another event stood at its address. */
export const knownFeedId = (
  event: EventSummary,
  former: Keyed<EventRecord> | undefined,
): string | undefined =>
  former !== undefined &&
  (former.record.title === event.title ||
    former.record.date === announcementDay(event) ||
    former.key !== event.slug)
    ? former.record.id
    : undefined;

/**
 * A name for an announcement (RFC 4151), of the host, the date of the announcement and the event's path. The path has
 * the prefix: two projects on one host may announce an event of the same name on the same day.
 */
export function freshFeedId(
  event: EventSummary,
  address: SiteAddress,
  taken: Set<string>,
): string | undefined {
  if (address.origin === undefined) return undefined;
  const { hostname } = new URL(address.origin);
  const path = toHref(address, eventPath(event));
  return unused(taken, (count) => `tag:${hostname},${announcementDay(event)}:${path}${count}`);
}

/** A name for an update, below that of its announcement. */
export const freshUpdateId = (announcement: string, anchor: string, taken: Set<string>): string =>
  unused(taken, (count) => `${announcement}#${encodeURIComponent(anchor + count)}`);

const nobody = "handbill.invalid";

/**
 * A name for a calendar entry (RFC 5545, section 3.8.4.7). A site without an address has no host; ".invalid" is nobody's
 * (RFC 2606), and such entries are renamed once, when the site gets an address.
 */
export function freshUid(
  event: EventSummary,
  { id }: Pick<MeetupSummary, "id">,
  { origin }: SiteAddress,
  taken: Set<string>,
): string {
  const host = origin === undefined ? nobody : new URL(origin).host;
  const owner = event.id?.replace(/^urn:uuid:/i, "") ?? `${event.slug}@${host}`;
  return unused(taken, (count) => `${id.replace("/", "-")}${count}.${owner}`);
}

/** Whether a UID was made for a site without an address. */
export const isForNobody = (uid: string): boolean => uid.endsWith(`@${nobody}`);

function unused(taken: Set<string>, name: (count: string) => string): string {
  for (let count = 1; ; count++) {
    const candidate = name(count === 1 ? "" : `-${count}`);
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}
