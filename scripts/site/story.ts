import type { Report } from "../content/post.ts";
import type { State, StateChange } from "../model/site.ts";
import type { DatedEvent } from "./dated-event.ts";
import { meetupId, ownStatus } from "./meetup.ts";
import type { UntoldMeetup } from "./meetup-telling.ts";
import { checkContradictions, foldState } from "./state.ts";
import { readStatement, type Statement } from "./statements.ts";

/** Everything that an event's posts say about its state. */
export interface Story {
  /** The announcement's own `status:`. */
  readonly announced: readonly StateChange[];
  /** What the updates say, oldest first. */
  readonly statements: readonly Statement[];
  /** The same by the update's id. */
  readonly changes: ReadonlyMap<string, StateChange>;
}

/** Reads the statements of an event, each from its own update. */
export function readStory(event: DatedEvent, report: Report): Story {
  const meetupIds = event.meetups.map(meetupId);
  const statements = event.dated.flatMap(
    (update) => readStatement(update, meetupIds, report) ?? [],
  );
  return {
    announced: ownStatus(event.announcement, event.date, report),
    statements,
    changes: new Map(statements.map(({ change }) => [change.update ?? "", change])),
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
  const general = changes.filter(({ meetup }) => meetup === undefined);
  checkContradictions(general, report);
  return { state: foldState(general), changes };
}
