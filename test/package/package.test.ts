import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundledPackages } from "../../scripts/bundle/compile.mjs";
import { commandLine, ownPath, siteFolder } from "../../scripts/bundle/installed.mjs";
import { chooseCommand, organizerCommands } from "../../scripts/cli/handbill.ts";
import { type Manifest, publishedManifest } from "../../scripts/package/manifest.ts";
import { licenceNotices, packageFolders } from "../../scripts/package/notices.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const repository: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

test("depends on what is not compiled in, and on nothing that only tests or the sources need", () => {
  // What compiles parts of one's own is imported where somebody has installed it.
  const imported = new Set(["sharp", "harfbuzzjs", "lightningcss", "@11ty/eleventy", "esbuild"]);
  const published = publishedManifest(repository, { program: "abc", imported });
  const names = Object.keys(published.dependencies);
  assert.deepEqual(
    names.filter((name) => !name.startsWith("@fontsource-variable/")),
    ["@11ty/eleventy", "harfbuzzjs", "lightningcss", "sharp"],
  );
  // They are read where a card has their letters.
  assert.ok(names.includes("@fontsource-variable/noto-sans-jp"));
  const { version, dependencies } = repository;
  assert.equal(published.version, version);
  assert.equal(published.dependencies.sharp, dependencies.sharp);
  for (const key of ["private", "scripts", "devDependencies"]) assert.ok(!(key in published), key);
  assert.deepEqual(published.bin, { handbill: "dist/scripts/handbill.mjs" });
  assert.deepEqual(published.peerDependenciesMeta, {
    "@sveltia/cms": { optional: true },
    esbuild: { optional: true },
  });
});

test("packs layouts, assets and what is compiled, and no test, no demo and no source", () => {
  const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  // What npm starts in the repository is another file than in the package.
  const own = files.filter(({ path }) => path !== "scripts/run.mjs");
  const tops = new Set(
    own.map(({ path }) => /^(?:layouts|assets|\.github\/deploy)\//.exec(path)?.[0] ?? path),
  );
  assert.deepEqual([...tops].sort(), [
    ".github/EDITOR.md",
    ".github/ENCODERS.md",
    ".github/HOSTS.md",
    ".github/ISSUE_TEMPLATE/update.yml",
    ".github/LAYOUTS.md",
    ".github/ORGANIZERS.de.md",
    ".github/ORGANIZERS.es.md",
    ".github/ORGANIZERS.fr.md",
    ".github/ORGANIZERS.ja.md",
    ".github/ORGANIZERS.md",
    ".github/REFERENCE.md",
    ".github/SPEED.md",
    ".github/TORTURE.md",
    ".github/TRANSLATIONS.md",
    ".github/deploy/",
    ".github/editor-form.png",
    ".github/editor-menu.png",
    ".github/editor-sign-in.png",
    ".github/editor-token.png",
    ".github/workflows/check.yml",
    ".github/workflows/publish.yml",
    ".github/workflows/update-from-issue.yml",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "assets/",
    "layouts/",
    "package.json",
    "scripts/cli/dev/client.js",
    "scripts/cli/dev/panel/panel.css",
    "scripts/cli/dev/panel/panel.js",
  ]);
});

test("brings the licence of every package that is compiled in", () => {
  const folders = packageFolders([...bundledPackages].map((name) => `node_modules/${name}/x.js`));
  const notices = licenceNotices(folders);
  for (const name of bundledPackages) assert.ok(notices.includes(`\n## ${name} `), name);
  assert.match(notices, /Permission is hereby granted/);
});

test("names the files of a package inside another one", () => {
  assert.deepEqual(packageFolders(["node_modules/a/node_modules/@b/c/d.js", "scripts/x.ts"]), [
    "node_modules/a/node_modules/@b/c",
  ]);
});

test("has every command that npm run has for organizers", () => {
  const scripts = repository.scripts as Record<string, string>;
  assert.deepEqual(
    organizerCommands.filter((name) => scripts[name] !== `node scripts/run.mjs ${name}`),
    [],
  );
});

for (const [word, exitCode, text] of [
  [undefined, 2, /npx handbill build|npm run build/],
  ["--help", 0, /Handbill \d.*\n\n.*npm run new/],
  ["-h", 0, /npm run tell/],
  ["--version", 0, /^\d+\.\d+\.\d+$/],
  ["biuld", 2, /^There is no command "biuld"\. Did you mean build\?/],
  ["constructor", 2, /^There is no command "constructor"\./],
  ["--strict", 2, /^There is no command "--strict"\./],
  ["../build", 2, /^There is no command/],
] as const)
  test(`says what there is for: handbill ${word ?? ""}`, () => {
    const chosen = chooseCommand(word);
    assert.ok(!("command" in chosen));
    assert.equal(chosen.exitCode, exitCode);
    assert.match(chosen.text, text);
  });

test("writes commands as they are typed where it is installed", (t) => {
  t.after(() => delete process.env.HANDBILL_PACKAGE);
  assert.equal(commandLine("new", 'event "Title"'), 'npm run new -- event "Title"');
  assert.equal(commandLine("dev"), "npm run dev");
  assert.equal(ownPath("assets"), "assets");
  process.env.HANDBILL_PACKAGE = "/site/node_modules/handbill";
  assert.equal(commandLine("new", 'event "Title"'), 'npx handbill new event "Title"');
  assert.equal(commandLine("dev"), "npx handbill dev");
  assert.equal(ownPath("assets"), "/site/node_modules/handbill/assets");
});

test("finds the folder of a site from any folder in it", (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "content/sprints"), { recursive: true });
  const manifest = join(folder, "package.json");
  writeFileSync(manifest, '{ "dependencies": { "handbill": "^0.1.0" } }');
  writeFileSync(join(folder, "content/package.json"), "{ damaged");
  assert.equal(siteFolder(join(folder, "content/sprints")), folder);
  writeFileSync(manifest, '{ "dependencies": { "other": "^0.1.0" } }');
  assert.equal(siteFolder(join(folder, "content/sprints")), undefined);
});
