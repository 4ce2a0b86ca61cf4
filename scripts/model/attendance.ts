import type { MeetupSummary, Venue } from "./site.ts";

/** Where one takes part in a meetup as it stands now. */
export interface Attendance {
  readonly venue: Venue | undefined;
  readonly isOnline: boolean;
}

/**
 * The place that every channel tells. What has moved online has no venue any more, whatever its front matter still
 * says: nobody rewrites meetup.md in the hour in which the room is lost.
 */
export const attendanceOf = ({ venue, online, movedOnline }: Attended): Attendance =>
  movedOnline ? { venue: undefined, isOnline: true } : { venue, isOnline: online !== undefined };

type Attended = Pick<MeetupSummary, "venue" | "online" | "movedOnline">;
