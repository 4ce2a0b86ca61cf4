import { DateTime } from "luxon";
import type { Moment } from "./moment.ts";

/** The moment in its own zone, in the form that the calendar library formats without asking the machine's zone. */
export const toZoned = ({ instant, zone }: Moment): DateTime =>
  DateTime.fromMillis(instant, { zone, locale: "en" });
