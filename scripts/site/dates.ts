import type { PartialDate } from "../time/moment.ts";

/** The last of several dates, the first of them among equals; undefined where there are none. */
export const latest = (dates: readonly (PartialDate | undefined)[]): PartialDate | undefined =>
  dates.reduce<PartialDate | undefined>(
    (newest, date) =>
      date !== undefined && (newest === undefined || date.start > newest.start) ? date : newest,
    undefined,
  );
