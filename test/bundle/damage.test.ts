import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { completeBundle, openBundle } from "../../scripts/bundle/bundle.mjs";
import { sourceStack } from "../../scripts/bundle/source-stack.mjs";
import { checkOut } from "../fixtures/checkout.ts";
import { ownPackages } from "../fixtures/own-sources.ts";

/* Whatever became of the compiled program, the next command runs what its sources say. */

const root = process.cwd();
const work = realpathSync(mkdtempSync(join(tmpdir(), "handbill-test-")));

before(() => {
  const { folder } = checkOut(join(work, "site"));
  ownPackages(folder);
  process.chdir(folder);
});
after(() => {
  process.chdir(root);
  rmSync(work, { recursive: true });
});

async function begin(command: string): Promise<string> {
  const program = await openBundle(command);
  assert.ok(program !== undefined && "folder" in program);
  return program.folder;
}

/** As a build that has something to do. */
async function open(): Promise<string> {
  const folder = await begin("build");
  process.env.HANDBILL_BUNDLE = folder;
  assert.equal(await completeBundle(), undefined);
  delete process.env.HANDBILL_BUNDLE;
  return folder;
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const bytesIn = (folder: string) =>
  new Map(filesIn(folder).map((file) => [file, readFileSync(file)]));

/** A file of the program whose path ends so; of several, one in the middle. */
function pick(folder: string, end: string): string {
  const found = filesIn(folder).filter((file) => file.endsWith(end));
  return found[found.length >> 1] ?? assert.fail(`no ${end} in ${folder}`);
}

function flip(file: string, bit: number): void {
  const bytes = readFileSync(file);
  const index = Math.floor(bytes.length * 0.6);
  bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
}

const damages: Readonly<Record<string, (folder: string) => void>> = {
  "a bit of a command": (folder) => flip(pick(folder, "scripts/build.mjs"), 0),
  "a bit of what commands share": (folder) => flip(pick(folder, ".mjs"), 5),
  "a bit of the layouts": (folder) => flip(pick(folder, "layouts.mjs"), 3),
  "a bit of the digests": (folder) => flip(pick(folder, "digests.json"), 2),
  "digests of nothing": (folder) => writeFileSync(pick(folder, "digests.json"), "{}"),
  "the end of a file": (folder) => truncateSync(pick(folder, ".mjs"), 100),
  "all of a file": (folder) => rmSync(pick(folder, ".mjs")),
  "what is in a file": (folder) => {
    const file = pick(folder, ".mjs");
    writeFileSync(file, Buffer.alloc(readFileSync(file).length));
  },
  "which file is which": (folder) =>
    cpSync(pick(folder, ".eleventy.mjs"), pick(folder, "layouts.mjs")),
  "all files": (folder) => {
    for (const file of filesIn(folder)) truncateSync(file);
  },
  "the folder": (folder) => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "no folder");
  },
  "the name of another program": (folder) => {
    const other = join(folder, "../0123456789abcdef01234567");
    renameSync(folder, other);
    flip(pick(other, "scripts/build.mjs"), 0);
    cpSync(other, folder, { recursive: true });
  },
};

describe("a compiled program that lost", () => {
  for (const [what, damage] of Object.entries(damages))
    it(`${what} is compiled again, to the same bytes`, async () => {
      const folder = await open();
      const whole = bytesIn(folder);
      damage(folder);
      assert.equal(await open(), folder);
      assert.deepEqual(bytesIn(folder), whole);
    });
});

describe("a compiled program", () => {
  it("is looked at no further than a build needs it, when nothing has changed", async () => {
    const folder = await open();
    const [first, late] = [pick(folder, "scripts/build.mjs"), pick(folder, "layouts.mjs")];
    const whole = [first, late].map((file) => readFileSync(file));
    flip(late, 4);
    await begin("build");
    assert.notDeepEqual(readFileSync(late), whole[1]);
    flip(first, 4);
    await begin("build");
    assert.deepEqual(
      [first, late].map((file) => readFileSync(file)),
      whole,
    );
  });

  it("that cannot be made anew is not used", async () => {
    const folder = await open();
    flip(pick(folder, "layouts.mjs"), 4);
    process.env.HANDBILL_BUNDLE = folder;
    const source = "scripts/site/slugs.ts";
    const before = readFileSync(source);
    writeFileSync(source, `${before}export const half = ;\n`);
    assert.match((await completeBundle()) ?? "", /is damaged, and could not be made anew/);
    writeFileSync(source, before);
    delete process.env.HANDBILL_BUNDLE;
  });

  it("of any other command is whole before it runs", async () => {
    const late = pick(await begin("check"), "layouts.mjs");
    const whole = readFileSync(late);
    flip(late, 4);
    await begin("check");
    assert.deepEqual(readFileSync(late), whole);
  });

  it("shows no line of a source by a map that is not whole", async () => {
    const folder = await open();
    const module = realpathSync(join(folder, "scripts/build.mjs"));
    const line = readFileSync(module, "utf8").split("\n").indexOf("// scripts/build.ts") + 2;
    const stack = `Error\n    at run (${pathToFileURL(module)}:${line}:1)`;
    assert.match(sourceStack(stack, folder), /at run \(file:.*\.ts:\d+:\d+\)$/);
    flip(join(folder, "scripts/build.mjs.map"), 1);
    assert.equal(sourceStack(stack, folder), stack);
  });

  it("is kept where no checkout brings it from", async () => {
    assert.match(await open(), /^node_modules[\\/]/);
  });

  it("is made once", async () => {
    const folder = await open();
    const files = filesIn(folder);
    writeFileSync(join(folder, "by-node"), "beside it");
    await open();
    assert.ok(existsSync(join(folder, "by-node")));
    assert.equal(filesIn(folder).length, files.length + 1);
  });

  it("has another name after an edit to a source, and leaves the other to whoever runs it", async () => {
    const folder = await open();
    writeFileSync(
      "scripts/site/slugs.ts",
      `${readFileSync("scripts/site/slugs.ts", "utf8")}// Edited.\n`,
    );
    assert.notEqual(await open(), folder);
    assert.ok(existsSync(folder));
  });

  it("is none where it cannot be written", async () => {
    const cache = "node_modules/.cache";
    rmSync(cache, { recursive: true });
    writeFileSync(cache, "no folder");
    assert.equal(await openBundle("build"), undefined);
    rmSync(cache);
  });

  it("is refused when it imports what a build would not see change", async () => {
    mkdirSync("filters");
    writeFileSync(
      "filters/shout.ts",
      "export const shout = (text: string) => text.toUpperCase();\n",
    );
    const config = readFileSync(".eleventy.ts", "utf8");
    writeFileSync(".eleventy.ts", `import "./filters/shout.ts";\n${config}`);
    assert.deepEqual(await openBundle("build"), {
      advice:
        "filters/shout.ts is imported, but a build would not see it change: move it into layouts/ or scripts/.",
    });
    writeFileSync(".eleventy.ts", config);
  });
});
