/** Milliseconds since 1970-01-01T00:00:00Z, without leap seconds: the only form in which instants are compared. */
export type Instant = number;

/** A name of the IANA time zone database, such as "Australia/Melbourne"; checked when it was read. */
export type Zone = string;

/** A date as precise as its writer made it: a year, a month, a day, or a minute. */
export interface PartialDate {
  /** "2017", "2017-07", "2017-07-20" or "2017-07-20T18:00+10:00": a valid HTML `<time datetime>`. */
  readonly iso: string;
  readonly precision: "year" | "month" | "day" | "minute";
  readonly zone: Zone;
  /** The first moment of that year, month, day or minute in its zone. */
  readonly start: Instant;
}

/** A whole day, the same on every wall calendar: an RFC 5545 DATE. */
export interface DayMoment {
  readonly kind: "day";
  /** "2017-08-07" */
  readonly date: string;
  readonly zone: Zone;
  /** The first moment of that day in its zone, for ordering. */
  readonly instant: Instant;
}

/** A wall-clock time in a zone: an RFC 5545 DATE-TIME with a TZID. */
export interface TimeMoment {
  readonly kind: "time";
  /** What the clock on the wall shows: "2017-08-03T18:00:00". */
  readonly local: string;
  readonly zone: Zone;
  /** "+10:00", the zone's offset at that instant. */
  readonly offset: string;
  readonly instant: Instant;
}

export type Moment = DayMoment | TimeMoment;

/** When a meetup repeats: an RFC 5545 RRULE and the dates that are left out. */
export interface Recurrence {
  /** Without the "RRULE:" name: "FREQ=MONTHLY;BYDAY=-1WE". */
  readonly rule: string;
  /** As its organizer wrote it: "monthly on the last Wednesday". `ruleText` says it in any language. */
  readonly words: string;
  /** Occurrences that do not happen (EXDATE), in order. */
  readonly except: readonly Moment[];
}

/** One time that something is on. */
export interface Occurrence {
  readonly start: Moment;
  /** As people mean it: the last of several days. Undefined when it was not said. */
  readonly end: Moment | undefined;
}

/**
 * A part of a series that follows one rule, from its first date on. Most series are one stretch; where all later dates
 * move, the one ends by its rule's UNTIL, and another begins.
 */
export interface Stretch extends Occurrence {
  readonly recurrence: Recurrence;
}
