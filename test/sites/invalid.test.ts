import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { inspectSite } from "../../scripts/output/site.ts";
import { catalogue } from "../../scripts/diagnostics/catalogue.ts";
import { formatDiagnostic, sortDiagnostics } from "../../scripts/diagnostics/diagnostic.ts";

/*
 * One folder for each mistake, named by its code: `content/` makes the mistake, `expected.txt` is what must be
 * said, line by line. After a change that was meant: UPDATE_GOLDENS=1 npm test -- invalid, and read the diff.
 */
const root = "test/sites/invalid";
const codes = readdirSync(root).flatMap((area) =>
  readdirSync(join(root, area)).map((name) => `${area}/${name}`),
);

/** Codes that no committed folder can provoke, and the test that does. */
const elsewhere: Readonly<Record<string, string>> = {
  "source/no-content": "test/content/walk.test.ts",
  "site/no-url": "test/site/site-file.test.ts",
  // Such a folder could not be checked out on macOS or Windows.
  "source/same-name": "test/hostile/paths.test.ts",
  "site/no-editor": "test/admin/admin.test.ts",
  "source/name-encoding": "test/content/walk.test.ts",
  "source/unreadable": "test/content/walk.test.ts",
  "source/not-a-file": "test/content/walk.test.ts",
  "images/unreadable": "test/images/probe.test.ts",
  "images/too-many-bytes": "test/images/probe.test.ts",
  "images/too-demanding": "test/images/svg.test.ts",
  "images/changed": "test/images/encode.test.ts",
  "images/cache-unwritable": "test/images/cache.test.ts",
  "publish/unknown-part": "test/pages/eleventy.test.ts",
  "publish/no-compiler": "test/package/whole-way.lab.test.ts",
  // `redirect_from` leads to the page it stands on, which is always there.
  "channels/redirect-dangling": "test/channels/redirects.test.ts",
};

async function check(folder: string): Promise<string> {
  const content = `${folder}/content`;
  const { diagnostics } = await inspectSite({
      contentDir: content,
      outputDir: "_site",
      layoutsDir: "layouts",
      assetsDir: "assets",
      cacheDir: ".cache",
      url: "https://handbill.example/",
      pathPrefix: undefined,
      ledger: undefined,
      drafts: false,
      now: Date.parse("2017-07-21T00:00:00Z"),
      strict: false,
  });
  const lines = sortDiagnostics(diagnostics).map(formatDiagnostic);
  return lines.map((line) => `${line.replaceAll(`${content}/`, "")}\n`).join("");
}

describe("a mistake in the content", () => {
  for (const code of codes) {
    it(`is named and placed: ${code}`, async () => {
      const folder = join(root, code);
      const actual = await check(folder);
      const expected = join(folder, "expected.txt");
      const shown = join(folder, "expected.txt.actual");
      if (process.env.UPDATE_GOLDENS === "1") writeFileSync(expected, actual);
      rmSync(shown, { force: true });
      if (!existsSync(expected) || readFileSync(expected, "utf8") !== actual) {
        writeFileSync(shown, actual);
      }
      assert.equal(actual, readFileSync(expected, "utf8"));
      assert.ok(actual.includes(` ${code}  `), `nothing says ${code}`);
    });
  }

  it("has a folder for every code that content can provoke", () => {
    const areas = ["source", "time", "model", "markdown", "site", "images", "channels"];
    const wanted = Object.keys(catalogue).filter((code) => areas.includes(code.split("/")[0] ?? ""));
    const missing = wanted.filter((code) => !codes.includes(code) && !(code in elsewhere));
    assert.deepEqual(missing, []);
  });

  it("has its own test where no folder can provoke it", () => {
    for (const [code, file] of Object.entries(elsewhere)) {
      const text = readFileSync(file, "utf8").replaceAll("\\/", "/");
      assert.ok(text.includes(code.replace(/^(?:images|channels)\//, "")), `${file} does not test ${code}`);
    }
  });
});
