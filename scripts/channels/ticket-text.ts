import type { TicketNow } from "../model/telling.ts";
import { formatMoment } from "../time/format.ts";
import { readIso } from "../time/machine.ts";
import type { Zone } from "../time/moment.ts";
import { factsInARow } from "../words/names.ts";
import type { Words } from "../words/words.ts";
import { priceText } from "./fact-texts.ts";
import type { TicketFacts } from "./facts.ts";

/** "Early bird: EUR 20, sold out": each ticket as it is now, in one line of plain text; "" when there are none. */
export const ticketsNowText = (tickets: readonly TicketNow[], words: Words): string =>
  factsInARow(
    tickets.map((ticket) =>
      named(ticket.name, [priceText(ticket, words), nowText(ticket, words)], words),
    ),
    words,
    "facts.semicolon",
  );

/** The same of facts: what was said, whatever time has made of it. */
export const ticketFactsText = (
  tickets: readonly TicketFacts[],
  zone: Zone,
  words: Words,
): string =>
  factsInARow(
    tickets.map(({ name, status, closes, ...price }) => {
      const until =
        closes === undefined
          ? undefined
          : words.text("tickets.closes", { date: formatMoment(readIso(closes, zone), words) });
      const said = status === undefined || status === "open" ? until : stateText(status, words);
      return named(name, [priceText(price, words), said], words);
    }),
    words,
    "facts.semicolon",
  );

function named(name: string, values: readonly (string | undefined)[], words: Words): string {
  const value = factsInARow(values, words);
  return value === "" ? name : words.text("tickets.fact", { name, value });
}

function nowText({ now, closes }: TicketNow, words: Words): string | undefined {
  if (now.kind === "none") return undefined;
  if (now.kind === "not-yet-open")
    return words.text("tickets.opens", { date: formatMoment(now.opens, words) });
  if (now.kind === "open")
    return closes && words.text("tickets.closes", { date: formatMoment(closes, words) });
  return stateText(now.kind, words);
}

const stateText = (kind: "waitlist" | "sold-out" | "closed", words: Words) =>
  words.text(kind === "closed" ? "tickets.closed" : `notice.${kind}`);
