import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { sha256 } from "../../scripts/images/hash.ts";
import { recallBuild, recallMemory } from "../../scripts/output/memory.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/** What a build of two events has remembered, in lines, and what is recalled when they are other ones. */
async function rememberedBuild(t: TestContext) {
  const folder = temporaryFolder(t);
  const options = buildOptions(folder, { layoutsDir: "test/fixtures/layouts" });
  writeContent(options.contentDir, {
    "site.yaml": "url: https://handbill.example/\ncards: false\n",
    "sprints/index.md": announcement(),
    "talks/index.md": announcement(),
  });
  await buildSite(options, { onProgress: () => {} });
  const [name = ""] = readdirSync(join(options.cacheDir, "builds"));
  const file = join(options.cacheDir, "builds", name);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const eventsIn = (changed: readonly string[]) => {
    writeFileSync(file, `${changed.join("\n")}\n`);
    const recalled = recallMemory(options);
    assert.equal(recalled === undefined, recallBuild(options) === undefined);
    return recalled && [...recalled.events.keys()];
  };
  const [build = "", sprints = "", talks = ""] = lines;
  return { build, sprints, talks, eventsIn };
}

test("recalls a build and its events as they were", async (t) => {
  const { build, sprints, talks, eventsIn } = await rememberedBuild(t);
  const events = ["sprints/index.md", "talks/index.md"];
  assert.deepEqual(eventsIn([build, sprints, talks])?.sort(), events);
});

test("forgets an event of whose line one letter is another", async (t) => {
  const { build, sprints, talks, eventsIn } = await rememberedBuild(t);
  const changed = [
    sprints.replaceAll("Come", "Gone"),
    talks.replaceAll("2017-07-07", "2017-07-08"),
  ];
  assert.notEqual(changed[1], talks);
  assert.deepEqual(eventsIn([build, ...changed])?.length, changed[0] === sprints ? 1 : 0);
});

test("forgets a damaged event also where this process has read it whole before", async (t) => {
  const { build, sprints, talks, eventsIn } = await rememberedBuild(t);
  assert.equal(eventsIn([build, sprints, talks])?.length, 2);
  const damaged = talks.replace("talks/index.md", "tales/index.md");
  assert.deepEqual(eventsIn([build, sprints, damaged]), ["sprints/index.md"]);
});

test("forgets all when the line of the build is another one, half or missing", async (t) => {
  const { build, sprints, talks, eventsIn } = await rememberedBuild(t);
  for (const line of [build.replace("handbill", "handbull"), build.slice(0, 900), "", "{}"])
    assert.equal(eventsIn([line, sprints, talks]), undefined, line.slice(0, 80));
});

test("takes nothing that another version wrote", async (t) => {
  const { build, sprints, talks, eventsIn } = await rememberedBuild(t);
  const lineOf = (kind: string, json: string) => `${sha256(`${kind}\n${json}`)} ${json}`;
  const former = (kind: string, line: string) => lineOf(kind, line.slice(line.indexOf(" ") + 1));
  const [event = ""] = former("event", sprints).split("\t");
  assert.deepEqual(eventsIn([build, event, talks]), ["talks/index.md"]);
  assert.equal(eventsIn([former("build", build), sprints, talks]), undefined);
});

test("takes no line of one kind for one of the other", async (t) => {
  const { build, sprints, talks, eventsIn } = await rememberedBuild(t);
  assert.equal(eventsIn([sprints, build, talks]), undefined);
  assert.deepEqual(eventsIn([build, build, talks]), ["talks/index.md"]);
});
