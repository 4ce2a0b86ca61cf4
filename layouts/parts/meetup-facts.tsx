import type { MeetupSummary } from "../../scripts/model/site.ts";
import type { Moment, Recurrence } from "../../scripts/time/moment.ts";
import { ruleText } from "../../scripts/time/rule-text.ts";
import { formatPrice } from "../../scripts/words/price.ts";
import { Clocks } from "./clocks.tsx";
import { DateLeaf } from "./date-leaf.tsx";
import { Passed } from "./passed.tsx";
import { EventRange, MomentOf } from "./time.tsx";
import { VenueCard } from "./venue.tsx";
import { Say, useWords } from "./words.tsx";

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
  const { next, dateHolds } = meetup.telling;
  const range = <EventRange start={next.start} end={next.end} />;
  return (
    <>
      <p class="when">{dateHolds ? range : <del>{range}</del>}</p>
      <Clocks start={next.start} />
      <Repeats recurrence={meetup.recurrence} start={meetup.start} />
      {meetup.later.map(({ start, recurrence }) => (
        <Repeats key={start.instant} recurrence={recurrence} start={start} later />
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

interface RepeatsProps {
  readonly recurrence: Recurrence | undefined;
  /** Its first date. */
  readonly start: Moment;
  /** Whether other dates come before, by another rule. */
  readonly later?: boolean;
}

/** Nothing for a rule that has no words: its dates speak for themselves. */
export function Repeats({ recurrence, start, later = false }: RepeatsProps) {
  const words = useWords();
  const rule = recurrence && ruleText(recurrence.words, start, words);
  if (rule === undefined) return null;
  return (
    <p class="repeats">
      {later ? (
        <Say of="series.from" date={<MomentOf moment={start} />} rule={rule} />
      ) : (
        <Say of="meetup.repeats" rule={rule} />
      )}
    </p>
  );
}
