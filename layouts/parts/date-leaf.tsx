import { dateLeaf } from "../../scripts/time/format.ts";
import type { Occurrence } from "../../scripts/time/moment.ts";
import { useWords } from "./words.tsx";

/** The day as a leaf of a calendar, for eyes only: the date stands beside it in words. */
export function DateLeaf({ start, end }: Occurrence) {
  const { month, day, weekday } = dateLeaf(start, end, useWords());
  return (
    <div class="leaf" aria-hidden="true">
      <span>{month}</span> <b>{day}</b> {weekday && <span>{weekday}</span>}
    </div>
  );
}
