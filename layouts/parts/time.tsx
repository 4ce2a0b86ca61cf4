import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { formatMoment, formatPartialDate, formatRange } from "../../scripts/time/format.ts";
import { dateTimeAttribute } from "../../scripts/time/machine.ts";
import type { Moment, PartialDate } from "../../scripts/time/moment.ts";

/** The language in which a page writes its dates: every page provides its own. */
export const DateLang = createContext("en");

interface Range {
  readonly start: Moment;
  readonly end: Moment | undefined;
}

export const DateOf = ({ date, class: classes }: { date: PartialDate; class?: string }) => (
  <time dateTime={dateTimeAttribute(date)} {...(classes && { class: classes })}>
    {formatPartialDate(date, useContext(DateLang))}
  </time>
);

export const MomentOf = ({ moment }: { moment: Moment }) => (
  <time dateTime={dateTimeAttribute(moment)}>{formatMoment(moment, useContext(DateLang))}</time>
);

/** From start to end in words. */
export const RangeOf = ({ start, end, class: classes }: Range & { class?: string }) => (
  <time dateTime={dateTimeAttribute(start)} {...(classes && { class: classes })}>
    {formatRange(start, end, useContext(DateLang))}
  </time>
);

/** The same as an h-event's times: the end is there for machines as well. */
export const EventRange = ({ start, end }: Range) => (
  <>
    <RangeOf class="dt-start" start={start} end={end} />
    {end && <data class="dt-end" value={dateTimeAttribute(end)} />}
  </>
);
