import { accept, type Post, type Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Moment, Occurrence, Stretch } from "../time/moment.ts";
import {
  parseException,
  parseNextStretch,
  parseRecurrence,
  startInGap,
} from "../time/recurrence.ts";

type RepeatingPost = Pick<Post<Pick<MeetupFields, "repeats" | "except">>, "fields" | "placeOf">;

/** How a meetup repeats, in order; none when it does not, or not in a way that can be read, which is reported. */
export function readStretches(
  { fields, placeOf }: RepeatingPost,
  { start, end }: Occurrence,
  report: Report,
): Stretch[] {
  const [first, ...others] = fields.repeats ?? [];
  if (first === undefined) return [];
  const recurrence = accept(parseRecurrence(first, start), placeOf(["repeats"]), report);
  if (recurrence === undefined) return [];
  const stretches = [{ start, end, recurrence }];
  for (const [index, text] of others.entries()) {
    const last = stretches.pop();
    const place = placeOf(["repeats", index + 1]);
    const read = last && accept(parseNextStretch(text, last), place, report);
    if (read === undefined) return [];
    stretches.push(read.ended, read.next);
  }
  const whole = withExceptions(stretches, { fields, placeOf }, report);
  for (const { recurrence, start } of whole) {
    const missed = startInGap(recurrence, start);
    if (missed === undefined) continue;
    const args = { words: recurrence.words, zone: start.zone, ...missed };
    report(diagnose("time/repeats-into-gap", placeOf(["repeats"]), args));
  }
  return whole;
}

/** Each date that is left out, where the stretch has it that falls on it. */
function withExceptions(
  stretches: readonly Stretch[],
  { fields, placeOf }: RepeatingPost,
  report: Report,
): Stretch[] {
  const left = (fields.except ?? []).flatMap((text, index): [Stretch, Moment][] => {
    const read = stretches.map((stretch) => ({
      stretch,
      reading: parseException(text, stretch.recurrence, stretch.start),
    }));
    const fits = read.find(({ reading }) => reading.ok && reading.warning === undefined) ?? read[0];
    const moment = fits && accept(fits.reading, placeOf(["except", index]), report);
    return fits === undefined || moment === undefined ? [] : [[fits.stretch, moment]];
  });
  return stretches.map((stretch) => {
    const except = left.filter(([one]) => one === stretch).map(([, moment]) => moment);
    except.sort((a, b) => a.instant - b.instant);
    return { ...stretch, recurrence: { ...stretch.recurrence, except } };
  });
}
