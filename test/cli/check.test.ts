import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { createScratch, nodeArguments } from "../fixtures/scratch.ts";

const site = {
  "assets/css/site.css": "h1 { color: #ff0000; }\n",
  "content/site.yaml": "timezone: Australia/Melbourne\nurl: https://sprints.example/\n",
  "content/sprints/index.md": [
    "---",
    "title: Sprints",
    "date: 2017-07-07",
    "---",
    "",
    "[Come](http://127.0.0.1:1/), [see](https://sprints.example/sprints/#updates).",
    "",
    "## Days",
    "",
    "#### 100% Monday, and more",
    "",
  ].join("\n"),
  "content/sprints/meetup.md": [
    "---",
    "start: 2017-08-07 09:30",
    "venue: { name: Hall, address: 1 Road, url: 'http://10.0.0.1/hall' }",
    "---",
    "",
  ].join("\n"),
};
const now = ["--now", "2017-07-21"];

test("check: writes nothing, and ends well with warnings unless they count", async (t) => {
  const { run, read } = createScratch(t, site);
  const lenient = await run("check", ...now);
  assert.match(
    lenient.stderr,
    /^content\/sprints\/index\.md:10:1 warning markdown\/skipped-level/m,
  );
  assert.equal(lenient.code, 0);
  assert.match(
    lenient.stdout,
    /^No end in content\/sprints\/meetup\.md: calendars show it without a length/m,
  );
  assert.equal((await run("check", ...now, "--strict")).code, 1);
  assert.throws(() => read("_site/index.html"), /ENOENT/);
});

test("check: asks nobody unless told to, and then nobody inside the network", async (t) => {
  const { run } = createScratch(t, site);
  assert.doesNotMatch((await run("check", ...now)).stderr, /external\//);
  const { stderr } = await run("check", ...now, "--external");
  const lines = stderr.split("\n").filter((line) => line.includes("external/"));
  assert.deepEqual(
    lines.map((line) => line.replace(/ {2}.*/, "")),
    [
      "content/sprints/index.md:6:1 warning external/private",
      "content/sprints/meetup.md:3:39 warning external/private",
    ],
  );
});

test("check --translations: lists what is English for want of a translation, to be pasted", async (t) => {
  const yaml = `${site["content/site.yaml"]}lang: el\nwords:\n  offer.register: Εγγραφή\n`;
  const { run } = createScratch(t, { ...site, "content/site.yaml": yaml });
  const { stdout } = await run("check", ...now, "--translations");
  assert.match(stdout, /^words:\n {2}page\.skip: "Skip to content"$/m);
  assert.doesNotMatch(stdout, /offer\.register|date\.day/);
  const german = createScratch(t, {
    ...site,
    "content/site.yaml": yaml.replace("lang: el", "lang: de"),
  });
  assert.match((await german.run("check", ...now, "--translations")).stdout, /^Everything is/m);
});

test("check --json: prints one document and nothing else", async (t) => {
  const { run } = createScratch(t, site);
  const { stdout, stderr } = await run("check", ...now, "--json");
  const { diagnostics, summary } = JSON.parse(stdout);
  const endless = { count: 1, file: "content/sprints/meetup.md" };
  assert.deepEqual([stderr, summary], ["", { inferred: [], endless }]);
  const [first] = diagnostics;
  assert.deepEqual(
    [first.code, first.severity, first.place],
    [
      "markdown/skipped-level",
      "warning",
      { file: "content/sprints/index.md", line: 10, column: 1 },
    ],
  );
});

test("check: prints what it understood, for the event and for a meetup that is named", async (t) => {
  const { run } = createScratch(t, {
    ...site,
    "content/sprints/meetups/monthly.md": "---\nstart: 2017-08-30 18:00\nstatus: scheduled\n---\n",
    "content/sprints/updates/2017-07-12.md": "---\ntitle: Sold out!\n---\n\nSorry.\n",
    "content/sprints/updates/2017-07-13.md":
      "---\ntitle: Cancelled\nmeetup: monthly\n---\n\nSorry.\n",
  });
  const { stdout } = await run("check", ...now);
  assert.match(
    stdout,
    /^Sprints: sold-out, from "Sold out!" in content\/sprints\/updates\/2017-07-12\.md:2$/m,
  );
  assert.match(stdout, /^Sprints \(monthly\): cancelled, from "Cancelled" in .*2017-07-13\.md:2$/m);
});

test("check: says of which dates of a series it understood something", async (t) => {
  const { run } = createScratch(t, {
    ...site,
    "content/evenings/index.md":
      "---\ntitle: Evenings\ndate: 2017-07-01\nstart: 2017-07-05 19:00\nvenue: Hall\nrepeats: monthly\n---\n\n**Cancelled on 5 August**\n\nUPDATE 2017-07-10: Cancelled on 5 October\n",
  });
  const { stdout } = await run("check", ...now);
  assert.match(stdout, /^Evenings \(2017-08-05\): cancelled, from "Cancelled" in .*index\.md:9$/m);
  assert.match(stdout, /^Evenings \(2017-10-05\): cancelled, from "Cancelled" in .*index\.md:11$/m);
});

test("check: annotates the lines of a pull request in GitHub Actions", (t) => {
  const { folder } = createScratch(t, site);
  const { stderr } = spawnSync(process.execPath, nodeArguments("check", now), {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, GITHUB_ACTIONS: "true" },
  });
  // A comma or a colon in the title would end it; a percent sign would begin an escape.
  const line = stderr.split("\n").find((line) => line.startsWith("::"));
  assert.match(
    line ?? "",
    /^::warning file=content\/sprints\/index\.md,line=10,col=1,title=markdown\/skipped-level::the heading "100%25 Monday, and more"/,
  );
});
