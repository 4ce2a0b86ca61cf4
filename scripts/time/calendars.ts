import { day } from "./offsets.ts";
import { fromLocal, type Local, toLocal } from "./wall-clock.ts";

/*
 * The calendars beside the Gregorian one in which people write the days of events: the Solar Hijri one of Iran and the
 * Islamic one of Umm al-Qura. Intl knows what a day is called in them, on every Node from 20.19 to 24 the same, measured for
 * each day from 1990 to 2060; which day a date means is searched for.
 */
export type OtherCalendar = "persian" | "islamic-umalqura";

export interface DayNumbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>();

function formatOf(calendar: OtherCalendar): Intl.DateTimeFormat {
  const known = formats.get(calendar);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  formats.set(calendar, format);
  return format;
}

/** The numbers of a day, from 1 on. */
export function numbersIn(calendar: OtherCalendar, local: Local): DayNumbers {
  const parts = new Map(
    formatOf(calendar)
      .formatToParts(local)
      .map(({ type, value }) => [type, value]),
  );
  const numberOf = (type: "year" | "month" | "day") => Number.parseInt(parts.get(type) ?? "", 10);
  return { year: numberOf("year"), month: numberOf("month"), day: numberOf("day") };
}

/** Days of a year and of a month, and a day to count from. They need not be exact: what is found is compared. */
const about = {
  persian: { year: 365.2422, month: 30.44, from: [1405, 1, 1], local: Date.UTC(2026, 2, 21) },
  "islamic-umalqura": {
    year: 354.367,
    month: 29.53,
    from: [1448, 1, 1],
    local: Date.UTC(2026, 5, 16),
  },
} as const;

const mostSteps = 8;

/** Midnight of the day with these numbers; undefined when there is none. */
export function localIn(calendar: OtherCalendar, wanted: DayNumbers): Local | undefined {
  const { year, month, from, local } = about[calendar];
  let there: DayNumbers = { year: from[0], month: from[1], day: from[2] };
  let found: Local = local;
  for (let step = 0; step < mostSteps; step++) {
    const [years, months, days] = [
      wanted.year - there.year,
      wanted.month - there.month,
      wanted.day - there.day,
    ];
    if (years === 0 && months === 0 && days === 0) return found;
    const distance = Math.round(years * year + months * month + days);
    found += (distance || Math.sign(years || months || days)) * day;
    there = numbersIn(calendar, found);
  }
  return undefined;
}

/** The day of that month in a Gregorian year. */
export function localInYear(
  calendar: OtherCalendar,
  { month, day }: Omit<DayNumbers, "year">,
  gregorian: number,
): Local | undefined {
  const january = toLocal({ year: gregorian, month: 1, day: 1, hour: 0, minute: 0, second: 0 });
  const first = numbersIn(calendar, january).year;
  return [first, first + 1, first + 2]
    .flatMap((year) => localIn(calendar, { year, month, day }) ?? [])
    .find((local) => fromLocal(local).year === gregorian);
}
