import type { Moment, PartialDate } from "../../scripts/time/moment.ts";
import { formatPartialDate, formatRange } from "./standin.ts";

/** The moment as HTML's `datetime` and as microformats' dt-: with its offset when it has a time. */
export const toDatetime = (moment: Moment): string =>
  moment.kind === "day" ? moment.date : `${moment.local}${moment.offset}`;

export const DateOf = ({ date, class: classes }: { date: PartialDate; class?: string }) => (
  <time dateTime={date.iso} {...(classes && { class: classes })}>
    {formatPartialDate(date)}
  </time>
);

/** From start to end in words; the end is there for machines as well. */
export const RangeOf = ({ start, end }: { start: Moment; end: Moment | undefined }) => (
  <>
    <time class="dt-start" dateTime={toDatetime(start)}>
      {formatRange(start, end)}
    </time>
    {end && <data class="dt-end" value={toDatetime(end)} />}
  </>
);
