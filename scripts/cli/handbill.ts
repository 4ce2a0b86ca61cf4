import module from "node:module";
import { dirname, join } from "node:path";
import { commandLine, ownManifest, siteFolder, usePackage } from "../bundle/installed.mjs";
import { tellTroubles } from "../bundle/trouble.mjs";
import { nearestName } from "../diagnostics/nearest.ts";
import { exitCodes } from "./exit-codes.ts";

/** Every command of an organizer, in the order in which one meets them. */
const commands = {
  new: 'starts a site, or a post in one: new update "Sold out!"',
  dev: "shows the site on this machine and follows every change",
  check: "says what is wrong; writes nothing",
  build: "builds the site into _site/",
  preview: "serves the built site as a static host would",
  tell: "writes what is new as texts for a mailing list and others",
  import: "makes events of what other programs have written",
  "verify-site": "compares a published site with what is built here",
  docs: "shows the documentation in a browser",
  upgrade: "takes a newer Handbill, and says what has changed",
} as const;

type Command = keyof typeof commands;

export const organizerCommands = Object.keys(commands) as readonly Command[];

/** What to run, or what to say when it is not one command. */
export function chooseCommand(
  word: string | undefined,
): { readonly command: Command } | { readonly text: string; readonly exitCode: number } {
  const command = organizerCommands.find((name) => name === word);
  if (command !== undefined) return { command };
  if (word === "--version") return { text: ownManifest().version, exitCode: exitCodes.done };
  if (word === "--help" || word === "-h") return { text: overview(), exitCode: exitCodes.done };
  if (word === undefined) return { text: overview(), exitCode: exitCodes.misused };
  const nearest = nearestName(word, organizerCommands);
  const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  return {
    text: `There is no command ${JSON.stringify(word)}.${hint}\n${overview()}`,
    exitCode: exitCodes.misused,
  };
}

function overview(): string {
  const rows = Object.entries(commands).map(
    ([name, purpose]) => `  ${commandLine(name).padEnd(26)}${purpose}`,
  );
  return [
    `Handbill ${ownManifest().version} makes the site of an event.`,
    "",
    ...rows,
    "",
    more,
  ].join("\n");
}

const more = "Each says more with --help.";

/**
 * Makes the site's folder the working one, wherever in it the command was typed, where Handbill is an installed package.
 * `file` is the module that was started.
 */
export function enterPackage(file: string): void {
  if (!usePackage(file)) return;
  tellTroubles();
  // Absent from Node 20.
  const { enableCompileCache }: { enableCompileCache?: () => unknown; createRequire: unknown } =
    module;
  enableCompileCache?.();
  // As npm says it to its scripts.
  process.env.INIT_CWD ??= process.cwd();
  const site = siteFolder(process.cwd());
  if (site !== undefined) process.chdir(site);
}

/** Where the module of another command lies, beside that of this one. */
export const besides = (file: string, command: Command): string =>
  join(dirname(file), `${command}${file.slice(file.lastIndexOf("."))}`);
