import { readFileSync } from "node:fs";
import type { Answers } from "../create/interview.ts";
import { readIssue } from "../create/issue-form.ts";
import { exitCodes } from "./exit-codes.ts";
import { runNewPost, type Setting } from "./new-post.ts";
import { endWith } from "./report.ts";

/** Makes the update that an issue form asks for; returns the exit code. What the command line says counts more. */
export async function runFromIssue(
  file: string,
  setting: Setting,
  given: Answers,
): Promise<number> {
  let json: string;
  try {
    json = readFileSync(file, "utf8");
  } catch {
    return endWith(`There is no file ${file}.`, exitCodes.misused);
  }
  const read = readIssue(json);
  if ("problem" in read) return endWith(read.problem);
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return runNewPost("update", setting, { ...read.answers, ...Object.fromEntries(said) });
}
