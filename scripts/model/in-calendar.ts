import type { MeetupSummary, Session } from "./site.ts";

type Slotted<M> = Pick<Session, "kind" | "title"> & { readonly slot: M | undefined };

interface Timed<M extends MeetupSummary, S extends Slotted<M> = Slotted<M>> {
  readonly original: string | undefined;
  readonly meetups: readonly M[];
  readonly programme: { readonly sessions: readonly S[] } | undefined;
}

/**
 * All of an event that has a place in calendars: its meetups, and then its sessions. Nobody puts a break into their
 * calendar, or what is still to be announced. A translation gives nothing to calendars: its original does.
 */
export const inCalendar = <M extends MeetupSummary>(event: Timed<M>): M[] =>
  event.original === undefined ? withSessions(event) : [];

const withSessions = <M extends MeetupSummary>({ meetups, programme }: Timed<M>): M[] => [
  ...meetups,
  ...sessionsInCalendar<M, Slotted<M>>(programme).map(({ slot }) => slot),
];

/** Those of its sessions, in their order. */
export const sessionsInCalendar = <M extends MeetupSummary, S extends Slotted<M>>(
  programme: Timed<M, S>["programme"],
): (S & InCalendar<M>)[] =>
  (programme?.sessions ?? []).filter(
    (session): session is S & InCalendar<M> =>
      session.slot !== undefined && session.kind !== "break" && session.title !== undefined,
  );

interface InCalendar<M> {
  readonly title: string;
  readonly slot: M;
}
