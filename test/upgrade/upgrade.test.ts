import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { digestsBelow } from "../../scripts/upgrade/archive.ts";
import { changesSince, isOlder } from "../../scripts/upgrade/changes.ts";
import { withOwnPackages } from "../../scripts/upgrade/own-packages.ts";
import { performUpgrade, undoUpgrade } from "../../scripts/upgrade/perform.ts";
import { planUpgrade } from "../../scripts/upgrade/plan.ts";
import { createScratch } from "../fixtures/scratch.ts";

const changelog =
  "# Changelog\n\nWords.\n\n## 0.3.0\n\n- C\n\n## [0.2.0] - 2026-12-01\n\n- B\n\n## 0.1.0\n\n- A\n";

test("tells what has changed since the version that was there", () => {
  assert.equal(
    changesSince(changelog, "0.1.0"),
    "## 0.3.0\n\n- C\n\n## [0.2.0] - 2026-12-01\n\n- B",
  );
  assert.equal(changesSince(changelog, "0.2.0"), "## 0.3.0\n\n- C");
  assert.equal(changesSince(changelog, "0.3.0"), "");
  assert.match(changesSince(changelog, "0.0.9"), /- A$/);
});

test("knows which version is older", () => {
  for (const [older, newer] of [
    ["0.1.0", "0.2.0"],
    ["0.9.0", "0.10.0"],
    ["1.0.0-rc.1", "1.0.0"],
  ] as const) {
    assert.ok(isOlder(older, newer), older);
    assert.ok(!isOlder(newer, older), newer);
    assert.ok(!isOlder(older, older), older);
  }
});

test("replaces what is ours, and plans nothing for what is the organizer's", () => {
  const digests = (files: Record<string, string>) => new Map(Object.entries(files));
  const current = digests({
    "scripts/build.ts": "1",
    "scripts/old.ts": "1",
    "scripts/same.ts": "1",
    "layouts/event.11ty.tsx": "1",
    "layouts/mine.njk": "1",
    "layouts/own/footer.tsx": "1",
    "content/index.md": "1",
    "README.md": "theirs",
    "notes.txt": "1",
  });
  const next = digests({
    "scripts/build.ts": "2",
    "scripts/new.ts": "2",
    "scripts/same.ts": "1",
    "layouts/event.11ty.tsx": "2",
    "layouts/own/footer.tsx": "2",
    "content/index.md": "2",
    "README.md": "2",
    ".github/workflows/publish.yml": "2",
  });
  assert.deepEqual(
    planUpgrade(current, next, (path) => path === "README.md"),
    {
      write: [
        ".github/workflows/publish.yml",
        "layouts/event.11ty.tsx",
        "scripts/build.ts",
        "scripts/new.ts",
      ],
      remove: ["scripts/old.ts"],
    },
  );
});

test("keeps the packages that an organizer has added, and no other", () => {
  const current = {
    dependencies: { "@sveltia/cms": "^0.221.1", sharp: "^0.34.0", mine: "^1.0.0" },
  };
  const next = {
    version: "0.2.0",
    dependencies: { sharp: "^0.35.0" },
    devDependencies: { "@sveltia/cms": "^0.222.0" },
    peerDependencies: { "@sveltia/cms": "^0.222.0" },
  };
  const { manifest, added } = withOwnPackages(current, next);
  assert.deepEqual(added, ["@sveltia/cms", "mine"]);
  assert.deepEqual(manifest, {
    ...next,
    dependencies: { "@sveltia/cms": "^0.221.1", mine: "^1.0.0", sharp: "^0.35.0" },
  });
});

const files = (root: string) =>
  Object.fromEntries(
    [...digestsBelow(root, (path) => !/^(?:node_modules|\.cache)/.test(path)).keys()]
      .sort()
      .map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );

function inFolder(t: TestContext, folder: string): void {
  const before = process.cwd();
  process.chdir(folder);
  t.after(() => process.chdir(before));
}

test("puts everything back when the disk refuses in the middle", (t) => {
  const { folder, write } = createScratch(t);
  inFolder(t, folder);
  write("scripts/a.ts", "old");
  write("scripts/z.ts", "old");
  // A folder stands where a file is to be written.
  write("scripts/m.ts/file", "in the way");
  for (const name of ["a", "m", "n"]) write(`next/scripts/${name}.ts`, "new");
  const before = files(folder);
  const plan = {
    write: ["scripts/a.ts", "scripts/m.ts", "scripts/n.ts"],
    remove: ["scripts/z.ts"],
  };
  assert.throws(() => performUpgrade(plan, join(folder, "next"), "0.1.0", new Map()));
  assert.deepEqual(files(folder), before);
});

test("takes an upgrade back, but for what was changed since", (t) => {
  const { folder, write, read } = createScratch(t);
  inFolder(t, folder);
  for (const name of ["a", "b", "gone"]) write(`scripts/${name}.ts`, "old");
  for (const name of ["a", "b", "deep/new"]) write(`next/scripts/${name}.ts`, "new");
  const plan = {
    write: ["scripts/a.ts", "scripts/b.ts", "scripts/deep/new.ts"],
    remove: ["scripts/gone.ts"],
  };
  performUpgrade(plan, "next", "0.1.0", new Map([["scripts/b.ts", "merged"]]));
  assert.deepEqual(
    [read("scripts/a.ts"), read("scripts/b.ts"), read("scripts/deep/new.ts")],
    ["new", "merged", "new"],
  );
  write("scripts/b.ts", "edited");
  assert.deepEqual(undoUpgrade(), { version: "0.1.0", left: ["scripts/b.ts"] });
  assert.deepEqual(files(join(folder, "scripts")), {
    "a.ts": "old",
    "b.ts": "edited",
    "gone.ts": "old",
  });
  assert.equal(undoUpgrade(), undefined);
});

test("upgrades a copy of the repository from an archive, and takes it back", async (t) => {
  const scratch = createScratch(t, {
    "package.json": '{ "version": "0.1.0", "dependencies": { "mine": "^1.0.0" } }',
    "scripts/run.mjs": "old",
    "content/index.md": "mine",
    "content/theme/own.css": "mine",
    "layouts/own/footer.tsx": "mine",
    "README.md": "# Our event\n",
  });
  const { folder, write, run } = scratch;
  const before = files(folder);
  for (const [path, text] of [
    ["package.json", '{ "version": "0.2.0", "dependencies": {} }'],
    ["scripts/run.mjs", "new"],
    ["content/index.md", "demo"],
    ["layouts/own/footer.tsx", "demo"],
    ["README.md", "# Handbill\n"],
    ["CHANGELOG.md", "# Changelog\n\n## 0.2.0\n\n- Better.\n\n## 0.1.0\n\n- Good.\n"],
  ] as const)
    write(`next/handbill-0.2.0/${path}`, text);
  const { status } = spawnSync("tar", ["-czf", "next.tgz", "-C", "next", "handbill-0.2.0"], {
    cwd: folder,
  });
  assert.equal(status, 0);
  const out = join(dirname(folder), `${process.pid}.tgz`);
  renameSync(join(folder, "next.tgz"), out);
  scratch.remove("next");
  t.after(() => spawnSync("rm", [out]));

  const upgraded = await run("upgrade", "--from", out);
  assert.deepEqual([upgraded.code, upgraded.stderr], [0, ""]);
  assert.match(
    upgraded.stdout,
    /^Handbill was 0\.1\.0 and is 0\.2\.0 now\. What has changed:\n\n## 0\.2\.0\n\n- Better\.\n/,
  );
  assert.doesNotMatch(upgraded.stdout, /Good/);
  assert.match(upgraded.stdout, /Your own packages are kept: mine/);
  const after = files(folder);
  assert.deepEqual(JSON.parse(after["package.json"] ?? ""), {
    version: "0.2.0",
    dependencies: { mine: "^1.0.0" },
  });
  assert.equal(after["scripts/run.mjs"], "new");
  for (const path of [
    "content/index.md",
    "content/theme/own.css",
    "layouts/own/footer.tsx",
    "README.md",
  ])
    assert.equal(after[path], before[path], path);

  const undone = await run("upgrade", "--undo");
  assert.match(undone.stdout, /^Version 0\.1\.0 is back\.\n/);
  assert.deepEqual(files(folder), before);
});

for (const [args, message] of [
  [[], /Say where the newer version is/],
  [["--from", "nowhere.tgz"], /There is nothing at nowhere\.tgz/],
  [["--from", "package.json"], /not an archive of Handbill's repository/],
] as const)
  test(`refuses: upgrade ${args.join(" ")}`, async (t) => {
    const { folder, run } = createScratch(t, { "package.json": '{ "version": "0.1.0" }' });
    const before = files(folder);
    const { code, stderr } = await run("upgrade", ...args);
    assert.equal(code, 2);
    assert.match(stderr, message);
    assert.deepEqual(files(folder), before);
  });
