import {
  formatClock,
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
  readonly children: string;
}
