import { calendarStatus } from "../../scripts/channels/calendar/status.ts";
import type { MeetupTelling } from "../../scripts/model/telling.ts";

/** How things stand, for programs that read microformats: the word that calendars have for it. */
export const StatusOf = ({ telling }: { telling: MeetupTelling }) => (
  <data class="p-status" value={calendarStatus(telling).status} />
);
