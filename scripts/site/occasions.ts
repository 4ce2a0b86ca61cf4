import { once } from "../time/once.ts";
import { parseMoment } from "../time/parse-moment.ts";
import { findDate, parsePartialDate } from "../time/partial-date.ts";
import { vocabulariesOf } from "../vocabulary/languages.ts";
import { namesOf } from "../vocabulary/names.ts";
import type { Reader, StateWords } from "../vocabulary/read-state.ts";
import type { DatedEvent } from "./dated-event.ts";
import type { EventSetting } from "./event.ts";
import { meetupId } from "./meetup.ts";

/** What words about the state of an event may be about. */
export interface Occasions {
  readonly reader: Reader;
  readonly meetupIds: readonly string[];
  /** Whether words are about the event or this meetup, and not about one date of a series or another year. */
  readonly concerns: (said: StateWords, meetup: string | undefined) => boolean;
  /** Whether that meetup, or the only one, repeats. */
  readonly repeats: (meetup: string | undefined) => boolean;
}

/** `own` is the language of the text in question, where it is not the site's. */
export function occasionsOf(
  event: DatedEvent,
  { lang, isLangSaid }: Pick<EventSetting, "lang" | "isLangSaid">,
  own = event.announcement.fields.lang,
): Occasions {
  const { meetups, title, date } = event;
  const vocabularies = vocabulariesOf(own ?? lang);
  const titles = [
    title,
    ...meetups.flatMap(({ fields, body }) => [fields.name, fields.title, body.heading?.text]),
  ].filter((name) => name !== undefined);
  const meant = (meetup: string | undefined) =>
    meetup === undefined ? meetups : meetups.filter((post) => meetupId(post) === meetup);
  const repeats = (meetup: string | undefined) =>
    meant(meetup).length > 0 && meant(meetup).every(({ fields }) => fields.repeats !== undefined);

  const concerns = ({ about, isNext, newDate }: StateWords, meetup: string | undefined) => {
    if (newDate !== undefined) return true;
    if (isNext && repeats(meetup)) return false;
    if (about === undefined) return true;
    if (meetups.length === 0) return yearOf(about, date.iso.slice(0, 4)) >= date.iso.slice(0, 4);
    return meant(meetup).some(
      ({ fields: { start, repeats } }) =>
        repeats === undefined && start !== undefined && isWithin(start, about),
    );
  };
  return {
    reader: {
      vocabularies,
      names: once(() => namesOf(titles, vocabularies)),
      isAssumed: own === undefined && !isLangSaid,
    },
    meetupIds: meetups.map(meetupId),
    concerns,
    repeats,
  };
}

const yearOf = (text: string, otherwise: string) => /(?:19|20)\d\d/.exec(text)?.[0] ?? otherwise;

/** Whether a day lies in what was written: "9 December", "December 2027", "2027". */
function isWithin(start: string, written: string): boolean {
  const moment = parseMoment(start, "UTC");
  if (!moment.ok) return false;
  const day = moment.value.kind === "day" ? moment.value.date : moment.value.local.slice(0, 10);
  const found = findDate(written, "UTC", moment.value) ?? parsePartialDate(written, "UTC");
  return found.ok && day.startsWith(found.value.iso.slice(0, 10));
}
