import type { Moment, PartialDate } from "../time/moment.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";

/** "Announced" or "Updated" on the day itself would say that the day is when somebody wrote. */
export const isDayOf = ({ start, previousStarts }: UntoldMeetup, { iso, precision }: PartialDate) =>
  (precision === "day" || precision === "minute") &&
  [start, ...previousStarts].some(
    (moment) => moment !== undefined && dayOf(moment) === iso.slice(0, 10),
  );

const dayOf = (moment: Moment) =>
  moment.kind === "day" ? moment.date : moment.local.slice(0, "2017-08-07".length);
