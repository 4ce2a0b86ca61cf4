import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the licences of the packages that are compiled in ask for: their notices, each with its package's name. */
export function licenceNotices(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const files = readdirSync(folder).filter((file) =>
      /^(?:licen[cs]e|copying|notice)/i.test(file),
    );
    const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
    return [`## ${name} ${version} (${license})`, ...texts].join("\n\n");
  });
  return `${["# Packages that are compiled into Handbill", ...notices].join("\n\n")}\n`;
}

/** The folders of the packages that files are from. */
export function packageFolders(files: readonly string[]): string[] {
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/s.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}
