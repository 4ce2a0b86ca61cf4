import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryFolder } from "../fixtures/project.ts";
import { findChromium } from "../lab/browser/find.ts";
import { type Machine, prepareChromium } from "../lab/browser/prepare.ts";

/** A folder with a program that ends as a browser asked for its version would. */
function program(t: TestContext, path: string, exitCode = 0): { folder: string; file: string } {
  const folder = temporaryFolder(t);
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
  return { folder, file };
}

// This machine's own Chromium is out of the way.
const isOurs = (folder: string) => (path: string) => path.startsWith(folder);

test("takes the browser that CHROMIUM_PATH names, and no other instead", (t) => {
  const { file } = program(t, "chrome");
  assert.equal(findChromium({ CHROMIUM_PATH: file }), file);
  const broken = program(t, "chrome", 1).file;
  assert.equal(findChromium({ ...process.env, CHROMIUM_PATH: broken }), undefined);
});

test("finds Chrome by its names on the search path", (t) => {
  const { folder, file } = program(t, "google-chrome");
  assert.equal(findChromium({ PATH: `/nowhere:${folder}` }, isOurs(folder)), file);
});

test("finds the newest browser that Playwright has installed", (t) => {
  const { folder, file } = program(t, "chromium-1200/chrome-linux/chrome");
  mkdirSync(join(folder, "chromium-999/chrome-linux"), { recursive: true });
  writeFileSync(join(folder, "chromium-999/chrome-linux/chrome"), "");
  assert.equal(findChromium({ PLAYWRIGHT_BROWSERS_PATH: folder }, isOurs(folder)), file);
});

test("passes by a program that is there and does not run", (t) => {
  const { folder } = program(t, "chromium-browser", 1);
  assert.notEqual(findChromium({ PATH: folder }), join(folder, "chromium-browser"));
});

/** A machine without a browser, and the commands that it was told to run. */
function bareMachine(changes: Partial<Machine>): { machine: Machine; commands: string[] } {
  const commands: string[] = [];
  const run: Machine["run"] = (command) => {
    commands.push(command.join(" "));
    return true;
  };
  const machine = { environment: {}, find: () => undefined, mayInstall: true, run, ...changes };
  return { machine, commands };
}

test("installs Debian's Chromium where it may, with the lists fetched first", () => {
  const { machine, commands } = bareMachine({
    find: () => (commands.length === 2 ? "/usr/bin/chromium" : undefined),
  });
  assert.deepEqual(prepareChromium(machine), { path: "/usr/bin/chromium" });
  assert.deepEqual(commands, ["apt-get update -q", "apt-get install -q -y chromium"]);
});

test("says in one line how to get a Chromium where it may not install one", () => {
  const { machine, commands } = bareMachine({ mayInstall: false });
  const prepared = prepareChromium(machine);
  assert.ok("advice" in prepared);
  assert.match(
    prepared.advice,
    /^The browser tests need Chromium: install it .*CHROMIUM_PATH.*\.$/,
  );
  assert.deepEqual(commands, []);
});

test("says how to get a Chromium when the installation fails", () => {
  const { machine } = bareMachine({ run: () => false });
  assert.ok("advice" in prepareChromium(machine));
});

test("installs nothing when CHROMIUM_PATH is wrong, and quotes it", () => {
  const { machine, commands } = bareMachine({ environment: { CHROMIUM_PATH: "/opt/chrme" } });
  const prepared = prepareChromium(machine);
  assert.ok("advice" in prepared && prepared.advice.includes('"/opt/chrme"'));
  assert.deepEqual(commands, []);
});
