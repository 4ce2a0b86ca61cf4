import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { seal, unseal } from "../../scripts/bundle/digests.mjs";
import { currentName } from "../../scripts/bundle/known-sources.mjs";
import { nameSources } from "../../scripts/bundle/sources.mjs";

/* The name of the sources is that of their bytes, though they are not read again. */

const root = process.cwd();
const work = mkdtempSync(join(tmpdir(), "handbill-test-"));
const note = "notes/sources.json";

after(() => {
  process.chdir(root);
  rmSync(work, { recursive: true });
});

beforeEach(() => {
  const folder = mkdtempSync(join(work, "sources-"));
  process.chdir(folder);
  for (const name of ["scripts/site", "scripts/empty", "layouts"])
    mkdirSync(name, { recursive: true });
  for (const name of [
    "package.json",
    "scripts/build.ts",
    "scripts/site/load.ts",
    "layouts/event.tsx",
  ])
    writeFileSync(name, `// ${name}\n`);
});

/** What a start a minute from now finds: no file has been saved just before. */
const nameLater = () => currentName(note, Date.now() + 60_000);

const edits: Readonly<Record<string, () => void>> = {
  "an edit": () => appendFileSync("scripts/site/load.ts", "// Edited.\n"),
  "an edit whose author has set the time and the size back": () => {
    const { atimeMs, mtimeMs } = statSync("layouts/event.tsx");
    writeFileSync("layouts/event.tsx", "// layouts/EVENT.tsx\n");
    utimesSync("layouts/event.tsx", atimeMs / 1000, mtimeMs / 1000);
  },
  "a new file": () => writeFileSync("scripts/site/new.ts", ""),
  "a new file in a folder that was empty": () => writeFileSync("scripts/empty/new.ts", ""),
  "a file that is gone": () => rmSync("layouts/event.tsx"),
  "another name": () => renameSync("layouts/event.tsx", "layouts/page.tsx"),
  "a file that was not there": () => writeFileSync(".eleventy.ts", ""),
  "another folder": () => {
    renameSync("scripts/site", "other");
    mkdirSync("scripts/site");
  },
};

describe("the name of the sources", () => {
  for (const [what, edit] of Object.entries(edits))
    it(`changes with ${what}`, () => {
      const before = nameLater();
      assert.equal(nameLater(), before);
      edit();
      const now = nameLater();
      assert.notEqual(now, before);
      assert.equal(now, nameSources());
    });

  it("is noted once they have been left alone for a while", () => {
    currentName(note);
    assert.ok(!existsSync(note));
    nameLater();
    assert.ok(existsSync(note));
  });

  it("is read anew from another folder, after another start of the machine, and where the note is damaged", () => {
    const name = nameLater();
    const whole = readFileSync(note, "utf8");
    const damages = [
      whole.slice(0, -1),
      "",
      whole.replace(
        name,
        name.replace(/./, (letter) => (letter === "0" ? "1" : "0")),
      ),
      seal({ ...unseal(whole), boot: "before" }),
      seal({ ...unseal(whole), root: "/elsewhere" }),
    ];
    for (const damaged of damages) {
      writeFileSync(note, damaged);
      assert.equal(nameLater(), name);
      assert.equal(readFileSync(note, "utf8"), whole);
    }
  });

  it("is found where nothing can be written", () => {
    writeFileSync("notes", "");
    assert.equal(nameLater(), nameSources());
  });
});
