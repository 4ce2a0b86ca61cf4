import type { Offer } from "../../scripts/model/telling.ts";
import { MomentOf } from "./time.tsx";
import { Say } from "./words.tsx";

interface Props {
  readonly offer: Offer;
  /** The page says above that there are no places: only what to do about it remains to be said. */
  readonly isTold?: boolean;
}

/** What a visitor can do about a place: a button, or why there is none. */
export function OfferLine({ offer, isTold = false }: Props) {
  if ("url" in offer) {
    return (
      <a class="button" href={offer.url}>
        <Say of={`offer.${offer.kind}`} />
      </a>
    );
  }
  const hasAdvice = offer.kind === "sold-out" || offer.kind === "ask-for-waitlist";
  if (isTold && !hasAdvice) return null;
  return (
    <div class="no-offer">
      {!isTold && (
        <p>
          <strong>
            {offer.kind === "not-yet-open" ? (
              <Say of="offer.not-yet-open" date={<MomentOf moment={offer.opens} />} />
            ) : (
              <Say of={`offer.${offer.kind}`} />
            )}
          </strong>
        </p>
      )}
      {hasAdvice && (
        <p>
          <Say of={`offer.${offer.kind}.advice`} />
        </p>
      )}
    </div>
  );
}
