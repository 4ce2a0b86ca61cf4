import type { Report } from "../../content/post.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { nearestName } from "../../diagnostics/nearest.ts";
import { grouped } from "../../model/grouped.ts";
import { dayOf } from "../../time/clock.ts";
import type { DayMoment, Moment } from "../../time/moment.ts";
import { day } from "../../time/offsets.ts";
import { localOf } from "../../time/wall-clock.ts";
import { pause } from "./kinds.ts";
import type { UntoldProgramme, UntoldSession } from "./programme.ts";

/** What of a programme cannot be as it is written: warnings, since only its organizer knows what is right. */
export function checkProgramme(
  programme: Pick<UntoldProgramme, "sessions">,
  columns: readonly string[],
  days: readonly DayMoment[],
  report: Report,
): void {
  const { sessions } = programme;
  checkRooms(sessions, columns, report);
  checkDays(sessions, days, report);
  checkOverlaps(sessions, report);
}

/** A room that only one session names, and that is near another's, is misspelt. */
function checkRooms(
  sessions: readonly UntoldSession[],
  columns: readonly string[],
  report: Report,
): void {
  const used = grouped(sessions.map(({ room, place }) => [room, place] as const));
  const known = new Set([
    ...columns,
    ...[...used].flatMap(([room, places]) =>
      places.length > 1 && room !== undefined ? [room] : [],
    ),
  ]);
  for (const [room, [place]] of used) {
    if (room === undefined || place === undefined || known.has(room)) continue;
    const nearest = nearestName(room, [...known]);
    // "Room 1" is not "Room 2".
    if (nearest === undefined || numbers(nearest) !== numbers(room)) continue;
    report(diagnose("site/unknown-room", place, { room, nearest }));
  }
}

const numbers = (text: string) => text.replace(/\D+/g, " ").trim();

/** The night after the last day belongs to it. */
function checkDays(
  sessions: readonly UntoldSession[],
  days: readonly DayMoment[],
  report: Report,
): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const { slot, title, place } of sessions) {
    if (slot?.start.kind !== "time") continue;
    const number = dayOf(slot.start);
    const isNight = Number(slot.start.local.slice(11, 13)) < 6;
    if (number >= dayNumber(first) && number <= dayNumber(last) + (isNight ? 1 : 0)) continue;
    const args = { title, day: slot.start.local.slice(0, 10), first: first.date, last: last.date };
    report(diagnose("site/session-outside", place, args));
  }
}

const dayNumber = (moment: Moment) => Math.floor(localOf(moment) / day);

function checkOverlaps(sessions: readonly UntoldSession[], report: Report): void {
  const inRooms = grouped(
    sessions.flatMap((session) =>
      session.room === undefined || session.kind === pause || isOff(session)
        ? []
        : [[session.room, session] as const],
    ),
  );
  for (const [room, own] of inRooms) {
    let last: UntoldSession | undefined;
    for (const session of own) {
      const [start, end] = [session.slot?.start.instant, last?.slot?.end?.instant];
      if (start !== undefined && end !== undefined && start < end)
        report(
          diagnose("site/room-taken", session.place, {
            room,
            title: session.title,
            other: last?.title,
          }),
        );
      if (last === undefined || (session.slot?.end?.instant ?? 0) > (end ?? 0)) last = session;
    }
  }
}

const isOff = ({ slot }: UntoldSession) =>
  slot === undefined || slot.state.status === "cancelled" || slot.state.status === "postponed";
