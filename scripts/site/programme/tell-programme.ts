import type { Programme, ProgrammeSummary, Session } from "../../model/programme.ts";
import type { StateChange } from "../../model/site.ts";
import type { Instant } from "../../time/moment.ts";
import { hour } from "../../time/offsets.ts";
import { type Said, tellingTurns, tellMeetup } from "../meetup-telling.ts";
import type { UntoldProgramme } from "./programme.ts";

type SaidOf = (isMeant: (change: StateChange) => boolean) => Said[];

/** Whether the event takes place concerns each session; how to get a place in the event does not. */
export function tellProgramme(programme: UntoldProgramme, saidOf: SaidOf, now: Instant): Programme {
  const ofEvent = saidOf(({ meetup }) => meetup === undefined).map((said) => ({
    ...said,
    registration: undefined,
  }));
  const sessions = programme.sessions.map((session): Session => {
    const { slot } = session;
    if (slot === undefined) return { ...session, slot };
    const said = [...ofEvent, ...saidOf(({ meetup }) => meetup === slot.id)];
    const inOrder = said.sort((a, b) => a.at - b.at);
    return {
      ...session,
      slot: { ...slot, upcoming: [], earlier: [], telling: tellMeetup(slot, inOrder, now) },
    };
  });
  return { ...programme, sessions, telling: onNow(sessions, now) };
}

/** What takes place; how long something is on is only known of what has an end. */
function onNow(sessions: readonly Session[], now: Instant): Programme["telling"] {
  const live = sessions.flatMap(({ id, slot }) =>
    slot === undefined || !slot.telling.dateHolds
      ? []
      : [{ id, start: slot.start.instant, end: slot.end?.instant ?? 0 }],
  );
  const ahead = live.map(({ start }) => start).filter((start) => start > now && start - now < soon);
  const next = Math.min(...ahead);
  return {
    now: live.filter(({ start, end }) => start <= now && now < end).map(({ id }) => id),
    next: live.filter(({ start }) => start === next).map(({ id }) => id),
  };
}

/** What begins tomorrow is not told as the next. */
const soon = 12 * hour;

/** Every instant at which time alone changes that. */
export const programmeTurns = (programme: ProgrammeSummary | undefined): Instant[] =>
  (programme?.sessions ?? []).flatMap(({ slot }) =>
    slot === undefined ? [] : [slot.start.instant - soon + 1, ...tellingTurns(slot)],
  );
