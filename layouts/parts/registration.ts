import type { EventSite } from "../../scripts/model/event-site.ts";
import type { MeetupSummary, Registration } from "../../scripts/model/site.ts";
import { isOver } from "../../scripts/time/arithmetic.ts";
import { formatMoment } from "../../scripts/time/format.ts";

/** What a visitor can do about a place: follow a link, or read why there is none. */
export type Offer =
  | { readonly kind: "link"; readonly words: string; readonly url: string }
  | { readonly kind: "text"; readonly words: string; readonly advice: string | undefined };

const link = (words: string, url: string | undefined): Offer | undefined =>
  url === undefined ? undefined : { kind: "link", words, url };

const text = (words: string, advice?: string): Offer => ({ kind: "text", words, advice });

/** Undefined when there is nothing to offer: no registration, or nothing left to register for. */
export function offerOf(
  meetup: MeetupSummary,
  site: Pick<EventSite, "now" | "lang">,
): Offer | undefined {
  const { state, registration } = meetup;
  if (meetup.past || state.status === "cancelled") return undefined;
  const url = registration?.url;
  switch (state.registration) {
    case "sold-out":
      return text("Sold out", "No places are left. If some come back, this page will say so.");
    case "closed":
      return text("Registration is closed");
    case "waitlist":
      return link("Join the waitlist", url) ?? text("Waitlist open", "Ask the organizer.");
    case "open":
      return registration && openOffer(registration, site);
  }
}

function openOffer(
  { url, opens, closes }: Registration,
  { now, lang }: Pick<EventSite, "now" | "lang">,
): Offer | undefined {
  if (opens !== undefined && opens.instant > now) {
    return text(`Registration opens on ${formatMoment(opens, lang)}`);
  }
  if (closes !== undefined && isOver({ start: closes, end: closes }, now))
    return text("Registration is closed");
  return link("Register", url);
}
