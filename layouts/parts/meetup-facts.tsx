import type { ComponentChildren } from "preact";
import type { MeetupSummary, Registration } from "../../scripts/model/site.ts";
import { formatZone } from "../../scripts/time/format.ts";
import type { Moment, Recurrence } from "../../scripts/time/moment.ts";
import { looksLikeRule } from "../../scripts/time/rule.ts";
import { isSameLanguage } from "../../scripts/words/catalogues.ts";
import { formatPrice } from "../../scripts/words/price.ts";
import type { PlainKey } from "../../scripts/words/words.ts";
import { PersonNames } from "./person.tsx";
import { EventRange, MomentOf } from "./time.tsx";
import { VenueCard } from "./venue.tsx";
import { Own, Say, useWords } from "./words.tsx";

/** When, where and who, as name and value. */
export function MeetupFacts({ meetup }: { meetup: MeetupSummary }) {
  const { previousStarts, attendance } = meetup.telling;
  const previousStart = previousStarts.at(-1);
  const { venue, isOnline } = attendance;
  const words = useWords();
  return (
    <dl class="facts">
      <Fact name="meetup.when">
        <When meetup={meetup} />
      </Fact>
      <Fact name="meetup.movedFrom">{previousStart && <MomentOf moment={previousStart} />}</Fact>
      <Fact name="meetup.where">
        {venue ? (
          <VenueCard venue={venue} />
        ) : (
          isOnline && (
            <span class="p-location">
              <Say of="meetup.onlinePlace" />
            </span>
          )
        )}
      </Fact>
      <Fact name="meetup.access">{venue?.access}</Fact>
      <Fact name="meetup.online">
        {meetup.online && (
          <a href={meetup.online}>
            <Say of="meetup.join" />
          </a>
        )}
      </Fact>
      <Fact name="meetup.price">{meetup.registration && priceOf(meetup.registration)}</Fact>
      <Fact name="meetup.capacity">
        {meetup.registration?.capacity && words.number(meetup.registration.capacity)}
      </Fact>
      <Fact name="meetup.speakers">
        {meetup.speakers.length > 0 && <PersonNames people={meetup.speakers} />}
      </Fact>
      <Fact name="meetup.organizer">
        {meetup.organizer && <PersonNames class="p-organizer" people={[meetup.organizer]} />}
      </Fact>
    </dl>
  );
}

type FactName = Extract<PlainKey, `meetup.${string}`>;

function Fact({ name, children }: { name: FactName; children: ComponentChildren }) {
  if (children === undefined || children === false || children === "") return null;
  return (
    <div>
      <dt>
        <Say of={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function When({ meetup }: { meetup: MeetupSummary }) {
  const { next } = meetup.telling;
  const words = useWords();
  return (
    <>
      <EventRange start={next.start} end={next.end} />
      {next.start.kind === "time" && (
        <div class="zone">{formatZone(meetup.zone, next.start.instant, words)}</div>
      )}
      <Repeats recurrence={meetup.recurrence} />
      {meetup.later.map(({ start, recurrence }) => (
        <Repeats key={start.instant} recurrence={recurrence} from={start} />
      ))}
    </>
  );
}

/** As the organizer says it, in English, the language that it is read in; an RRULE says nothing to people, and the dates speak for themselves. */
function Repeats({ recurrence, from }: { recurrence: Recurrence | undefined; from?: Moment }) {
  const isEnglish = isSameLanguage(useWords().lang, "en");
  if (recurrence === undefined || looksLikeRule(recurrence.words)) return null;
  const rule = isEnglish ? recurrence.words : <Own lang="en">{recurrence.words}</Own>;
  return (
    <div class="repeats">
      {from === undefined ? (
        <Say of="meetup.repeats" rule={rule} />
      ) : (
        <Say of="series.from" date={<MomentOf moment={from} />} rule={rule} />
      )}
    </div>
  );
}

function priceOf({ price, currency }: Registration): ComponentChildren {
  if (price === undefined) return undefined;
  return price === 0 ? <Say of="price.free" /> : <Amount price={price} currency={currency} />;
}

const Amount = ({ price, currency }: { price: number; currency: string | undefined }) => (
  <>{formatPrice(price, currency, useWords())}</>
);
