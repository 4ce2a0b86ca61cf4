import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compile } from "../bundle/compile.mjs";
import { layoutsBelow } from "../bundle/own-parts.mjs";
import { filesBelow } from "../bundle/sources.mjs";
import { organizerCommands } from "../cli/handbill.ts";
import { publishedManifest } from "./manifest.ts";
import { licenceNotices, packageFolders } from "./notices.ts";

/*
 * npm runs prepack before it packs what `files` in package.json names, and postpack after it. Between the two, dist/ is
 * there and package.json is the published one.
 */

const program = "dist";
const notices = "THIRD-PARTY-NOTICES.md";
// Beside what is packed, and never in it.
const kept = ".cache/package.json";

/** Compiles the program, and puts the published package.json in the place of the repository's. */
export async function preparePackage(): Promise<void> {
  // Another one may have been cut off.
  restoreRepository();
  const entries = entryPoints();
  const layouts = layoutsBelow("layouts");
  const first = await compile(entries, program, { layouts });
  // What layouts use is importable by itself, so that layouts of one's own use the same.
  const shared = Object.entries(first.inputs)
    .filter(([file]) => file.startsWith("layouts/"))
    .flatMap(([, { imports }]) => imports.map(({ path }) => path))
    .filter((path) => path.startsWith("scripts/"));
  rmSync(program, { recursive: true });
  const modules = { ...entries, ...named(shared), ...vendor };
  const { inputs, outputs } = await compile(modules, program, { layouts });
  removeSourceMaps();
  writeTypes();
  writeFileSync(notices, licenceNotices(packageFolders(Object.keys(inputs))));

  mkdirSync(dirname(kept), { recursive: true });
  copyFileSync("package.json", kept);
  const imported = new Set(
    Object.values(outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external = false }) => external)
      .map(({ path }) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path),
  );
  const manifest = publishedManifest(JSON.parse(readFileSync("package.json", "utf8")), {
    program: digestOf(program),
    imported,
  });
  writeFileSync("package.json", `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** What layouts of one's own share with ours: see own-parts.mjs. */
const vendor = {
  "vendor/preact": "preact",
  "vendor/hooks": "preact/hooks",
  "vendor/jsx-runtime": "preact/jsx-runtime",
  "vendor/render-to-string": "preact-render-to-string",
};

/** Takes away what preparePackage has made. */
export function restoreRepository(): void {
  if (existsSync(kept)) renameSync(kept, "package.json");
  for (const made of [program, notices]) rmSync(made, { recursive: true, force: true });
}

const named = (files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [file.replace(/\.tsx?$/, ""), file]));

function entryPoints() {
  const commands = ["handbill", ...organizerCommands].map((name) => `scripts/${name}.ts`);
  return named([...commands, "scripts/package/api.ts", ".eleventy.ts"]);
}

/** They would be two thirds of the package. */
function removeSourceMaps(): void {
  for (const file of filesBelow(program, "."))
    if (file.endsWith(".map")) rmSync(join(program, file));
}

/** For editors, of what is exported and of the parts of layouts. Throws what the compiler says. */
function writeTypes(): void {
  const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
  const { bin } = JSON.parse(readFileSync(compiler, "utf8"));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(dirname(compiler), bin.tsc), "--project", "scripts/package/tsconfig.json"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout);
}

function digestOf(folder: string): string {
  const hash = createHash("sha256");
  for (const file of filesBelow(folder, "."))
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 24);
}
