import type { Offer } from "../../scripts/model/telling.ts";
import { formatMoment } from "../../scripts/time/format.ts";
import { en } from "../../scripts/words/en.ts";

/** What a visitor can do about a place: a button, or why there is none. */
export function OfferLine({ offer, lang }: { offer: Offer; lang: string }) {
  if ("url" in offer) {
    return (
      <a class="button" href={offer.url}>
        {en.offers[offer.kind]}
      </a>
    );
  }
  const advice = adviceOf(offer);
  return (
    <div class="no-offer">
      <p>
        <strong>{wordsOf(offer, lang)}</strong>
      </p>
      {advice && <p>{advice}</p>}
    </div>
  );
}

type NoLink = Exclude<Offer, { url: string }>;

const wordsOf = (offer: NoLink, lang: string): string =>
  offer.kind === "not-yet-open"
    ? en.offers[offer.kind](formatMoment(offer.opens, lang))
    : en.offers[offer.kind];

const adviceOf = ({ kind }: NoLink): string | undefined =>
  kind === "sold-out" || kind === "ask-for-waitlist" ? en.advice[kind] : undefined;
