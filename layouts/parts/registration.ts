import type { Meetup, Registration } from "../../scripts/model/site.ts";
import type { Instant } from "../../scripts/time/moment.ts";
import { formatMoment } from "./standin.ts";

/** What a visitor can do about a place: follow a link, or read why there is none. */
export type Offer =
  | { readonly kind: "link"; readonly words: string; readonly url: string }
  | { readonly kind: "text"; readonly words: string; readonly advice: string | undefined };

const link = (words: string, url: string | undefined): Offer | undefined =>
  url === undefined ? undefined : { kind: "link", words, url };

const text = (words: string, advice?: string): Offer => ({ kind: "text", words, advice });

/** Undefined when there is nothing to offer: no registration, or nothing left to register for. */
export function offerOf(meetup: Meetup, now: Instant): Offer | undefined {
  const { state, registration } = meetup;
  if (meetup.past || state.status === "cancelled") return undefined;
  const url = registration?.url;
  switch (state.registration) {
    case "sold-out":
      return text("Sold out", "No places are left. Look at the updates: places may come back.");
    case "closed":
      return text("Registration is closed");
    case "waitlist":
      return link("Join the waitlist", url) ?? text("Waitlist open", "Ask the organizer.");
    case "open":
      return registration && openOffer(registration, now);
  }
}

function openOffer({ url, opens, closes }: Registration, now: Instant): Offer | undefined {
  if (opens !== undefined && opens.instant > now) {
    return text(`Registration opens on ${formatMoment(opens)}`);
  }
  if (closes !== undefined && closes.instant <= now) return text("Registration is closed");
  return link("Register", url);
}
