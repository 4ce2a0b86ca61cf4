import { readFileSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { decodeText } from "../content/decode.ts";
import { surveyContent } from "../create/existing.ts";
import { type Diagnostic, printable } from "../diagnostics/diagnostic.ts";
import { importText } from "../import/import.ts";
import { startOfToday } from "../time/arithmetic.ts";
import { contentOptions } from "./build-options.ts";
import { writing } from "./disk.ts";
import { exitCodes } from "./exit-codes.ts";
import { option, type Values } from "./options.ts";
import { plural, printDiagnostics } from "./report.ts";
import { runCommand } from "./run.ts";

const command = {
  name: "import",
  purpose:
    "Makes an event from a calendar (.ics) or from a post of Jekyll, Hugo, Pelican or Eleventy.",
  words: "FILE",
  options: {
    content: contentOptions.content,
    folder: option<string | undefined>(
      "NAME",
      "its folder (made from the file)",
      undefined,
      (text) => ({
        value: text,
      }),
    ),
    now: contentOptions.now,
  },
};

export const runImport = (): Promise<void> =>
  runCommand(command, async (values, [file, extra]) => {
    if (file === undefined) return refuse("Name the file to import: npm run import -- FILE");
    if (extra !== undefined) return refuse(`One file at a time: what is "${extra}"?`);
    return importFile(fromWhereTyped(file), values);
  });

function importFile(
  file: string,
  { content: folder, folder: target, now }: Values<typeof command.options>,
): number {
  const content = surveyContent(folder);
  if (content === undefined) {
    console.error(`There is no folder ${folder}: npm run new -- site makes one.`);
    return exitCodes.failed;
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
  const today = startOfToday(now, zone ?? "UTC").date;
  return writing(() => tell(importText(text, { file, folder: target, today, zone }, tree, now)));
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
  console.log("Next: npm run dev");
  return exitCodes.done;
}

// npm runs a command in the project's folder, wherever it was typed.
const fromWhereTyped = (file: string) =>
  isAbsolute(file) ? file : relative("", resolve(process.env.INIT_CWD ?? "", file));

function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? "there is no such file" : String(code);
  }
}

function refuse(problem: string): number {
  console.error(printable(problem));
  return exitCodes.misused;
}
