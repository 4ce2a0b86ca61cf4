import { eventPath, toHref } from "../../model/address.ts";
import type { EventSummary } from "../../model/site.ts";
import type { KnownAddress } from "../hosting/known-address.ts";

/**
 * A name for an announcement, or for the `anchor` below it, that outlives every edit of its text (RFC 4151). It is
 * made of the host, the date of the announcement and the event's path. The path has the prefix: two projects on
 * one host may announce an event of the same name on the same day.
 */
export function tagUri(address: KnownAddress, event: EventSummary, anchor?: string): string {
  const { hostname } = new URL(address.origin);
  const day = event.date.iso.slice(0, "2017-07-07".length);
  const fragment = anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`;
  return `tag:${hostname},${day}:${toHref(address, eventPath(event))}${fragment}`;
}
