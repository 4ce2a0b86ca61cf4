/*
 * The programme in the form that Pentabarf began, frab and pretalx write, and schedule apps read (c3voc.de/wiki/schedule):
 * days, rooms in them, sessions in those. It has what calendars have of sessions: no breaks, nothing unannounced.
 */

export interface Schedule {
  /** Other words after every change: apps compare them. */
  readonly version: string;
  /** Of its own file. */
  readonly url: string;
  readonly base: string;
  readonly conference: {
    readonly acronym: string;
    readonly title: string;
    readonly url: string;
    readonly zone: string;
    readonly tracks: readonly string[];
    readonly rooms: readonly ScheduleRoom[];
  };
  /** At least one. */
  readonly days: readonly ScheduleDay[];
}

export interface ScheduleRoom {
  readonly guid: string;
  readonly name: string;
}

export interface ScheduleDay {
  /** From 1 on. */
  readonly index: number;
  /** "2027-03-13" */
  readonly date: string;
  /** With offsets, of the first session's start and the last one's end. */
  readonly start: string;
  readonly end: string;
  readonly rooms: readonly (ScheduleRoom & { readonly sessions: readonly ScheduledSession[] })[];
}

export interface ScheduledSession {
  readonly id: number;
  readonly guid: string;
  readonly slug: string;
  /** With offsets. */
  readonly date: string;
  readonly end: string;
  /** "09:30", in the zone of the event. */
  readonly start: string;
  /** "00:45" */
  readonly duration: string;
  readonly room: string;
  readonly title: string;
  readonly url: string;
  readonly track: string;
  readonly type: string;
  readonly language: string;
  /** Plain texts. */
  readonly abstract: string;
  readonly description: string;
  readonly persons: readonly SchedulePerson[];
  readonly links: readonly ScheduleLink[];
  readonly slides: ScheduleLink | undefined;
  readonly video: string | undefined;
}

export interface SchedulePerson {
  readonly id: number;
  readonly guid: string;
  readonly name: string;
  readonly biography: string;
}

export interface ScheduleLink {
  readonly url: string;
  readonly title: string;
}
