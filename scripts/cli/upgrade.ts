import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { commandLine, ownManifest, ownPath, packageFolder } from "../bundle/installed.mjs";
import { printable } from "../diagnostics/diagnostic.ts";
import { digestsBelow, unpack } from "../upgrade/archive.ts";
import { changesSince, isOlder } from "../upgrade/changes.ts";
import { withOwnPackages } from "../upgrade/own-packages.ts";
import { performUpgrade, undoUpgrade } from "../upgrade/perform.ts";
import { isOurs, planUpgrade } from "../upgrade/plan.ts";
import { writingAsync } from "./disk.ts";
import { exitCodes } from "./exit-codes.ts";
import { flag, option } from "./options.ts";
import { endWith, plural } from "./report.ts";
import { runCommand } from "./run.ts";
import { readFilePath } from "./values.ts";

const command = {
  name: "upgrade",
  purpose:
    "Takes a newer Handbill and says what has changed; content/ and layouts/own/ stay as they are.",
  options: {
    from: option(
      "FILE|URL",
      "the newer version: an archive (.tgz) of the repository, or of the package where it is installed",
      undefined,
      readFilePath,
    ),
    undo: flag("put back what the last upgrade replaced"),
  },
};

export const runUpgrade = (): Promise<void> =>
  runCommand(command, ({ from, undo }) => {
    if (packageFolder() !== undefined) return upgradePackage(from, undo);
    if (undo) return writingAsync(async () => tellUndone());
    if (from === undefined)
      return refuse(
        "Say where the newer version is: --from with its archive or that one's address.",
      );
    return writingAsync(() => upgradeCopy(from));
  });

/** npm installs it; what it changes in the site's folder is kept, to be put back. */
async function upgradePackage(from: string | undefined, undo: boolean): Promise<number> {
  const { version } = ownManifest();
  if (undo) return undoPackage(version);
  // A name in a registry is whoever's took it first: only what came from there is looked for there.
  if (from === undefined && !cameFromRegistry())
    return refuse("It was installed from an archive: say --from with that of the newer version.");
  const wanted = from === undefined ? "handbill@latest" : sourceOf(from);
  if (from !== undefined && !isAddress(from) && !existsSync(wanted))
    return refuse(`There is nothing at ${from}.`);
  // npm would install whatever it is, beside Handbill.
  if (from !== undefined && !isAddress(from) && !isPackage(wanted))
    return refuse(`${from} is not an archive of Handbill's package.`);
  const before = manifests
    .filter((name) => existsSync(name))
    .map((name) => [name, readFileSync(name)] as const);
  if (!npmInstall(wanted))
    return endWith("npm did not install it, see above. Handbill is as it was.");
  rmSync(replaced, { recursive: true, force: true });
  mkdirSync(replaced, { recursive: true });
  for (const [name, bytes] of before) writeFileSync(join(replaced, name), bytes);
  tellChanges(readFileSync(ownPath("CHANGELOG.md"), "utf8"), version, ownManifest().version);
  console.log(`To take it back: ${commandLine("upgrade", "--undo")}`);
  return exitCodes.done;
}

const replaced = ".cache/upgrade/package";
const manifests = ["package.json", "package-lock.json"];

function isPackage(file: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "handbill-upgrade-"));
  try {
    const next = unpack(file, join(folder, "next"));
    const manifest = next && join(next, "package.json");
    if (manifest === undefined || !existsSync(manifest)) return false;
    const { name, bin } = JSON.parse(readFileSync(manifest, "utf8"));
    return name === "handbill" && bin?.handbill !== undefined;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function undoPackage(version: string): number {
  if (!existsSync(join(replaced, "package.json")))
    return endWith("There is no upgrade to take back.");
  for (const name of manifests) {
    rmSync(name, { force: true });
    if (existsSync(join(replaced, name))) copyFileSync(join(replaced, name), name);
  }
  if (!npmInstall()) return endWith("npm did not install the older version, see above.");
  rmSync(replaced, { recursive: true });
  console.log(`Handbill was ${version} and is ${ownManifest().version} again.`);
  return exitCodes.done;
}

function cameFromRegistry(): boolean {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const wanted: unknown = { ...dependencies, ...devDependencies }.handbill;
  return typeof wanted === "string" && !/[:/]/.test(wanted);
}

function npmInstall(...wanted: readonly string[]): boolean {
  const args = ["install", "--no-audit", "--no-fund", ...wanted];
  // npm is a script on Windows.
  return (
    spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0
  );
}

async function upgradeCopy(from: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "handbill-upgrade-"));
  try {
    const file = isAddress(from) ? await download(from, folder) : sourceOf(from);
    if (file === undefined || !existsSync(file)) return refuse(`There is nothing at ${from}.`);
    const next = unpack(file, join(folder, "next"));
    if (next === undefined || !existsSync(join(next, "scripts/run.mjs")))
      return refuse(`${from} is not an archive of Handbill's repository.`);
    return take(next);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(next: string): number {
  const { version } = ownManifest();
  const manifest = JSON.parse(readFileSync(join(next, "package.json"), "utf8"));
  if (isOlder(manifest.version, version))
    return endWith(
      `It is version ${manifest.version}, which is older than ${version} here. Nothing was changed.`,
    );
  const merged = withOwnPackages(JSON.parse(readFileSync("package.json", "utf8")), manifest);
  const plan = planUpgrade(digestsBelow(".", isOurs), digestsBelow(next, isOurs), isOwnReadme);
  const changed = plan.write.length + plan.remove.length;
  if (changed === 0) return endWith(`Version ${version} is what is here already.`, exitCodes.done);
  const own = `${JSON.stringify(merged.manifest, undefined, 2)}\n`;
  performUpgrade(plan, next, version, new Map([["package.json", own]]));
  tellChanges(readFileSync("CHANGELOG.md", "utf8"), version, manifest.version);
  console.log(`Wrote ${plural(plan.write.length, "file")}, removed ${plan.remove.length}.`);
  console.log(
    "git diff shows all of it. What you had changed in files of Handbill's is in .cache/upgrade/files.",
  );
  if (merged.added.length > 0)
    console.log(printable(`Your own packages are kept: ${merged.added.join(", ")}`));
  console.log(
    `Next: npm ${merged.added.length > 0 ? "install" : "ci"}, then ${commandLine("check")}`,
  );
  console.log(`To take it back: ${commandLine("upgrade", "--undo")}`);
  return exitCodes.done;
}

function tellUndone(): number {
  const undone = undoUpgrade();
  if (undone === undefined) return endWith("There is no upgrade to take back.");
  console.log(`Version ${undone.version} is back.`);
  for (const path of undone.left)
    console.log(printable(`${path} was changed since, and is left as it is`));
  console.log("Next: npm ci");
  return exitCodes.done;
}

function tellChanges(changelog: string, from: string, to: string): void {
  console.log(`Handbill was ${from} and is ${to} now. What has changed:\n`);
  console.log(
    `${printableLines(changesSince(changelog, from)) || "Nothing that the changelog tells."}\n`,
  );
}

const printableLines = (text: string) => text.split("\n").map(printable).join("\n");

/** The organizer has written one of their own. */
const isOwnReadme = (path: string) =>
  path === "README.md" &&
  existsSync(path) &&
  !readFileSync(path, "utf8").startsWith("# Handbill\n");

const isAddress = (from: string) => /^https:\/\//.test(from);

// npm runs a command in the project's folder, wherever it was typed.
const sourceOf = (from: string) =>
  isAddress(from) ? from : resolve(process.env.INIT_CWD ?? "", from);

/** Undefined when it cannot be had. */
async function download(address: string, folder: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) return undefined;
    const file = join(folder, "archive.tgz");
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
    return file;
  } catch {
    return undefined;
  }
}

const patience = 120_000;

const refuse = async (problem: string) => endWith(problem, exitCodes.misused);
