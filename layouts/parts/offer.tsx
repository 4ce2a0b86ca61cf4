import type { Offer } from "../../scripts/model/telling.ts";
import { MomentOf } from "./time.tsx";
import { Say } from "./words.tsx";

/** What a visitor can do about a place: a button, or why there is none. */
export function OfferLine({ offer }: { offer: Offer }) {
  if ("url" in offer) {
    return (
      <a class="button" href={offer.url}>
        <Say of={`offer.${offer.kind}`} />
      </a>
    );
  }
  return (
    <div class="no-offer">
      <p>
        <strong>
          {offer.kind === "not-yet-open" ? (
            <Say of="offer.not-yet-open" date={<MomentOf moment={offer.opens} />} />
          ) : (
            <Say of={`offer.${offer.kind}`} />
          )}
        </strong>
      </p>
      {(offer.kind === "sold-out" || offer.kind === "ask-for-waitlist") && (
        <p>
          <Say of={`offer.${offer.kind}.advice`} />
        </p>
      )}
    </div>
  );
}
