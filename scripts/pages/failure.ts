import { existsSync } from "node:fs";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { openedLayouts, ownLayouts } from "../bundle/own-parts.mjs";
import { sourceStack } from "../bundle/source-stack.mjs";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";

/**
 * The place in the layouts or the configuration, and their own words, behind an error that Eleventy wrapped. Files of
 * the output folder are named from there.
 */
export function layoutFailure(error: unknown, layouts: string, output: string): Diagnostic {
  const chain = causes(error);
  const place =
    firstFound(chain, (text) => placeIn(text, (file) => isBelow(ownLayouts, file))) ??
    firstFound(chain, (text) => placeIn(text, (file) => isBelow(layouts, file))) ??
    firstFound(chain, (text) => fileBelow(layouts, text)) ??
    firstFound(chain, (text) => placeIn(text, (file) => file === ".eleventy.ts")) ??
    startOf(layouts);
  return diagnose("publish/layout-failed", place, {
    message: ownWords(chain[0]).replaceAll(`${shortened(output)}/`, ""),
  });
}

const isBelow = (folder: string, file: string) => file.startsWith(`${folder}/`);

export const innermostCause = (error: unknown): unknown => causes(error)[0];

// Innermost first. Eleventy keeps the error it wraps under `originalError`, Node under `cause`.
function causes(error: unknown): unknown[] {
  const chain = [error];
  for (let next = wrapped(error); next !== undefined && !chain.includes(next); next = wrapped(next))
    chain.unshift(next);
  return chain;
}

function wrapped(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return "originalError" in error ? error.originalError : error.cause;
}

function firstFound<T>(chain: readonly unknown[], find: (text: string) => T | undefined) {
  for (const cause of chain) {
    if (!(cause instanceof Error)) continue;
    const stack = sourceStack(`${cause.message}\n${cause.stack}`);
    const found = find(sourceStack(stack, openedLayouts()));
    if (found !== undefined) return found;
  }
  return undefined;
}

/*
 * "at render (file:///site/layouts/event.11ty.tsx?_cache_bust=1:3:9)", or from the compiler
 * "/site/layouts/event.11ty.tsx:3:9: ERROR: Expected identifier", whose columns count from 0.
 */
const location =
  /(file:\/\/)?(\/[^\s():?]+|[A-Za-z]:[\\/][^\s():?]+)(?:\?[^\s:)]*)?:(\d+):(\d+)(: ERROR)?/g;

function placeIn(text: string, isWanted: (file: string) => boolean): Place | undefined {
  for (const [, scheme, path = "", line, column, compiler] of text.matchAll(location)) {
    const file = shortened(scheme === undefined ? path : fileURLToPath(`file://${path}`));
    const shift = compiler === undefined ? 0 : 1;
    if (isWanted(file)) return { file, line: Number(line), column: Number(column) + shift };
  }
  return undefined;
}

// A missing import, a wrong `data` and other template languages name the file only: "imported from /site/layouts/x.11ty.tsx".
function fileBelow(layouts: string, text: string): Place | undefined {
  const paths = text.match(/[^\s'"()]+\.\w+/g) ?? [];
  const file = paths
    .map(shortened)
    .find((path) => path.startsWith(`${layouts}/`) && existsSync(path));
  return file === undefined ? undefined : startOf(file);
}

const shortened = (path: string) => relative(".", path).replaceAll(sep, "/");

// The compiler's first line only counts its errors. Messages name files from the root of the disk.
function ownWords(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).trim();
  const [line = ""] = (/ ERROR: (.*)/.exec(message)?.[1] ?? message).split("\n", 1);
  return line.replaceAll(`${process.cwd()}${sep}`, "");
}
