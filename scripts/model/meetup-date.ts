import type { Moment } from "../time/moment.ts";
import type { Photo } from "./photo.ts";
import type { Meetup } from "./site.ts";
import type { NoticeKind } from "./telling.ts";

/**
 * One date of a repeating meetup: a meetup that is on once, as the series says it and as is said of it alone. Its text is
 * its own; undefined facts are the series'.
 */
export interface MeetupDate extends Meetup {
  /** "2027-03-31": the day on which the series has it, whatever has become of it. It is known by it. */
  readonly day: string;
  /** When the series has it: RFC 5545 RECURRENCE-ID. */
  readonly scheduled: Moment;
  /** Which stretch of the series has it: 0 for the first. */
  readonly stretch: number;
  /** The id of the series. */
  readonly series: string;
  /** Something is said of it alone: by a file in dates/, or by an update. */
  readonly isOwn: boolean;
  /** What its own file says, where it has one: what updates say, they tell themselves. */
  readonly written: WrittenDate | undefined;
  readonly photos: readonly Photo[];
  readonly redirectFrom: readonly string[];
}

/** A date as its file has it. */
export interface WrittenDate {
  readonly start: Moment;
  readonly end: Moment | undefined;
  /** What it says of the state by a key; undefined when it says nothing of it. */
  readonly notices: readonly NoticeKind[] | undefined;
}
