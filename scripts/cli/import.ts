import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { commandLine } from "../bundle/installed.mjs";
import { decodeText } from "../content/decode.ts";
import { replaceFile } from "../content/replace-file.ts";
import type { ContentTree } from "../content/walk.ts";
import { type ExistingContent, surveyContent } from "../create/existing.ts";
import { type Diagnostic, printable } from "../diagnostics/diagnostic.ts";
import { importText } from "../import/import.ts";
import { type ImportedSchedule, importSchedule } from "../import/schedule/import-schedule.ts";
import { isSchedule } from "../import/schedule/read.ts";
import { scheduleReport } from "../import/schedule/report.ts";
import { type ImportedTree, importTree } from "../import/tree.ts";
import { treeReport } from "../import/tree-report.ts";
import { startOfToday } from "../time/arithmetic.ts";
import { contentOptions } from "./build-options.ts";
import { writing } from "./disk.ts";
import { exitCodes } from "./exit-codes.ts";
import { findEvent } from "./new-post.ts";
import { option, type Values } from "./options.ts";
import { endWith, plural, printDiagnostics } from "./report.ts";
import { runCommand } from "./run.ts";
import { fromWhereTyped } from "./values.ts";

const name = (help: string) =>
  option<string | undefined>("NAME", help, undefined, (text) => ({ value: text }));

const command = {
  name: "import",
  purpose:
    "Makes events from a calendar (.ics), or from a post or a whole site of Jekyll, Hugo, Pelican or Eleventy; and the sessions and speakers of an event from a schedule of pretalx, frab or Sessionize (.json, .xml) or a table (.csv).",
  words: "FILE or DIR",
  options: {
    content: contentOptions.content,
    event: name("the event that a schedule is of, by its folder (the only one)"),
    folder: name("the folder of a new event (made from the file)"),
    now: contentOptions.now,
  },
};

export const runImport = (): Promise<void> =>
  runCommand(command, async (values, [file, extra]) => {
    if (file === undefined)
      return refuse(`Name the file or the folder to import: ${commandLine("import", "FILE")}`);
    if (extra !== undefined) return refuse(`One file at a time: what is "${extra}"?`);
    return importFile(fromWhereTyped(file), values);
  });

async function importFile(
  file: string,
  { content: folder, folder: target, event, now }: Values<typeof command.options>,
): Promise<number> {
  const content = surveyContent(folder);
  if (content === undefined) {
    console.error(`There is no folder ${folder}: ${commandLine("new", "site")} makes one.`);
    return exitCodes.failed;
  }
  if (event !== undefined && !isSchedule(file))
    return refuse(
      "--event is for a schedule (.json, .xml, .csv); anything else becomes an event of its own",
    );
  if (isFolder(file)) {
    if (target !== undefined) return refuse("--folder names one event; a whole site has many");
    return writing(() => importSite(file, folder, content, now));
  }
  const { tree, zone } = content;
  const problems: Diagnostic[] = [];
  const bytes = readBytes(file);
  if (typeof bytes === "string") return refuse(`${file} cannot be read: ${bytes}`);
  const text = decodeText(bytes, file, (problem) => void problems.push(problem));
  if (text === undefined) {
    printDiagnostics(problems);
    return exitCodes.failed;
  }
  if (isSchedule(file)) {
    if (target !== undefined)
      return refuse("a schedule belongs to an event that is there: name it with --event");
    const found = await findEvent(content, event);
    if ("exitCode" in found) return found.exitCode;
    return writing(() =>
      tellSchedule(importSchedule(text, { file, content, event: found.event, now }), tree),
    );
  }
  const today = startOfToday(now, zone ?? "UTC").date;
  return writing(() => tell(importText(text, { file, folder: target, today, zone }, tree, now)));
}

const reportName = "import-report.md";

/** Every post of another site; the report lies beside the content. */
function importSite(
  old: string,
  folder: string,
  { tree, zone, lang }: ExistingContent,
  now: number,
): number {
  const imported = importTree(old, { zone, lang }, tree, now);
  const report = join(dirname(folder), reportName);
  replaceFile(report, treeReport(old, imported));
  printDiagnostics(imported.diagnostics);
  return tellTree(imported, report);
}

function tellTree({ found, taken, files }: ImportedTree, report: string): number {
  if (taken === 0) {
    console.error("Nothing was written.");
    return exitCodes.failed;
  }
  console.log(`Wrote ${plural(taken, "post")} of ${found}, ${plural(files.length, "file")} in all`);
  console.log(printable(`What readers would miss is listed in ${report}`));
  console.log(`Next: ${commandLine("dev")}`);
  return exitCodes.done;
}

function tell({ files, diagnostics }: ReturnType<typeof importText>): number {
  printDiagnostics(diagnostics);
  if (files.length === 0) {
    console.error("Nothing was written.");
    return exitCodes.failed;
  }
  for (const file of files) console.log(printable(`Wrote ${file}`));
  const left = diagnostics.length;
  if (left > 0) console.log(`${plural(left, "thing")} to look at, listed above`);
  console.log(`Next: ${commandLine("dev")}`);
  return exitCodes.done;
}

/** What was made, what is new in it, and what was left as somebody wrote it. */
function tellSchedule({ outcomes, diagnostics }: ImportedSchedule, { shown }: ContentTree): number {
  printDiagnostics(diagnostics);
  if (outcomes === undefined) {
    console.error("Nothing was written.");
    return exitCodes.failed;
  }
  for (const line of scheduleReport(outcomes, shown)) console.log(printable(line));
  console.log(`Next: ${commandLine("dev")}`);
  return exitCodes.done;
}

const isFolder = (path: string) =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? "there is no such file" : String(code);
  }
}

const refuse = (problem: string): number => endWith(problem, exitCodes.misused);
