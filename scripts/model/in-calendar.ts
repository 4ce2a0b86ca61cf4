import type { MeetupSummary, Session } from "./site.ts";

interface Timed<M extends MeetupSummary> {
  readonly original: string | undefined;
  readonly meetups: readonly M[];
  readonly programme:
    | {
        readonly sessions: readonly (Pick<Session, "kind" | "title"> & {
          readonly slot: M | undefined;
        })[];
      }
    | undefined;
}

/**
 * All of an event that has a place in calendars: its meetups, and then its sessions in their order. Nobody puts a break
 * into their calendar, or what is still to be announced. A translation gives nothing to calendars: its original does.
 */
export const inCalendar = <M extends MeetupSummary>(event: Timed<M>): M[] =>
  event.original === undefined ? withSessions(event) : [];

const withSessions = <M extends MeetupSummary>({ meetups, programme }: Timed<M>): M[] => [
  ...meetups,
  ...(programme?.sessions ?? []).flatMap(({ kind, title, slot }) =>
    slot === undefined || kind === "break" || title === undefined ? [] : [slot],
  ),
];
