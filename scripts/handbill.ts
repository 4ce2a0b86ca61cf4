#!/usr/bin/env node
import { fileURLToPath, pathToFileURL } from "node:url";
import { besides, chooseCommand, enterPackage } from "./cli/handbill.ts";

/* npx handbill: every command by its name. The installed package starts with it. */

const file = fileURLToPath(import.meta.url);
enterPackage(file);
const [word, ...rest] = process.argv.slice(2);
const chosen = chooseCommand(word);
if ("command" in chosen) {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...rest);
  await import(pathToFileURL(besides(file, chosen.command)).href);
} else {
  (chosen.exitCode === 0 ? console.log : console.error)(chosen.text);
  process.exitCode = chosen.exitCode;
}
