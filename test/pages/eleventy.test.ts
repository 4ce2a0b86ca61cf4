import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { listFiles, manifestName } from "../../scripts/output/manifest.ts";
import { checkOut } from "../fixtures/checkout.ts";

/* What a user of Eleventy does here: runs it, and adds something of their own to the configuration and to layouts/. */

const work = realpathSync(mkdtempSync(join(tmpdir(), "handbill-test-")));
let project = "";

before(() => {
  project = checkOut(join(work, "site")).folder;
});
after(() => rmSync(work, { recursive: true }));

function runNode(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, GITHUB_ACTIONS: "", ...environment };
  return spawnSync(process.execPath, args, { cwd: project, encoding: "utf8", env });
}

const today = "2017-07-21";
const build = (...args: readonly string[]) =>
  runNode(["scripts/run.mjs", "build", "--now", today, ...args]);
const eleventy = (environment: NodeJS.ProcessEnv, output: string) =>
  runNode(
    [
      ...["--import", "tsx", "node_modules/.bin/eleventy"],
      ...["--config=.eleventy.ts", `--output=${output}`],
    ],
    { HANDBILL_NOW: today, ...environment },
  );

const read = (path: string) => readFileSync(join(project, path), "utf8");
const write = (path: string, text: string) => {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), text);
};

const digestsIn = (folder: string) =>
  new Map(
    Array.from(listFiles(join(project, folder)).keys(), (path): [string, string] => [
      path,
      createHash("sha256")
        .update(readFileSync(join(project, folder, path)))
        .digest("hex"),
    ]).filter(([path]) => path !== manifestName),
  );

describe("Eleventy by itself", () => {
  const sites = {
    "many-kinds": [[], {}],
    "path-prefix": [["--path-prefix", "/repo/"], { HANDBILL_PATH_PREFIX: "/repo/" }],
  } as const;
  for (const [name, [args, environment]] of Object.entries(sites))
    it(`makes every file of a site as npm run build does: ${name}`, () => {
      const content = join(process.cwd(), "test/sites/valid", name, "content");
      // A folder for each: what another site told its subscribers is none of this one's ledger.
      const output = `built-${name}`;
      const built = build("--content", content, "--output", output, ...args);
      assert.equal(built.status, 0, built.stderr);
      const made = eleventy({ HANDBILL_CONTENT: content, ...environment }, `by-eleventy/${name}`);
      assert.equal(made.status, 0, made.stderr);
      const files = digestsIn(output);
      assert.ok([...files.keys()].filter((path) => path.endsWith(".html")).length > 3);
      assert.deepEqual(digestsIn(`by-eleventy/${name}`), files);
    });

  it("says what is wrong with the content, and makes nothing", () => {
    write("wrong/index.md", "---\ntitle: Sprints\ndate: 2017-13-45\n---\n");
    const { status, stderr } = eleventy({ HANDBILL_CONTENT: "wrong" }, "by-eleventy/wrong");
    assert.notEqual(status, 0);
    assert.match(stderr, /^wrong\/index\.md:3:\d+ error /m);
    assert.throws(() => digestsIn("by-eleventy/wrong"), { code: "ENOENT" });
  });

  it("refuses an option in the environment that makes no sense", () => {
    const { status, stderr } = eleventy({ HANDBILL_NOW: "yesterday" }, "by-eleventy/wrong");
    assert.notEqual(status, 0);
    assert.match(stderr, /--now needs a date/);
  });
});

const config = `
  config.addFilter("shout", (text: string) => text.toUpperCase());
  config.addShortcode("rule", () => "<hr>");
  config.addPlugin((config: EleventyConfig) =>
    config.addTemplate("plugged.njk", "{{ site.events.length }} events", { permalink: "plugged.txt" }),
  );
  config.addPassthroughCopy({ "extra/humans.txt": "humans.txt" });
`;

const own = {
  "layouts/own/about.njk": `---
permalink: about/index.html
---
<h1>{{ site.title | shout }}</h1>{% rule %}
<p><a href="/sprints/">{{ site.events[0].title }}</a></p>
`,
  "layouts/own/words.ts": 'export const greeting: string = "Hello";\n',
  "layouts/own/hello.11ty.tsx": `import type { Site } from "../../scripts/model/site.ts";
import { greeting } from "./words.ts";
export const data = { permalink: "hello.txt" };
export function render(this: { shout(text: string): string }, { site }: { site: Site }) {
  return this.shout(greeting) + " " + site.events.map(({ title }) => title).join(", ");
}
`,
  "extra/humans.txt": "Us.\n",
};

/** As .github/LAYOUTS.md has it: builds on ours. */
const ownFoot = `import { EventFoot as Ours, tagsOf } from "handbill/layouts/parts/event-foot.tsx";
export { tagsOf };
export const EventFoot: typeof Ours = ({ site, event }) => (
  <>
    <aside>Mine: {event.title}</aside>
    <Ours site={site} event={event} />
  </>
);
`;

describe("a site with templates of one's own", () => {
  before(() => {
    rmSync(join(project, "content"), { recursive: true });
    write("content/site.yaml", "title: Sprints\nurl: https://handbill.example/\ncards: false\n");
    write(
      "content/sprints/index.md",
      "---\ntitle: At the library\ndate: 2017-07-07\n---\n\nCome.\n",
    );
    const hook = "  // Your own filters";
    assert.ok(read(".eleventy.ts").includes(hook));
    write(".eleventy.ts", read(".eleventy.ts").replace(hook, `${config}${hook}`));
    for (const [path, text] of Object.entries(own)) write(path, text);
  });

  it("is built with what they, plugins, filters and copies make", () => {
    const { status, stderr } = build();
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.match(read("_site/about/index.html"), /<h1>SPRINTS<\/h1><hr>\n<p>.*At the library/);
    assert.equal(read("_site/hello.txt"), "HELLO At the library");
    assert.equal(read("_site/plugged.txt"), "1 events");
    assert.equal(read("_site/humans.txt"), "Us.\n");
  });

  it("is the same from Eleventy by itself", () => {
    const { status, stderr } = eleventy({}, "by-eleventy/own");
    assert.equal(status, 0, stderr);
    assert.deepEqual(digestsIn("by-eleventy/own"), digestsIn("_site"));
  });

  it("is as it was while nothing changes, and follows every change", () => {
    assert.match(build().stdout, /Nothing changed/);
    write("content/talks/index.md", "---\ntitle: Talks\ndate: 2017-07-08\n---\n\nThree.\n");
    assert.equal(build().status, 0);
    assert.equal(read("_site/hello.txt"), "HELLO Talks, At the library");
    write("layouts/own/words.ts", 'export const greeting = "Bye";\n');
    assert.equal(build().status, 0);
    assert.equal(read("_site/hello.txt"), "BYE Talks, At the library");
    write("layouts/own/about.njk", "---\npermalink: about/index.html\n---\nEdited");
    assert.equal(build().status, 0);
    assert.equal(read("_site/about/index.html"), "Edited");
    const before = digestsIn("_site");
    build("--output", "clean");
    assert.deepEqual(digestsIn("clean"), before);
  });

  it("has parts of its own in the place of ours, from both, and says which stand in the place of none", () => {
    write("layouts/own/event-foot.tsx", ownFoot);
    write("layouts/own/shaer.tsx", "export const Share = () => null;\n");
    const { status, stderr } = build();
    assert.equal(status, 0);
    assert.match(
      stderr,
      /^layouts\/own\/shaer\.tsx:1:1 warning publish\/unknown-part .*did you mean "share\.tsx"\?$/m,
    );
    const page = read("_site/sprints/index.html");
    assert.match(page, /<aside>Mine: At the library<\/aside><footer class="event-foot">/);
    assert.match(read("_site/index.html"), /<main/);
    rmSync(join(project, "layouts/own/shaer.tsx"));
    build();
    const alone = eleventy({}, "by-eleventy/parts");
    assert.equal(alone.status, 0, alone.stderr);
    assert.deepEqual(digestsIn("by-eleventy/parts"), digestsIn("_site"));
  });

  it("is not published with a part that is wrong, which is named with its line", () => {
    const published = digestsIn("_site");
    for (const [text, said] of [
      [
        ownFoot.replace("Mine: {event.title}", "Mine: {event.nothing.title}"),
        /5:\d+ error .*nothing|5:\d+ error .*undefined/,
      ],
      [ownFoot.replace("</aside>", "</asid>"), /5:\d+ error .*asid/],
      ["export const Other = 1;\n", /1:1 error .*No matching export/],
    ] as const) {
      write("layouts/own/event-foot.tsx", text);
      const { status, stderr } = build();
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`^layouts/own/event-foot\\.tsx:(?:${said.source})`, "m"));
      assert.deepEqual(digestsIn("_site"), published);
    }
    rmSync(join(project, "layouts/own/event-foot.tsx"));
  });

  it("is not published when a template would be a file that the site has", () => {
    const published = digestsIn("_site");
    const collision = { "feed.xml": "publish/collision", "talks/index.html": "Output conflict" };
    for (const [permalink, said] of Object.entries(collision)) {
      write("layouts/own/about.njk", `---\npermalink: ${permalink}\n---\nMine`);
      const { status, stderr } = build();
      assert.equal(status, 1);
      assert.match(
        stderr,
        new RegExp(`^layouts/own/about\\.njk:1:1 error .*${said}.*${permalink}`),
      );
      assert.deepEqual(digestsIn("_site"), published);
    }
  });

  it("names the line of the configuration that fails", () => {
    write("layouts/own/about.njk", "---\npermalink: about/index.html\n---\n");
    const good = read(".eleventy.ts");
    write(
      ".eleventy.ts",
      good.replace('() => "<hr>"', '() => "<hr>");\n  throw new Error("no rule"'),
    );
    const { status, stderr } = build();
    assert.equal(status, 1);
    const line =
      read(".eleventy.ts")
        .split("\n")
        .findIndex((text) => text.includes("no rule")) + 1;
    assert.match(
      stderr,
      new RegExp(`^\\.eleventy\\.ts:${line}:\\d+ error publish/layout-failed .*"no rule"`),
    );
  });
});
