import type { PartialDate } from "../time/moment.ts";

/** The last of several dates, the first of them among equals. */
export const latest = ([first, ...rest]: readonly [
  PartialDate,
  ...(PartialDate | undefined)[],
]): PartialDate =>
  rest.reduce<PartialDate>(
    (newest, date) => (date !== undefined && date.start > newest.start ? date : newest),
    first,
  );
