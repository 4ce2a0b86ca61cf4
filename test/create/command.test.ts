import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { fingerprint, recordedDemo } from "../../scripts/create/demo.ts";
import { loadSite } from "../../scripts/site/load.ts";
import { createScratch, nodeArguments } from "../fixtures/scratch.ts";

const content = fileURLToPath(new URL("../../content", import.meta.url));
const hasDemo = existsSync(join(content, "micropython-sprints"));
const needsDemo = { skip: hasDemo ? false : "the demo is not in this copy" };

const withTwoEvents = (t: TestContext) =>
  createScratch(t, {
    "content/site.yaml": "timezone: Australia/Melbourne\n",
    "content/sprints/index.md": "---\ntitle: Sprints\ndate: 2017-07-07\n---\nCome.\n",
    "content/talks/index.md": "---\ntitle: Talks\ndate: 2017-07-07\n---\nCome.\n",
  });

function withDemo(t: TestContext) {
  const scratch = createScratch(t);
  cpSync(content, join(scratch.folder, "content"), { recursive: true });
  return scratch;
}

const newSite = [
  ...["site", "My site", "--timezone", "Europe/Berlin", "--first-event", "First"],
  ...["--url", "https://example.org/"],
];

test("explains itself and each kind", async (t) => {
  const { run } = createScratch(t);
  const overview = await run("new", "--help");
  const meetup = await run("new", "meetup", "--help");
  assert.deepEqual([overview.code, meetup.code], [0, 0]);
  assert.match(
    overview.stdout,
    /event\|update\|meetup\|page\|session\|speaker\|sponsor\|date\|photo\|site "Title"/,
  );
  assert.match(meetup.stdout, /--timezone ZONE +when it is not the site's/);
});

for (const [args, message] of [
  [[], /^Say what to start: write one of event, update, meetup, page, session, speaker, sponsor/],
  [["updat", "Sold out!"], /^"updat" cannot be started; did you mean "update"\?/],
  [["update", "Sold out!", "--evnt", "sprints"], /--evnt.*\n?.*--event/],
  [["update", "Sold", "out!", "--event", "sprints"], /^"out!" stands outside the title/],
  [["update", "Sold out!"], /no terminal.*--event/],
  [["photo", "--event", "sprints"], /no terminal.*the file \(crane\.jpg\), --alt\./],
  [["update", "Sold out!", "--event", "sprint"], /did you mean "sprints"\?/],
  [["update", "Sold out!", "--event", "sprints", "--status", "soldout"], /did you mean "sold-out"/],
  [["date", "31 March", "--event", "sprints"], /"31 March" is not a date; write it as 2027-03-31/],
  [["meetup", "Days", "--event", "sprints", "--start", "7 August"], /^--start: "7 August"/],
] as const) {
  test(`refuses: npm run new -- ${args.join(" ")}`, async (t) => {
    const scratch = withTwoEvents(t);
    const { code, stdout, stderr } = await scratch.run("new", ...args);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, message);
    assert.deepEqual(readdirSync(join(scratch.folder, "content/sprints")), ["index.md"]);
  });
}

test("prints the path and the next command", async (t) => {
  const scratch = withTwoEvents(t);
  const args = ["--event", "sprints", "--now", "2017-07-20"];
  const { code, stdout } = await scratch.run("new", "update", "Sold out!", ...args);
  assert.equal(code, 0);
  assert.match(stdout, /^Wrote content\/sprints\/updates\/2017-07-20-sold-out\.md\n/);
  assert.match(stdout, /Next: npm run dev/);
});

test("starts a page of the site, or of an event", async (t) => {
  const scratch = withTwoEvents(t);
  const page = ["new", "page", "Code of conduct", "--text", "Be kind."] as const;
  assert.equal(
    (await scratch.run(...page)).stdout.split("\n")[0],
    "Wrote content/code-of-conduct.md",
  );
  assert.equal(
    scratch.read("content/code-of-conduct.md"),
    "---\ntitle: Code of conduct\n---\n\nBe kind.\n",
  );
  await scratch.run(...page, "--event", "talks");
  assert.ok(existsSync(join(scratch.folder, "content/talks/code-of-conduct.md")));
  const again = await scratch.run(...page);
  assert.deepEqual([again.code, again.stdout], [1, ""]);
  assert.match(again.stderr, /code-of-conduct\.md is there already/);

  const options = { url: undefined, pathPrefix: undefined, drafts: false, now: 0 };
  const { site } = loadSite({ content: join(scratch.folder, "content"), ...options });
  assert.deepEqual(site?.events.map(({ title }) => title).sort(), ["Sprints", "Talks"]);
  assert.ok(site?.pages.some(({ slug }) => slug === "code-of-conduct"));
});

test("says when there is no content", async (t) => {
  const { code, stderr } = await createScratch(t).run("new", "event", "Sprints");
  assert.deepEqual(
    [code, stderr],
    [1, "There is no folder content: npm run new -- site makes one.\n"],
  );
});

test("knows the demo that it may remove", needsDemo, () => {
  assert.deepEqual(fingerprint(content), recordedDemo(), "run: npm run record-demo");
});

test("puts a site in the place of the demo after a yes", needsDemo, async (t) => {
  const scratch = withDemo(t);
  const { code, stderr } = await scratch.run("new", ...newSite, "--yes", "--now", "2017-07-20");
  assert.deepEqual([code, stderr], [0, ""]);
  assert.deepEqual(readdirSync(scratch.folder), ["content"]);
  assert.deepEqual(Object.keys(fingerprint(join(scratch.folder, "content"))), [
    "first/index.md",
    "site.yaml",
  ]);
  const options = {
    url: undefined,
    pathPrefix: undefined,
    drafts: false,
    now: Date.parse("2017-07-21"),
  };
  const { site, diagnostics } = loadSite({ content: join(scratch.folder, "content"), ...options });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["site/placeholder"],
  );
  assert.deepEqual([site?.title, site?.events[0]?.title], ["My site", "First"]);
});

test("leaves the demo alone without a yes", needsDemo, async (t) => {
  const scratch = withDemo(t);
  const { code, stderr } = await scratch.run("new", ...newSite);
  assert.equal(code, 2);
  assert.match(stderr, /say --yes/);
  assert.deepEqual(fingerprint(join(scratch.folder, "content")), recordedDemo());
});

for (const path of ["content/mine.md", "content/.hidden", "content/site.yaml"]) {
  test(`never removes a content folder with an organizer's own ${path}`, needsDemo, async (t) => {
    const scratch = withDemo(t);
    scratch.write(path, "mine");
    const before = fingerprint(join(scratch.folder, "content"));
    const { code, stderr } = await scratch.run("new", ...newSite, "--yes");
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`${path.slice("content/".length)} differ`));
    assert.deepEqual(fingerprint(join(scratch.folder, "content")), before);
  });
}

test("starts a site where there is none", async (t) => {
  const scratch = createScratch(t);
  const { code } = await scratch.run("new", ...newSite);
  assert.equal(code, 0);
  assert.match(scratch.read("content/site.yaml"), /timezone: Europe\/Berlin/);
});

const pty = spawnSync("script", ["--version"]).status === 0 ? false : "there is no script(1)";

test("ends with 130 and writes nothing when Ctrl-C answers a question", {
  skip: pty,
}, async (t) => {
  const scratch = withTwoEvents(t);
  const words = [process.execPath, ...nodeArguments("new", ["meetup", "Days", "--event", "talks"])];
  const command = words.map((word) => `'${word}'`).join(" ");
  // script(1) gives the command a terminal, and what it reads itself to the command as typed keys.
  const sized = `stty cols 80 rows 24; ${command}`;
  const terminal = spawn("script", ["-qec", sized, "/dev/null"], {
    cwd: scratch.folder,
    env: { ...process.env, CI: undefined, INIT_CWD: undefined },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let stdout = "";
  let answered = false;
  for await (const chunk of terminal.stdout) {
    stdout += chunk;
    // The key is pressed once the question is there, however long that takes on a busy machine.
    if (!answered && stdout.includes("When does it start?")) terminal.stdin.write("\u0003");
    answered ||= stdout.includes("When does it start?");
  }
  const status = terminal.exitCode ?? (await once(terminal, "exit"))[0];
  assert.match(stdout, /When does it start\?/);
  assert.match(stdout, /Nothing was written\./);
  assert.equal(status, 130);
  assert.deepEqual(readdirSync(join(scratch.folder, "content/talks")), ["index.md"]);
});
