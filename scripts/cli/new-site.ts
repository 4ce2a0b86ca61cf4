import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { commandLine } from "../bundle/installed.mjs";
import { compareWithDemo } from "../create/demo.ts";
import type { Answers } from "../create/interview.ts";
import { machineSettings } from "../create/machine.ts";
import { replaceContent, stageContent } from "../create/replace.ts";
import { draftSite, siteQuestions } from "../create/site.ts";
import { confirmOn, openTerminal } from "../create/terminal.ts";
import { tryContent } from "../create/trial.ts";
import { printable } from "../diagnostics/diagnostic.ts";
import { startOfToday } from "../time/arithmetic.ts";
import type { Instant } from "../time/moment.ts";
import { writing } from "./disk.ts";
import { exitCodes } from "./exit-codes.ts";
import { conduct, nothingWritten } from "./new-interview.ts";
import { printDiagnostics } from "./report.ts";

interface Setting {
  readonly content: string;
  readonly now: Instant;
  readonly yes: boolean;
}

/** Replaces the demo, and nothing but the demo, by a new site; returns the exit code. */
export async function runNewSite({ content, now, yes }: Setting, given: Answers): Promise<number> {
  const holding = compareWithDemo(content);
  if (holding.kind === "own") return refuseOwn(content, holding.files);
  const interviewed = await askForSite(given);
  if ("exitCode" in interviewed) return interviewed.exitCode;
  if (holding.kind === "demo" && !yes) {
    const refused = await askToRemove(content);
    if (refused !== undefined) return refused;
  }
  return writing(() => {
    const made = makeSite(content, interviewed.answers, now);
    const isSmall = (interviewed.answers.as ?? "small") === "small";
    const next = isSmall
      ? `${commandLine("new", 'meetup "Title"')}, then ${commandLine("dev")}`
      : `${commandLine("check")} lists what to replace, ${commandLine("dev")} shows it`;
    if (made === exitCodes.done) console.log(`Next: ${next}`);
    return made;
  });
}

/** What a new site needs to be known. */
export const askForSite = (given: Answers) => conduct(siteQuestions(machine()), given);

function refuseOwn(content: string, files: readonly string[]): number {
  const named = files.slice(0, 3).join(", ");
  const more = files.length > 3 ? ` and ${files.length - 3} more` : "";
  console.error(
    printable(`${content} is not the demo any more, so it is left alone: ${named}${more} differ.`),
  );
  const adding = commandLine("new", 'event "Title"');
  console.error(`To add to it: ${adding}. To start again, move it away first.`);
  return exitCodes.failed;
}

/** The exit code when the demo stays; undefined after a yes. */
async function askToRemove(content: string): Promise<number | undefined> {
  const terminal = openTerminal();
  if (terminal === undefined) {
    console.error(`${content} holds the demo, which this removes: say --yes. ${nothingWritten}`);
    return exitCodes.misused;
  }
  const answer = await confirmOn(terminal, `Remove the demo from ${content}?`);
  if (answer === "yes") return undefined;
  console.error(nothingWritten);
  return answer === "no" ? exitCodes.failed : exitCodes.interrupted;
}

/** Writes a new site where the demo is, or nothing; returns the exit code. */
export function makeSite(content: string, answers: Answers, now: Instant): number {
  const today = startOfToday(now, answers.timezone ?? "UTC").date;
  const files = draftSite(answers, today, randomUUID());
  const staging = stageContent(content, files);
  try {
    const { loaded } = tryContent(staging, new Map(), now);
    if (loaded.site === undefined) {
      printDiagnostics(loaded.diagnostics);
      console.error(nothingWritten);
      return exitCodes.failed;
    }
    const kept = replaceContent(content, staging);
    if (kept !== undefined) console.error(`What was not the demo's is kept in ${kept}`);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  for (const { path } of files) console.log(printable(`Wrote ${content}/${path}`));
  return exitCodes.done;
}

// Only suggestions, for somebody who sits at this machine.
const machine = () => (openTerminal() === undefined ? undefined : machineSettings());
