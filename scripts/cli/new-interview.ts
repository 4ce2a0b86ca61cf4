import { type Answers, type Interviewed, interview, type Question } from "../create/interview.ts";
import { askOn, openTerminal } from "../create/terminal.ts";
import { printable } from "../diagnostics/diagnostic.ts";
import { exitCodes } from "./exit-codes.ts";

export const nothingWritten = "Nothing was written.";

/** The answers to all questions, or the exit code when they cannot be had, which is said. */
export async function conduct(
  questions: readonly Question[],
  given: Answers,
): Promise<{ readonly answers: Answers } | { readonly exitCode: number }> {
  const terminal = openTerminal();
  const interviewed = await interview(questions, given, terminal && askOn(terminal));
  if (interviewed.kind === "answered") return interviewed;
  console.error(printable(refusal(interviewed)));
  const cancelled = interviewed.kind === "cancelled";
  return { exitCode: cancelled ? exitCodes.interrupted : exitCodes.misused };
}

function refusal(interviewed: Exclude<Interviewed, { kind: "answered" }>): string {
  if (interviewed.kind === "cancelled") return nothingWritten;
  if (interviewed.kind === "wrong") {
    return `${spelled(interviewed.key)}: ${ended(interviewed.problem)} ${nothingWritten}`;
  }
  const flags = interviewed.flags.map(spelled).join(", ");
  return `There is no terminal to ask on, so say it on the command line: ${flags}. ${nothingWritten}`;
}

/** "did you mean ...?" has its own mark. */
const ended = (problem: string) => (/[.?!]$/.test(problem) ? problem : `${problem}.`);

/** What is said by no flag: it stands behind the kind. */
const unflagged = new Map([
  ["title", 'the "Title"'],
  ["day", "the day (2027-03-31)"],
  ["photo", "the file (crane.jpg)"],
]);

const spelled = (key: string) => unflagged.get(key) ?? `--${key}`;
