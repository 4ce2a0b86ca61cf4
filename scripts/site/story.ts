import type { Report } from "../content/post.ts";
import type { State, StateChange } from "../model/site.ts";
import type { DatedEvent } from "./dated-event.ts";
import type { EventSetting } from "./event.ts";
import { ownStatus } from "./meetup-facts.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { occasionsOf } from "./occasions.ts";
import { checkContradictions, foldState } from "./state.ts";
import { readClaims } from "./state-claims.ts";
import { readStatement, type Statement } from "./statements.ts";
import { collectUnread } from "./unread-texts.ts";

/** Everything that an event's posts say about its state. */
export interface Story {
  /** The announcement's own `status:`. */
  readonly announced: readonly StateChange[];
  /** What the posts' titles and texts say, and then the updates, oldest first. */
  readonly statements: readonly Statement[];
  /** The same by the update's id. */
  readonly changes: ReadonlyMap<string, StateChange>;
}

/** Reads the statements of an event, in its own language, else in that of the site. */
export function readStory(
  event: DatedEvent,
  setting: Pick<EventSetting, "lang" | "isLangSaid">,
  report: Report,
): Story {
  const occasions = occasionsOf(event, setting);
  const unread = collectUnread(occasions.reader);
  const announced = ownStatus(event.announcement, event.date, report);
  const statements = readClaims(event, occasions, unread, report);
  for (const update of event.dated) {
    const statement = readStatement(update, occasions, statements, unread, report);
    if (statement !== undefined) statements.push(statement);
  }
  const changes = statements.map(({ change }) => change);
  unread.report([...announced, ...changes], report);
  return {
    announced,
    statements,
    changes: new Map(changes.map((change) => [change.update ?? "", change])),
  };
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
