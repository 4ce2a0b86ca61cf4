import type { State } from "../../model/site.ts";

export interface Ribbon {
  readonly text: string;
  /** "stop": do not come, or not without a place; "wait": look again; "info": read on. */
  readonly tone: "stop" | "wait" | "info";
}

// There is room for one: a cancelled event is not also "Sold out", and who finds no place need not know the rest.
const ribbons = [
  ["cancelled", { text: "Cancelled", tone: "stop" }],
  ["postponed", { text: "Postponed", tone: "wait" }],
  ["sold-out", { text: "Sold out", tone: "stop" }],
  ["rescheduled", { text: "Rescheduled", tone: "wait" }],
  ["moved-online", { text: "Moved online", tone: "info" }],
  ["waitlist", { text: "Waitlist open", tone: "wait" }],
  ["closed", { text: "Registration closed", tone: "wait" }],
] as const satisfies readonly (readonly [State[keyof State], Ribbon])[];

/** The weightiest news of the state; none while the event stands as announced and people can register. */
export const ribbonOf = ({ registration, status }: State): Ribbon | undefined =>
  ribbons.find(([state]) => state === status || state === registration)?.[1];
