import { sessionsInCalendar } from "../../model/in-calendar.ts";
import type { EventSummary, MeetupSummary, SessionSummary } from "../../model/site.ts";
import { formatPartialDate } from "../../time/format.ts";
import type { Instant } from "../../time/moment.ts";
import { dayDate } from "../../time/wall-clock.ts";
import { factsInARow } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { placeText, timeText } from "../fact-texts.ts";
import { type Facts, factsOf } from "../facts.ts";

/* What has changed in a programme: a session that is cancelled, at another time or in another room. */

interface Earlier {
  readonly facts: Facts;
}

interface ChangedSession<E extends Earlier> {
  readonly session: SessionSummary & { readonly slot: MeetupSummary; readonly title: string };
  readonly now: Facts;
  readonly earlier: E;
}

/**
 * Sessions that are not what they were; `earlierOf` gives what the slot was. One that is new is no change:
 * programmes grow session by session.
 */
export function changedSessions<E extends Earlier>(
  { programme }: EventSummary,
  earlierOf: (slot: MeetupSummary) => E | undefined,
): ChangedSession<E>[] {
  return sessionsInCalendar<MeetupSummary, SessionSummary>(programme).flatMap((session) => {
    const earlier = earlierOf(session.slot);
    const now = factsOf(session.slot);
    return earlier === undefined || !isOther(session, now, earlier.facts)
      ? []
      : [{ session, now, earlier }];
  });
}

/** When all rooms are in another building now, or none is any more, the event tells that. */
function isOther({ room = "" }: SessionSummary, now: Facts, before: Facts): boolean {
  const times = ({ said, start, end }: Facts) => JSON.stringify([said, start, end]);
  const isSameRoom =
    now.place === before.place ||
    now.place === undefined ||
    before.place === undefined ||
    (before.place.startsWith(room) && !/^[\p{L}\p{N}]/u.test(before.place.slice(room.length)));
  return times(now) !== times(before) || !isSameRoom;
}

/** So many that an entry stays readable when all of a programme moves. */
const most = 12;

/** "Changed on 1 March 2027: Forth for everyone: Cancelled, ...": a sentence for each that is still ahead, the latest first. */
export const toldSessions = (
  event: EventSummary,
  earlierOf: (slot: MeetupSummary) => (Earlier & { readonly until: Instant }) | undefined,
  words: Words,
): string[] =>
  changedSessions(event, earlierOf)
    .filter(({ session }) => !session.slot.telling.over)
    .sort((a, b) => b.earlier.until - a.earlier.until)
    .slice(0, most)
    .map(({ session: { title }, now, earlier }) => {
      const said = (now.said ?? []).map((kind) => words.text(`notice.${kind}`));
      const facts = [...said, timeText(now, words), placeText(now, words)];
      return words.text("changed.date", {
        date: formatPartialDate(dayDate(earlier.until, now.zone), words),
        day: title,
        now: factsInARow(facts, words),
      });
    });
