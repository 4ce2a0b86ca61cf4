import type { Post, Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Ticket } from "../model/extras.ts";
import type { Registration, StateChange } from "../model/site.ts";
import type { Moment, Zone } from "../time/moment.ts";
import { checkOpening, readOpening } from "./registration.ts";

type TicketPost = Pick<Post<Pick<MeetupFields, "tickets">>, "fields" | "placeOf" | "langOf">;

/** What the meetup of some tickets knows. `start`: what they have to be had before; undefined where that is no one time. */
interface TicketSetting {
  readonly registration: Registration | undefined;
  readonly start: Moment | undefined;
  readonly zone: Zone;
}

/** The tickets of a post; what they do not say themselves, its registration says. */
export function readTickets(
  { fields, placeOf, langOf }: TicketPost,
  { registration, start, zone }: TicketSetting,
  report: Report,
): Ticket[] {
  const names = new Set<string>();
  return (fields.tickets ?? []).map((written, index) => {
    const { name, price, url, status, note } = written;
    const place = placeOf(["tickets", index]);
    const at = (key: string) => placeOf(["tickets", index, key]);
    if (names.has(name.toLowerCase())) report(diagnose("site/same-ticket", place, { name }));
    names.add(name.toLowerCase());
    const currency = written.currency ?? registration?.currency;
    if (price !== undefined && price > 0 && currency === undefined)
      report(diagnose("site/no-currency", at("price"), { price }));
    const own = readOpening(written, zone, at, report);
    checkOpening(`the ticket "${name}"`, own, start, at, report);
    return {
      name,
      lang: langOf?.(["tickets", index, "name"]),
      price,
      currency,
      url: url ?? registration?.url,
      opens: own.opens ?? registration?.opens,
      closes: own.closes ?? registration?.closes,
      status,
      note,
      noteLang: langOf?.(["tickets", index, "note"]),
      place,
    };
  });
}

/**
 * What words say of all places, and the `status:` of each ticket otherwise: the words win, as they are newer, but their
 * writer should know.
 */
export function checkTicketStates(
  tickets: readonly Ticket[],
  changes: readonly StateChange[],
  report: Report,
): void {
  const last = changes.findLast(({ registration }) => registration !== undefined);
  const said = last?.registration;
  const [first] = tickets;
  if (last === undefined || said === undefined || first === undefined) return;
  const contradicting =
    said === "open"
      ? tickets.every(({ status }) => status === "sold-out" || status === "closed")
        ? [first]
        : []
      : tickets.filter(
          ({ status }) => status === "open" || (status === "waitlist" && status !== said),
        );
  for (const { status = "open", place } of contradicting)
    report(diagnose("site/state-contradiction", place, { written: status, words: last.words }));
}
