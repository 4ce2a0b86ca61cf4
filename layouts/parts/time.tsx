import type { ComponentChildren } from "preact";
import {
  calendarLeaf,
  formatClock,
  formatDayOfYear,
  formatHours,
  formatMoment,
  formatPartialDate,
  formatRange,
} from "../../scripts/time/format.ts";
import { dateTimeAttribute } from "../../scripts/time/machine.ts";
import type { Moment, Occurrence, PartialDate } from "../../scripts/time/moment.ts";
import { useLang, useWords } from "./words.tsx";

interface Props {
  /** Microformats classes. */
  readonly class?: string;
}

export const DateOf = ({ date, ...rest }: Props & { date: PartialDate }) => (
  <Time at={date} {...rest}>
    {formatPartialDate(date, useWords())}
  </Time>
);

export const MomentOf = ({ moment }: { moment: Moment }) => (
  <Time at={moment}>{formatMoment(moment, useWords())}</Time>
);

/** The hour alone, where its day stands above it. */
export const ClockOf = ({ moment }: { moment: Moment }) => (
  <Time at={moment}>{formatClock(moment, useWords())}</Time>
);

export const ClockRange = ({ start, end }: Occurrence) => (
  <>
    <ClockOf moment={start} />
    {end && (
      <>
        –<ClockOf moment={end} />
      </>
    )}
  </>
);

/** From start to end in words. */
export const RangeOf = ({ start, end, ...rest }: Props & Occurrence) => (
  <Time at={start} {...rest}>
    {formatRange(start, end, useWords())}
  </Time>
);

/** The same as an h-event's times: the end is there for machines as well. */
export const EventRange = ({ start, end }: Occurrence) => (
  <>
    <RangeOf class="dt-start" start={start} end={end} />
    {end && <data class="dt-end" value={dateTimeAttribute(end)} />}
  </>
);

/** The same beside other events: the first day as a leaf of a calendar, then its hours. */
export function LeafRange({ start, end }: Occurrence) {
  const words = useWords();
  const { month, day, date } = calendarLeaf(start, words);
  return (
    <>
      <Time at={start} class="dt-start">
        <span class="day" data-month={month} data-day={day}>
          {date}
        </span>{" "}
        {formatHours(start, end, words)}
      </Time>
      {end && <data class="dt-end" value={dateTimeAttribute(end)} />}
    </>
  );
}

/** The first day, below a heading that says the year. */
export const DayOfYear = ({ start }: Pick<Occurrence, "start">) => (
  <Time at={start} class="dt-start">
    {formatDayOfYear(start, useWords())}
  </Time>
);

const Time = ({ at, class: classes, children }: TimeProps) => (
  <time
    dateTime={dateTimeAttribute(at)}
    {...(classes && { class: classes })}
    {...useLang(useWords().lang)}
  >
    {children}
  </time>
);

interface TimeProps extends Props {
  readonly at: PartialDate | Moment;
  readonly children: ComponentChildren;
}
