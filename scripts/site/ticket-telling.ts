import type { Ticket } from "../model/extras.ts";
import type { Meetup } from "../model/site.ts";
import type { RegistrationNow, TicketNow } from "../model/telling.ts";
import type { Instant, Moment } from "../time/moment.ts";

type Ticketed = Pick<Meetup, "tickets" | "state">;

interface Closing {
  /** Its last day or hour has passed. */
  readonly isOver: (closes: Moment) => boolean;
  /** The same, and nobody has said since that there are places. */
  readonly isClosed: (closes: Moment) => boolean;
}

/** Each ticket as it really is now, where places can be had at all. */
export const tellTickets = (
  { tickets, state }: Ticketed,
  now: Instant,
  { isClosed, isOver }: Closing,
): TicketNow[] => {
  const last = lastClose(tickets);
  return tickets.map(({ place: _, ...ticket }) => {
    const { status, opens, closes } = ticket;
    // "More places available" reopens what closed last, and no early bird of last summer.
    const closed =
      closes !== undefined && (closes.instant === last?.instant ? isClosed : isOver)(closes);
    const own: RegistrationNow =
      status !== undefined && status !== "open"
        ? toNow(status)
        : opens !== undefined && opens.instant > now
          ? { kind: "not-yet-open", opens }
          : closed
            ? { kind: "closed", by: "date" }
            : { kind: "open" };
    return {
      ...ticket,
      now: state.registration === "open" ? own : lessOpen(own, state.registration),
    };
  });
};

/** What is said of all places is true of each, but for one that was gone before. */
const lessOpen = (
  own: RegistrationNow,
  said: Exclude<Ticketed["state"]["registration"], "open">,
): RegistrationNow => (own.kind === "sold-out" || own.kind === "closed" ? own : toNow(said));

const toNow = (state: Exclude<NonNullable<Ticket["status"]>, "open">): RegistrationNow =>
  state === "closed" ? { kind: state, by: "word" } : { kind: state };

/** Who finds one ticket gone may have another: that of the first kind here counts. */
const order: readonly RegistrationNow["kind"][] = [
  "open",
  "not-yet-open",
  "waitlist",
  "sold-out",
  "closed",
  "none",
];

/** What is true of places as a whole: one can be had as long as one ticket can. Of several to come the first counts. */
export const registrationOf = (tickets: readonly TicketNow[]): RegistrationNow | undefined =>
  tickets
    .map(({ now }) => now)
    .reduce<RegistrationNow | undefined>((best, one) => {
      if (best === undefined) return one;
      if (best.kind === "not-yet-open" && one.kind === "not-yet-open")
        return one.opens.instant < best.opens.instant ? one : best;
      return order.indexOf(one.kind) < order.indexOf(best.kind) ? one : best;
    }, undefined);

/** When the last of them closes; undefined when one never does, or there is none. */
export function lastClose(tickets: readonly Ticket[]): Moment | undefined {
  const closes = tickets.flatMap((ticket) => ticket.closes ?? []);
  if (closes.length < tickets.length) return undefined;
  return closes.reduce<Moment | undefined>(
    (last, one) => (last === undefined || one.instant > last.instant ? one : last),
    undefined,
  );
}

/** The one address of all that can be had now; undefined where there are several. */
export function commonUrl(tickets: readonly TicketNow[]): string | undefined {
  const urls = new Set(
    tickets
      .filter(({ now }) => now.kind === "open" || now.kind === "waitlist")
      .map(({ url }) => url),
  );
  return urls.size === 1 ? [...urls][0] : undefined;
}
