import { shownPath } from "../../content/walk.ts";
import type { Outcome } from "./plan.ts";
import { recordKinds } from "./record.ts";

/** What an import of a schedule did, line by line: for each file that there is something to say of, and in sum. */
export function scheduleReport(outcomes: readonly Outcome[], shown: string): string[] {
  const lines = outcomes.flatMap(({ path, isNew, updated, kept }) => {
    const file = shownPath(shown, path);
    return [
      ...(isNew ? [`Made ${file}`] : []),
      ...(updated.length > 0 ? [`Updated ${file}: ${updated.map(nameOf).join(", ")}`] : []),
      ...kept.map(
        ({ key, says }) => `Kept ${nameOf(key)} in ${file}, changed by hand: ${theirs(says)}`,
      ),
    ];
  });
  return [
    ...lines,
    ...recordKinds.flatMap((kind) => sumOf(outcomes.filter((one) => one.kind === kind))),
  ];
}

const nameOf = (key: string) => (key === "" ? "the text" : key);

const theirs = (says: string | undefined) =>
  says === undefined
    ? "the schedule says nothing there"
    : `the schedule says "${says.length > 80 ? `${says.slice(0, 79)}…` : says}"`;

function sumOf(outcomes: readonly Outcome[]): string[] {
  const [first] = outcomes;
  if (first === undefined) return [];
  const count = (isMeant: (outcome: Outcome) => boolean) => outcomes.filter(isMeant).length;
  const made = count(({ isNew }) => isNew);
  const updated = count(({ updated: keys }) => keys.length > 0);
  const kept = count((one) => one.kept.length > 0);
  const same = count((one) => !one.isNew && one.updated.length === 0);
  return [
    `${first.kind}: ${made} made, ${updated} updated, ${same} as they were, ${kept} with something changed by hand`,
  ];
}
