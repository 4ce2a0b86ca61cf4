import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/* The site's own feed and its archives (RFC 5005) hold texts of every event: those of which no entry changed are kept. */

const days = Array.from({ length: 31 }, (_, index) => `${index + 1}`.padStart(2, "0"));

/** 31 updates of a month, of which the first one says `first`. */
const month = (number: number, first = "One.") =>
  announcement(
    days
      .map(
        (day, at) =>
          `## UPDATE 2017-0${number}-${day}: Day ${day}\n\n${at === 0 ? first : "More."}\n`,
      )
      .join("\n"),
  );

/** A site of 280 pieces of news: its feed and two archives. */
async function manyUpdates(t: TestContext) {
  const folder = temporaryFolder(t);
  const options = buildOptions(folder, {});
  const write = (files: Record<string, string>) => writeContent(options.contentDir, files);
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [
    `month-${number}/index.md`,
    month(number),
  ]);
  write({
    "site.yaml": "url: https://handbill.example/\ncards: false\n",
    ...Object.fromEntries(months),
  });
  const build = async (outputDir = options.outputDir) => {
    const { diagnostics } = await buildSite({ ...options, outputDir }, { onProgress: () => {} });
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === "error"),
      [],
    );
  };
  await build();
  const file = (path: string) => join(options.outputDir, path);
  const read = (path: string) => readFileSync(file(path), "utf8");
  /** Which file it is on the disk: one that was made anew is another one. */
  const inode = (path: string) => statSync(file(path)).ino;
  /** Built from nothing, beside it. */
  const clean = async (path: string) => {
    const outputDir = join(folder, "clean");
    await build(outputDir);
    return readFileSync(join(outputDir, path), "utf8");
  };
  return { write, build, file, read, inode, clean };
}

test("an edited entry changes the archive that it stands in, and the others stay the files that they were", async (t) => {
  const { write, build, read, inode, clean } = await manyUpdates(t);
  const [first, second] = ["feed-archive/1/feed.xml", "feed-archive/2/feed.xml"];
  const before = [inode(first), inode(second), inode("feed.xml")];
  write({ "month-1/index.md": month(1, "One, in the small hall.") });
  await build();
  assert.match(read(first), /in the small hall/);
  assert.notEqual(inode(first), before[0]);
  assert.deepEqual([inode(second), inode("feed.xml")], before.slice(1));
  for (const path of [first, second, "feed.xml"]) assert.equal(read(path), await clean(path), path);
});

test("a new name of the site is in all of them", async (t) => {
  const { write, build, read } = await manyUpdates(t);
  write({ "site.yaml": "title: Radio days\nurl: https://handbill.example/\ncards: false\n" });
  await build();
  for (const path of [
    "feed.xml",
    "feed.json",
    "feed-archive/1/feed.xml",
    "feed-archive/2/feed.json",
  ])
    assert.match(read(path), /Radio days/, path);
});

test("an archive that somebody changed on the disk is made anew", async (t) => {
  const { write, build, file, read } = await manyUpdates(t);
  const path = "feed-archive/2/feed.xml";
  const whole = read(path);
  writeFileSync(file(path), whole.replaceAll("More.", "Less."));
  write({ "month-1/index.md": month(1, "One, in the small hall.") });
  await build();
  assert.equal(read(path), whole);
});
