import type { EventStatus } from "../../model/site.ts";
import type { MeetupTelling } from "../../model/telling.ts";

/** STATUS of RFC 5545, section 3.8.1.11. */
export type CalendarStatus = "CONFIRMED" | "TENTATIVE" | "CANCELLED";

interface StatusFields {
  readonly status: CalendarStatus;
  /** Whether the time is shown as taken. */
  readonly transparency: "OPAQUE" | "TRANSPARENT";
  /** Many calendars show no status, so the name says it; being sold out does not concern those who come. */
  readonly name: "calendar.postponed" | "calendar.cancelled" | undefined;
}

const takesPlace: StatusFields = { status: "CONFIRMED", transparency: "OPAQUE", name: undefined };
const statuses: Record<EventStatus, StatusFields> = {
  scheduled: takesPlace,
  rescheduled: takesPlace,
  "moved-online": takesPlace,
  postponed: {
    status: "TENTATIVE",
    transparency: "TRANSPARENT",
    name: "calendar.postponed",
  },
  cancelled: {
    status: "CANCELLED",
    transparency: "TRANSPARENT",
    name: "calendar.cancelled",
  },
};

/** What calendars, and microformats after them, say of how things stand. */
export const calendarStatus = ({ statuses: [latest] }: MeetupTelling): StatusFields =>
  statuses[latest];
