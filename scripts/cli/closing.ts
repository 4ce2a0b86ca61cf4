import { type Diagnostic, printable } from "../diagnostics/diagnostic.ts";
import type { EndlessMeetups, InferredState, Summary } from "../output/summary.ts";
import { isSlotId, sessionIdOf } from "../site/programme/slot-id.ts";
import { countDiagnostics, plural } from "./report.ts";

export interface Timing {
  /** Nothing was built, because it would have been the same. */
  readonly unchanged: boolean;
  readonly milliseconds: number;
}

/** The last lines of a build: what was published, how long it took, and what was read between the lines. */
export function closingLines(
  summary: Summary | undefined,
  diagnostics: readonly Diagnostic[],
  outputDir: string,
  { unchanged, milliseconds }: Timing,
): string[] {
  if (summary === undefined)
    return [`Nothing was published: ${countDiagnostics(diagnostics)}. ${outputDir} is as it was.`];
  const { pages, events, updates, images, files, bytes, nextHeld } = summary;
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`;
  if (unchanged)
    return [
      ...understoodLines(summary),
      ...heldLines(nextHeld),
      `Nothing changed: ${plural(pages, "page")} as built, ${plural(files, "file")} in ${outputDir}, after ${seconds}`,
    ];
  const pictures = `pictures: ${images.encoded} encoded, ${images.reused} reused`;
  return [
    ...understoodLines(summary),
    ...heldLines(nextHeld),
    `${plural(events, "event")}, ${plural(updates, "update")}, ${plural(pages, "page")}; ${pictures}`,
    `${plural(files, "file")}, ${size(bytes)}, in ${outputDir} after ${seconds}`,
  ];
}

/** When the site must be built again for what is held back. */
const heldLines = (next: Summary["nextHeld"]): string[] =>
  next === undefined
    ? []
    : [printable(`Held back until ${next.until}: ${next.file}. Build again at ${next.at}.`)];

// A line each for the first ones: nobody reads two thousand.
const shown = 20;

/** What was understood, and what was not said, for whoever wrote it to check. */
export function understoodLines({
  inferred,
  endless,
}: Pick<Summary, "inferred" | "endless">): string[] {
  const lines = inferred.slice(0, shown).map(inferredLine);
  const rest = inferred.length - lines.length;
  if (rest > 0) lines.push(`and ${rest} more states read from the text`);
  return endless === undefined ? lines : [...lines, endlessLine(endless)];
}

function endlessLine({ count, file }: EndlessMeetups): string {
  const more = count === 1 ? "" : `, and ${count - 1} more alike`;
  return printable(
    `No end in ${file}: calendars show it without a length, so write end: 21:00${more}.`,
  );
}

function inferredLine({ event, meetup, dates, state, words, place }: InferredState): string {
  const part = dates?.join(", ") ?? (isSlotId(meetup) ? sessionIdOf(meetup) : meetup);
  const subject = part === undefined ? event : `${event} (${part})`;
  return printable(`${subject}: ${state}, from "${words}" in ${place.file}:${place.line}`);
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
