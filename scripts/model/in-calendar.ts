import type { MeetupSummary, Session } from "./site.ts";

interface Timed<M extends MeetupSummary> {
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
 * into their calendar, or what is still to be announced.
 */
export const inCalendar = <M extends MeetupSummary>({ meetups, programme }: Timed<M>): M[] => [
  ...meetups,
  ...(programme?.sessions ?? []).flatMap(({ kind, title, slot }) =>
    slot === undefined || kind === "break" || title === undefined ? [] : [slot],
  ),
];
