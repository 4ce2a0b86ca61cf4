import { unreported } from "../content/decode.ts";
import type { Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { State, StateChange } from "../model/site.ts";
import { dayMoment, isoDay, localAt, localOf } from "../time/wall-clock.ts";
import type { DatedEvent } from "./dated-event.ts";
import type { EventSetting } from "./event.ts";
import { ownStatus } from "./meetup-facts.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { type Occasions, occasionsOf } from "./occasions.ts";
import { checkContradictions, contradicts, foldState } from "./state.ts";
import { readClaims } from "./state-claims.ts";
import { noteMove, readStatement, type Statement } from "./statements.ts";
import { collectUnread, type UnreadTexts } from "./unread-texts.ts";
import type { DatedUpdate } from "./updates.ts";

/** Everything that an event's posts say about its state. */
export interface Story {
  /** The announcement's own `status:`. */
  readonly announced: readonly StateChange[];
  /** What the posts' titles and texts say, and then the updates, oldest first. */
  readonly statements: readonly Statement[];
  /** The same by the update's id. */
  readonly changes: ReadonlyMap<string, StateChange>;
}

/**
 * Reads the statements of an event, in its own language, else in that of the site; and what the same posts say in other
 * languages, where this one says nothing.
 */
export function readStory(
  event: DatedEvent,
  setting: Pick<EventSetting, "lang" | "isLangSaid">,
  report: Report,
): Story {
  const occasions = occasionsOf(event, setting);
  const unread = collectUnread(occasions.reader, partIn(event, occasions));
  const announced = ownStatus(event.announcement, event.date, report);
  const versions = versionsInOrder(event);
  const inEach = versions.map((version) => {
    if (version === event) return readStatements(event, occasions, unread, setting, report);
    const inOther = occasionsOf(version, setting);
    return readStatements(
      version,
      inOther,
      collectUnread(inOther.reader, undefined),
      setting,
      unreported,
    );
  });
  const own = inEach[versions.indexOf(event)] ?? [];
  reportOtherStates(own, inEach[0] ?? [], event, report);
  const statements = oneOfEach(inEach);
  const changes = statements.map(({ change }) => change);
  unread.report([...announced, ...changes], report);
  return {
    announced,
    statements,
    changes: new Map(changes.map((change) => [change.update ?? "", change])),
  };
}

function partIn(event: DatedEvent, { series, meetupIds }: Occasions) {
  if (series.size > 0) return "date";
  if (event.sessions.length > 0 || event.schedule !== undefined) return "session";
  return meetupIds.length > 1 ? "meetup" : undefined;
}

const readStatements = (
  event: DatedEvent,
  occasions: Occasions,
  unread: UnreadTexts,
  setting: Pick<EventSetting, "lang" | "isLangSaid">,
  report: Report,
): Statement[] => {
  const statements = readClaims(event, occasions, unread, report);
  const moved = new Map<string, string>();
  const byLang = new Map([[event.announcement.fields.lang, occasions]]);
  const occasionsIn = (lang: string | undefined): Occasions => {
    const own = byLang.get(lang) ?? occasionsOf(event, setting, lang);
    byLang.set(lang, own);
    return own;
  };
  for (const update of event.dated) {
    const lang = langOf(update, setting);
    const own = lang === undefined ? occasions : occasionsIn(lang);
    const statement = readStatement(update, own, moved, unread, report);
    if (statement === undefined) continue;
    statements.push(statement);
    noteMove(statement, moved);
  }
  return statements;
};

/** The language that an update is said to be in; undefined where it is its event's. */
const langOf = ({ foreign, post }: DatedUpdate, { lang }: Pick<EventSetting, "lang">) =>
  foreign === undefined ? post?.fields.lang : (foreign.lang ?? lang);

/** The original first, so that all languages agree where two of them do not. */
function versionsInOrder(event: DatedEvent): DatedEvent[] {
  if (event.others.length === 0) return [event];
  const bySlug = new Map([event, ...event.others].map((version) => [version.slug, version]));
  return event.versions.flatMap(({ slug }) => bySlug.get(slug) ?? []);
}

/** Says which updates of a translation say something else than those of the original. */
function reportOtherStates(
  translated: readonly Statement[],
  original: readonly Statement[],
  { date: { start, zone } }: DatedEvent,
  report: Report,
): void {
  if (translated === original) return;
  const announced = dayMoment(localAt(start, zone), zone);
  const dayOf = (statement: Statement) => {
    const moved = statement.start?.(announced);
    return moved && isoDay(localOf(moved));
  };
  for (const statement of translated) {
    const { change } = statement;
    const there = original.find(
      (one) => change.update !== undefined && one.change.update === change.update,
    );
    if (there === undefined) continue;
    const [day, otherDay] = [dayOf(statement), dayOf(there)];
    const isOtherDay = day !== undefined && otherDay !== undefined && day !== otherDay;
    if (!isOtherDay && !contradicts(change, there.change) && sharesKind(change, there.change))
      continue;
    const { file } = there.change.place;
    const args = { words: change.words, file, other: there.change.words };
    report(diagnose("site/state-in-translation", change.place, args));
  }
}

/** Whether both speak of the registration, or both of the event. */
const sharesKind = (one: StateChange, other: StateChange) =>
  [
    [one.registration, other.registration],
    [one.status, other.status],
  ].some((both) => both.every((state) => state !== undefined));

/** Of what is said in several languages the first, in the order of time; what stands in no update comes before all. */
function oneOfEach(versions: readonly (readonly Statement[])[]): Statement[] {
  const keyOf = ({ change: { update, meetup, dates } }: Statement) =>
    JSON.stringify([update, meetup, update === undefined ? dates : undefined]);
  const known = new Set<string>();
  const all: Statement[] = [];
  for (const statements of versions) {
    const fresh = statements.filter((statement) => !known.has(keyOf(statement)));
    for (const statement of fresh) {
      known.add(keyOf(statement));
      all.push(statement);
    }
  }
  if (versions.length === 1) return all;
  const when = ({ change: { update, at } }: Statement) =>
    update === undefined ? -Infinity : at.start;
  return all.sort((a, b) => when(a) - when(b) || 0);
}

/** The event's own state. With one meetup, the event and the meetup are the same thing to everybody. */
export function eventState(
  { announced, statements }: Story,
  meetups: readonly UntoldMeetup[],
  report: Report,
): { state: State; changes: readonly StateChange[] } {
  const [only, ...others] = meetups;
  const changes = [...announced, ...statements.map(({ change }) => change)];
  if (only !== undefined && others.length === 0) return { state: only.state, changes };
  const general = changes.filter(
    ({ meetup, dates }) => meetup === undefined && dates === undefined,
  );
  checkContradictions(general, report);
  return { state: foldState(general), changes };
}
