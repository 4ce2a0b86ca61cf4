import type { Instant, Zone } from "../../time/moment.ts";
import { minute, offsetAt, type Transition, transitionsIn } from "../../time/offsets.ts";
import { compactTime } from "../../time/rule-end.ts";
import { fromLocal, isoOffset, type Local } from "../../time/wall-clock.ts";
import { type Component, componentText, type Property, recurValue } from "./ical.ts";
import { type Pattern, patternOf, yearlyRule } from "./yearly-pattern.ts";

/** The stretch of time that a zone's rules are needed for. */
export interface Span {
  readonly from: Instant;
  /** The last moment spoken of, or undefined when something repeats without an end. */
  readonly to: Instant | undefined;
}

/**
 * How far ahead the moves of the clocks are read before they are taken for a rule: after 28 years every day of the
 * year has fallen on every weekday.
 */
const yearsAhead = 28;

/** A run of moves of the clocks that one rule describes, in order. */
interface Run {
  readonly moves: readonly [Transition, ...Transition[]];
  /** Undefined for a single move. */
  readonly pattern: Pattern | undefined;
}

/**
 * The zone's rules over a stretch of time, as a VTIMEZONE (RFC 5545, section 3.6.5). Rules that go on are written as
 * such, so that a calendar subscribed to today still shows the right hour in twenty years.
 */
export function vtimezone(zone: Zone, span: Span): string {
  const moves = movesOver(zone, span);
  const first = moves[0] === undefined || moves[0].at > span.from ? offsetAt(span.from, zone) : "";
  const isOpen = span.to === undefined;
  // All that it says depends on these, and most meetups of a site have them in common.
  const key = [zone, first, isOpen, ...moves.map(({ at }) => at)].join(" ");
  const known = texts.get(key);
  if (known !== undefined) return known;
  const last = moves.findLast(() => true)?.at;
  const observances = [
    ...(first === "" ? [] : [constant(first)]),
    ...toRuns(moves).map((run) => observance(run, isOpen && goesOn(run, last))),
  ];
  const text = componentText(["vtimezone", [["tzid", {}, "text", zone]], observances]);
  texts.set(key, text);
  return text;
}

const texts = new Map<string, string>();

/** From the last move before the stretch, for that one holds as it begins. */
function movesOver(zone: Zone, { from, to }: Span): Transition[] {
  const first = new Date(from).getUTCFullYear() - 1;
  const end = to === undefined ? first + 1 + yearsAhead : new Date(to).getUTCFullYear();
  const moves: Transition[] = [];
  for (let year = first; year <= end; year++) moves.push(...transitionsIn(zone, year));
  const before = moves.findLastIndex(({ at }) => at <= from);
  return moves.slice(Math.max(0, before));
}

/** The offset that holds before any move: for zones that never move their clocks, all there is. */
const constant = (offset: number): Component => part("standard", 0, offset, offset, []);

function observance({ moves, pattern }: Run, open: boolean): Component {
  const [{ at, before, after }, ...others] = moves;
  const last = others.at(-1);
  const until = open || last === undefined ? "" : `;UNTIL=${compactTime(last.at)}Z`;
  const repeats: Property[] =
    pattern === undefined ? [] : [["rrule", {}, "recur", recurValue(yearlyRule(pattern) + until)]];
  const kind = after > before ? "daylight" : "standard";
  return part(kind, localOnset({ at, before }), before, after, repeats);
}

const part = (
  kind: "standard" | "daylight",
  onset: Local,
  from: number,
  to: number,
  repeats: readonly Property[],
): Component => [
  kind,
  [
    ["dtstart", {}, "date-time", new Date(onset).toISOString().slice(0, 19)],
    ["tzoffsetfrom", {}, "utc-offset", isoOffset(from)],
    ["tzoffsetto", {}, "utc-offset", isoOffset(to)],
    ...repeats,
  ],
  [],
];

/** Moves of the same kind that one yearly rule describes stand together; whatever breaks it begins a new run. */
function toRuns(moves: readonly Transition[]): Run[] {
  const runs: Run[] = [];
  for (const move of moves) {
    const index = runs.findLastIndex((run) => isNextYear(run, move));
    const longer = longerRun(runs[index], move);
    if (longer === undefined) runs.push({ moves: [move], pattern: undefined });
    else runs[index] = longer;
  }
  return runs;
}

function longerRun(run: Run | undefined, move: Transition): Run | undefined {
  if (run === undefined) return undefined;
  const moves: Run["moves"] = [...run.moves, move];
  const pattern = patternOf(moves.map(localOnset));
  return pattern && { moves, pattern };
}

function isNextYear({ moves }: Run, next: Transition): boolean {
  const last = moves.at(-1);
  return (
    last !== undefined &&
    last.before === next.before &&
    last.after === next.after &&
    yearOf(next) === yearOf(last) + 1
  );
}

/** A few moves tell no rule, and a run that ended years ago is history. */
const goesOn = ({ moves }: Run, last: Instant | undefined): boolean =>
  moves.length > yearsAhead / 2 &&
  last !== undefined &&
  last - (moves.at(-1)?.at ?? 0) < 366 * 24 * 60 * minute;

/** The wall-clock time at which the clocks are moved, by the offset before. */
const localOnset = ({ at, before }: Pick<Transition, "at" | "before">) => at + before * minute;
const yearOf = (move: Transition) => fromLocal(localOnset(move)).year;
