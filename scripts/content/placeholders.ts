import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";

/** Stands in a new post until its organizer says it. */
export const toReplace = (what: string): string => `Replace this: ${what}`;

const second = "Whatever stands here is the event's page.";

/** Stands in a new announcement until its organizer says more. */
export const eventBody = `Replace these lines: what happens, who it is for, and what to bring. ${second}`;

const placeholders = /Replace (?:this|these lines): [^\n"'.]{0,200}\.?/g;

/** At the beginning of a line, or as the value of a key: it is no sentence of somebody's own. */
function standsAlone(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
  return before.length < 40 && /^[ -]*(?:\w+: )?["']?$/.test(before);
}

/** Says what of it is still there, before visitors read it. */
export function checkPlaceholders(text: string, file: string, report: Report): void {
  if (!text.includes("Replace th") && !text.includes(second)) return;
  const found = Array.from(text.matchAll(placeholders), ({ 0: words, index }) => ({
    words,
    index,
  })).filter(({ index }) => standsAlone(text, index));
  const rest = text.indexOf(second);
  if (found.length === 0 && rest !== -1) found.push({ words: second, index: rest });
  for (const { words, index } of found) {
    const before = text.slice(0, index).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    report(diagnose("site/placeholder", { file, line: before.length, column }, { text: words }));
  }
}
