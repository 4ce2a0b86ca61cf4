import type { Meetup } from "../../scripts/model/site.ts";
import { formatRange, formatShortDay } from "../../scripts/time/format.ts";
import { Say, useWords } from "./words.tsx";

/**
 * The ticket in one line, for a phone on which it has been scrolled away. It says nothing new: keyboards and screen readers
 * have the ticket itself.
 */
export function TicketBar({ meetup }: { meetup: Meetup }) {
  const { next, attendance, offer, over, dateHolds } = meetup.telling;
  const words = useWords();
  // A day that does not hold is not told without that.
  if (over || !dateHolds) return null;
  const { venue, isOnline } = attendance;
  return (
    <div class="rail" aria-hidden="true">
      <div class="bar">
        <p>
          {/* Several days have no one weekday, on it as on the leaf. */}
          <b>
            {next.start.kind === "day" && next.end
              ? formatRange(next.start, next.end, words)
              : formatShortDay(next.start, words)}
          </b>{" "}
          {(venue || isOnline) && (
            <span>{venue ? <bdi>{venue.name}</bdi> : <Say of="meetup.onlinePlace" />}</span>
          )}
        </p>
        {offer && "url" in offer && (
          <a class="button" href={offer.url} tabIndex={-1}>
            <Say of={`offer.${offer.kind}`} />
          </a>
        )}
      </div>
    </div>
  );
}
