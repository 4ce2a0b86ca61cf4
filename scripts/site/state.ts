import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import {
  type EventStatus,
  type RegistrationState,
  registrationStates,
  type State,
  type StateChange,
} from "../model/site.ts";

/** What holds while nobody has said anything. */
const initialState: State = { registration: "open", status: "scheduled" };

/** The state after every statement, oldest first: the last word on each of the two counts. */
export const foldState = (changes: readonly StateChange[], initial = initialState): State =>
  changes.reduce(
    (state, { registration, status }) => ({
      registration: registration ?? state.registration,
      status: status ?? state.status,
    }),
    initial,
  );

/** A new day does not bring a meetup back into the room that it has left; that all is as announced does. */
export const hasMovedOnline = (changes: readonly StateChange[]): boolean =>
  changes.findLast(({ status }) => status === "moved-online" || status === "scheduled")?.status ===
  "moved-online";

/** `status:` as written, one of each count; two of one count contradict each other. */
export function splitStatus(
  written: readonly (RegistrationState | EventStatus)[],
  place: Place,
  report: (diagnostic: Diagnostic) => void,
): Pick<StateChange, "registration" | "status"> {
  const isRegistration = (name: string): name is RegistrationState =>
    (registrationStates as readonly string[]).includes(name);
  const registrations = written.filter(isRegistration);
  const statuses = written.filter((name): name is EventStatus => !isRegistration(name));
  for (const [first, second] of [registrations, statuses]) {
    if (first === undefined || second === undefined || first === second) continue;
    report(diagnose("site/state-contradiction", place, { written: first, words: second }));
  }
  return { registration: registrations.at(-1), status: statuses.at(-1) };
}

/**
 * A `status:` key that later words contradict: the newer words win, because a notice is written in a hurry and
 * the key is forgotten, but its writer should know.
 */
export function checkContradictions(
  changes: readonly StateChange[],
  report: (diagnostic: Diagnostic) => void,
): void {
  const [own, ...later] = changes;
  if (own === undefined || own.inferred || own.update !== undefined) return;
  const contradicting = later.findLast(
    (change) =>
      change.inferred &&
      ((own.registration !== undefined && differs(change.registration, own.registration)) ||
        (own.status !== undefined && differs(change.status, own.status))),
  );
  if (contradicting === undefined) return;
  const { words } = contradicting;
  report(diagnose("site/state-contradiction", own.place, { written: own.words, words }));
}

/** Whether keys and words say two things of one count, or one that places are free and the other that nothing takes place. */
export const contradicts = (
  keys: Pick<StateChange, "registration" | "status">,
  words: Pick<StateChange, "registration" | "status"> | undefined,
): boolean =>
  words !== undefined &&
  ((keys.registration !== undefined && differs(words.registration, keys.registration)) ||
    (keys.status !== undefined && differs(words.status, keys.status)) ||
    (keys.registration === "open" &&
      keys.status === undefined &&
      (words.status === "cancelled" || words.status === "postponed")));

const differs = <T>(said: T | undefined, own: T) => said !== undefined && said !== own;
