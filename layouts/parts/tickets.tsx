import type { ComponentChildren } from "preact";
import { mainMeetup } from "../../scripts/model/main-meetup.ts";
import type { EventSummary, MeetupSummary } from "../../scripts/model/site.ts";
import type { TicketNow } from "../../scripts/model/telling.ts";
import { formatPrice } from "../../scripts/words/price.ts";
import { MomentOf } from "./time.tsx";
import { Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly event: EventSummary;
  readonly meetup: MeetupSummary;
}

/** Each kind of ticket with its price and whether it can be had. */
export function Tickets({ event, meetup }: Props) {
  const { tickets, offer } = meetup.telling;
  if (tickets.length === 0 || isShownBefore(event, meetup)) return null;
  const button = offer && "url" in offer ? offer.url : undefined;
  const shared = sharedState(tickets);
  const notices = [...event.telling.notices, ...meetup.telling.notices];
  return (
    <>
      <h3>
        <Say of="tickets.title" />
      </h3>
      <ul class="tickets">
        {tickets.map((ticket) => (
          <TicketLine
            key={ticket.name}
            ticket={ticket}
            button={button}
            lang={meetup.lang ?? event.lang}
            hasState={shared === undefined}
          />
        ))}
      </ul>
      {shared && !notices.some(({ kind }) => kind === shared.now.kind) && (
        <div class="ticket-state">
          <TicketState ticket={shared} />
        </div>
      )}
    </>
  );
}

/** One of several tickets of which the same is true: it is said once. */
function sharedState(tickets: readonly TicketNow[]): TicketNow | undefined {
  const stateOf = ({ now, closes }: TicketNow) => JSON.stringify([now, closes]);
  const [first, ...others] = tickets;
  if (first === undefined || others.length === 0) return undefined;
  return others.every((other) => stateOf(other) === stateOf(first)) ? first : undefined;
}

/** Tickets of the event hold for several of its meetups, and are listed with the first of them. */
function isShownBefore(event: EventSummary, meetup: MeetupSummary): boolean {
  const main = mainMeetup(event);
  return (
    main !== undefined &&
    main.id !== meetup.id &&
    JSON.stringify(main.tickets) === JSON.stringify(meetup.tickets)
  );
}

interface LineProps {
  readonly ticket: TicketNow;
  readonly button: string | undefined;
  /** Of its meetup. */
  readonly lang: string;
  /** Whether its state is not that of all of them. */
  readonly hasState: boolean;
}

/** The name is a link where it leads elsewhere than the button below. */
function TicketLine({ ticket, button, lang, hasState }: LineProps) {
  const attributes = useLang(ticket.lang ?? lang);
  const { name, url, now, note, noteLang } = ticket;
  const noteAttributes = useLang(noteLang ?? lang);
  const canBeHad = now.kind === "open" || now.kind === "waitlist";
  const isLinked = canBeHad && url !== undefined && url !== button;
  return (
    <li>
      <span class="ticket-name">
        {isLinked ? (
          <a href={url} {...attributes}>
            {name}
          </a>
        ) : (
          <bdi {...attributes}>{name}</bdi>
        )}
      </span>{" "}
      <Price ticket={ticket} />
      {hasState && (
        <div class="ticket-state">
          <TicketState ticket={ticket} />
        </div>
      )}
      {note && (
        <div class="ticket-note">
          <bdi {...noteAttributes}>{note}</bdi>
        </div>
      )}
    </li>
  );
}

function Price({ ticket: { price, currency } }: { ticket: TicketNow }) {
  const words = useWords();
  if (price === undefined) return null;
  return (
    <span class="ticket-price">
      {price === 0 ? <Say of="price.free" /> : formatPrice(price, currency, words)}
    </span>
  );
}

function TicketState({ ticket: { now, closes } }: { ticket: TicketNow }): ComponentChildren {
  switch (now.kind) {
    case "none":
      return null;
    case "open":
      return closes && <Say of="tickets.closes" date={<MomentOf moment={closes} />} />;
    case "not-yet-open":
      return <Say of="tickets.opens" date={<MomentOf moment={now.opens} />} />;
    case "closed":
      return <Say of="tickets.closed" />;
    default:
      return (
        <strong>
          <Say of={`notice.${now.kind}`} />
        </strong>
      );
  }
}
