import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tree } from "./generate.ts";
import type { Depth } from "./property.ts";
import type { Finding } from "./rounds.ts";

/** A tree that once broke something, as it is kept in the repository. */
export interface Case {
  readonly name: string;
  /** What was wrong with it. */
  readonly was: string;
  readonly depth: Depth;
  readonly files: Tree;
}

export function readCorpus(folder: string): readonly Case[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => ({
    name: name.replace(/\.json$/, ""),
    ...JSON.parse(readFileSync(join(folder, name), "utf8")),
  }));
}

/** Keeps a finding in the corpus, so that it is tried by every test from now on; returns its file. */
export function keepFinding(folder: string, { tree, depth, message }: Finding): string {
  const was = message.split("\n", 1)[0] ?? "";
  const body = `${JSON.stringify({ was, depth, files: tree }, undefined, 2)}\n`;
  const name = createHash("sha256").update(JSON.stringify(tree)).digest("hex").slice(0, 12);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), body);
  return join(folder, `${name}.json`);
}
