import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageFolder, siteFolder } from "../bundle/installed.mjs";
import type { Answers } from "../create/interview.ts";
import { folderFiles, obstacleIn, writeFolderFiles } from "../create/site-folder.ts";
import { printable } from "../diagnostics/diagnostic.ts";
import type { Instant } from "../time/moment.ts";
import { writing } from "./disk.ts";
import { exitCodes } from "./exit-codes.ts";
import { askForSite, makeSite } from "./new-site.ts";
import { endWith } from "./report.ts";

/** Whether `npx handbill new NAME` names a folder: in a site, whatever is new is a part of it. */
export const startsFolders = (): boolean =>
  packageFolder() !== undefined &&
  siteFolder(process.cwd()) === undefined &&
  !existsSync("content");

/** Makes a folder with a site in it, for which Handbill is an installed package; returns the exit code. */
export async function runNewFolder(folder: string, now: Instant, given: Answers): Promise<number> {
  const obstacle = obstacleIn(folder);
  if (obstacle !== undefined)
    return endWith(
      `${join(folder, obstacle)} is there already: name a folder that is new or empty.`,
    );
  const asked = await askForSite(given);
  if ("exitCode" in asked) return asked.exitCode;
  return writing(() => {
    const made = makeSite(join(folder, "content"), asked.answers, now);
    if (made !== exitCodes.done) return made;
    const files = folderFiles();
    writeFolderFiles(folder, files);
    for (const { path } of files) console.log(printable(`Wrote ${join(folder, path)}`));
    const enter =
      folder === "." ? "" : `cd ${/[^\w./-]/.test(folder) ? `"${folder}"` : folder} && `;
    console.log(printable(`Next: ${enter}npm install && npx handbill dev`));
    return exitCodes.done;
  });
}
