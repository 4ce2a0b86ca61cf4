import type { MeetupSummary } from "../../scripts/model/site.ts";
import type { Moment, Recurrence } from "../../scripts/time/moment.ts";
import { looksLikeRule } from "../../scripts/time/rule.ts";
import { isSameLanguage } from "../../scripts/words/catalogues.ts";
import { formatPrice } from "../../scripts/words/price.ts";
import { Clocks } from "./clocks.tsx";
import { DateLeaf } from "./date-leaf.tsx";
import { Passed } from "./passed.tsx";
import { EventRange, MomentOf } from "./time.tsx";
import { VenueCard } from "./venue.tsx";
import { Own, Say, useWords } from "./words.tsx";

interface Props {
  readonly meetup: MeetupSummary;
}

/** What one must know to come, in the order of a ticket: the day, the hours, the place, the price. */
export const TicketFacts = ({ meetup }: Props) => (
  <div class="facts">
    <DateLeaf {...meetup.telling.next} />
    <div>
      <Passed meetup={meetup} />
      <When meetup={meetup} />
      <MovedFrom meetup={meetup} />
    </div>
    <Where meetup={meetup} />
    <Price meetup={meetup} />
  </div>
);

export function When({ meetup }: Props) {
  const { next } = meetup.telling;
  return (
    <>
      <p class="when">
        <EventRange start={next.start} end={next.end} />
      </p>
      <Clocks start={next.start} />
      <Repeats recurrence={meetup.recurrence} />
      {meetup.later.map(({ start, recurrence }) => (
        <Repeats key={start.instant} recurrence={recurrence} from={start} />
      ))}
    </>
  );
}

/** The date that those know who have not heard of the new one. */
export function MovedFrom({ meetup }: Props) {
  const previousStart = meetup.telling.previousStarts.at(-1);
  if (previousStart === undefined) return null;
  return (
    <p class="moved-from">
      <Say of="meetup.movedFrom" />{" "}
      <del>
        <MomentOf moment={previousStart} />
      </del>
    </p>
  );
}

export function Where({ meetup }: Props) {
  const { venue, isOnline } = meetup.telling.attendance;
  if (venue) return <VenueCard venue={venue} />;
  if (!isOnline) return null;
  return (
    <p class="p-location">
      <Say of="meetup.onlinePlace" />
    </p>
  );
}

/** "Free" or "AUD 5". */
export function Price({ meetup: { registration } }: Props) {
  const words = useWords();
  const { price, currency } = registration ?? {};
  if (price === undefined) return null;
  return (
    <p class="price">
      {price === 0 ? <Say of="price.free" /> : formatPrice(price, currency, words)}
    </p>
  );
}

/** As the organizer says it, in English, the language that it is read in; an RRULE says nothing to people, and the dates speak for themselves. */
export function Repeats({
  recurrence,
  from,
}: {
  recurrence: Recurrence | undefined;
  from?: Moment;
}) {
  const isEnglish = isSameLanguage(useWords().lang, "en");
  if (recurrence === undefined || looksLikeRule(recurrence.words)) return null;
  const rule = isEnglish ? recurrence.words : <Own lang="en">{recurrence.words}</Own>;
  return (
    <p class="repeats">
      {from === undefined ? (
        <Say of="meetup.repeats" rule={rule} />
      ) : (
        <Say of="series.from" date={<MomentOf moment={from} />} rule={rule} />
      )}
    </p>
  );
}
