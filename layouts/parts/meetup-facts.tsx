import type { ComponentChildren } from "preact";
import type { MeetupSummary, Registration } from "../../scripts/model/site.ts";
import { formatZone } from "../../scripts/time/format.ts";
import type { Recurrence } from "../../scripts/time/moment.ts";
import { looksLikeRule } from "../../scripts/time/rule.ts";
import { en } from "../../scripts/words/en.ts";
import { PersonNames } from "./person.tsx";
import { EventRange, MomentOf } from "./time.tsx";
import { VenueCard } from "./venue.tsx";

/** When, where and who, as name and value. */
export function MeetupFacts({ meetup }: { meetup: MeetupSummary }) {
  const { previousStart, attendance } = meetup.telling;
  const { venue, isOnline } = attendance;
  return (
    <dl class="facts">
      <Fact name="When">
        <When meetup={meetup} />
      </Fact>
      <Fact name="Moved from">{previousStart && <MomentOf moment={previousStart} />}</Fact>
      <Fact name="Where">
        {venue ? (
          <VenueCard venue={venue} />
        ) : (
          isOnline && <span class="p-location">{en.online}</span>
        )}
      </Fact>
      <Fact name="Getting in">{venue?.access}</Fact>
      <Fact name="Online">{meetup.online && <a href={meetup.online}>Join online</a>}</Fact>
      <Fact name="Price">{priceOf(meetup.registration)}</Fact>
      <Fact name="Places">{meetup.registration?.capacity}</Fact>
      <Fact name="With">
        {meetup.speakers.length > 0 && <PersonNames people={meetup.speakers} />}
      </Fact>
      <Fact name="Organizer">
        {meetup.organizer && <PersonNames class="p-organizer" people={[meetup.organizer]} />}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === undefined || children === false || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function When({ meetup }: { meetup: MeetupSummary }) {
  const { next } = meetup.telling;
  return (
    <>
      <EventRange start={next.start} end={next.end} />
      {next.start.kind === "time" && (
        <div class="zone">{formatZone(meetup.zone, next.start.instant)}</div>
      )}
      <Repeats recurrence={meetup.recurrence} />
    </>
  );
}

/** As the organizer says it; an RRULE says nothing to people, and the dates speak for themselves. */
function Repeats({ recurrence }: { recurrence: Recurrence | undefined }) {
  if (recurrence === undefined || looksLikeRule(recurrence.words)) return null;
  return <div class="repeats">Repeats {recurrence.words}</div>;
}

function priceOf(registration: Registration | undefined): string | undefined {
  if (registration?.price === undefined) return undefined;
  const { price, currency } = registration;
  if (price === 0) return "Free";
  const amount = Number.isInteger(price) ? String(price) : price.toFixed(2);
  return currency === undefined ? amount : `${currency} ${amount}`;
}
