import { eventPath, toAbsolute } from "../model/address.ts";
import type { Event } from "../model/site.ts";
import type { EventPublication } from "./publication.ts";

/** Where a visitor can tell others of the event: plain links, followed by nobody but who presses them. */
export interface ShareLinks {
  readonly mail: string;
  readonly whatsApp: string;
  /** Mastodon's own page, which asks for the visitor's server: no site can know it. */
  readonly mastodon: string;
}

/** Undefined while the site's own address is not known: there is nothing to share. */
export function shareLinks(
  { site }: Pick<EventPublication, "site">,
  event: Pick<Event, "slug" | "title">,
): ShareLinks | undefined {
  const address = toAbsolute(site.address, eventPath(event));
  if (address === undefined) return undefined;
  const text = encodeURIComponent(`${event.title}\n${address}`);
  return {
    mail: `mailto:?subject=${encodeURIComponent(event.title)}&body=${encodeURIComponent(address)}`,
    whatsApp: `https://wa.me/?text=${text}`,
    mastodon: `https://share.joinmastodon.org/#text=${text}`,
  };
}
