import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";

const sentences = [
  "Replace these lines: what happens, who it is for, and what to bring.",
  "Whatever stands here is the event's page.",
] as const;

/** Stands in a new announcement until its organizer says more. */
export const eventBody = sentences.join(" ");

/** Says which of it is still there, before visitors read it. `bodyLine` is the line of the file that `body` begins on. */
export function checkPlaceholders(
  body: string,
  file: string,
  bodyLine: number,
  report: Report,
): void {
  const text = sentences.find((sentence) => body.includes(sentence));
  if (text === undefined) return;
  const before = body.slice(0, body.indexOf(text)).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  report(
    diagnose("site/placeholder", { file, line: bodyLine + before.length - 1, column }, { text }),
  );
}
