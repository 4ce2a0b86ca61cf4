import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { listFiles } from "../../scripts/output/manifest.ts";
import { buildHere } from "../fixtures/build-here.ts";
import { createProject, doubtful, outcomeOf, type Project, wrong } from "../fixtures/project.ts";
import { waitUntil } from "../fixtures/wait.ts";
import { photo } from "../images/pictures.ts";

/** Every published file with its text. */
function site({ folder }: Project): Map<string, string> {
  const paths = [...listFiles(join(folder, "_site")).keys()];
  return new Map(paths.map((path) => [path, readFileSync(join(folder, "_site", path), "utf8")]));
}

const leftovers = ({ folder }: Project) =>
  readdirSync(folder).filter((name) => name.startsWith("._site"));

async function builtProject(t: TestContext): Promise<Project> {
  const project = createProject(t);
  await publish(project);
  return project;
}

async function publish(project: Project): Promise<string> {
  const { published, said } = await buildHere(project);
  assert.ok(published, said);
  return said;
}

test("leaves the published site as it was when the content is wrong", async (t) => {
  const project = await builtProject(t);
  const before = site(project);
  project.announce("sprints", "Second title", wrong);
  const { code, stdout, stderr } = await project.run("build");
  assert.equal(code, 1);
  assert.match(stderr, /^content\/sprints\/index\.md:4:1 error site\/bad-slug/);
  assert.match(stdout, /Nothing was published: 1 error, 0 warnings\. _site is as it was\./);
  assert.deepEqual(site(project), before);
  assert.deepEqual(leftovers(project), []);
});

test("leaves the published site as it was when a layout fails after others were written", async (t) => {
  const project = await builtProject(t);
  const before = site(project);
  const broken = "export const render = () => { throw new Error('broken tag'); };";
  project.write(
    "layouts/poster.11ty.tsx",
    `${broken}\nexport const data = { permalink: "x.html" };`,
  );
  const { code, stderr } = await project.run("build");
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^layouts\/poster\.11ty\.tsx:1:\d+ error publish\/layout-failed .*broken tag/,
  );
  assert.deepEqual(site(project), before);
  assert.deepEqual(leftovers(project), []);
});

test("publishes nothing while a kind of page has no layout", async (t) => {
  const project = createProject(t);
  project.remove("layouts/poster.11ty.tsx");
  const { code, stderr } = await project.run("build");
  assert.equal(code, 1);
  assert.match(stderr, /error publish\/not-written {2}"sprints\/poster\/index\.html"/);
  assert.ok(!existsSync(join(project.folder, "_site")));
});

test("renders what shows a picture again when its pixels turn out to be damaged, with each build", async (t) => {
  const project = createProject(t);
  const whole = await photo();
  project.write("content/sprints/boards.jpg", whole.subarray(0, whole.length / 2));
  project.announce("talks", "Talks");
  for (const title of ["First title", "Second title"]) {
    project.announce("sprints", title, doubtful);
    assert.match(await publish(project), /content\/sprints\/index\.md:6:1 warning images\/damaged/);
    const published = site(project);
    assert.deepEqual(
      [...published.keys()].filter((path) => path.startsWith("assets/images")),
      [],
    );
    assert.match(
      published.get("feed.json") ?? "",
      new RegExp(`"content_html": "<p>Boards</p>.*"title": "${title}"`, "s"),
    );
    assert.match(published.get("sprints/feed.xml") ?? "", /<p>Boards<\/p>/);
  }
});

test("removes the pages of a post that is gone", async (t) => {
  const project = await builtProject(t);
  project.announce("second", "Another");
  await publish(project);
  assert.ok(site(project).has("second/index.html"));
  project.remove("content/second");
  await publish(project);
  assert.ok(!site(project).has("second/index.html"));
});

test("publishes with warnings, and not with --strict", async (t) => {
  const project = createProject(t);
  project.announce("sprints", "Title", doubtful);
  assert.equal((await project.run("build", "--strict")).code, 1);
  assert.ok(!existsSync(join(project.folder, "_site")));
  assert.equal((await project.run("build")).code, 0);
});

test("leaves a whole site whenever it is killed, and the next build needs no help", async (t) => {
  const project = await builtProject(t);
  project.slowDown(30);
  for (const [run, delay] of [300, 450, 600, 750, 900].entries()) {
    const before = site(project);
    project.announce("sprints", `Title ${run}`);
    const child = project.start("build");
    await sleep(delay);
    child.kill("SIGKILL");
    await outcomeOf(child);
    const after = site(project);
    const whole = [...after.values()].some((text) => text.includes(`Title ${run}`));
    if (!whole) assert.deepEqual(after, before);
    else assert.ok(after.get("feed.json")?.includes(`Title ${run}`));
  }
  await publish(project);
  assert.match(site(project).get("index.html") ?? "", /Title 4/);
  assert.deepEqual(leftovers(project), []);
});

const isStaging = (names: readonly string[]) => names.some((name) => name.includes("staging"));

/** As if a build had been killed when it had moved the published site aside, and not yet put the new one there. */
const stopMidSwap = ({ folder }: Project, output: string) =>
  renameSync(join(folder, output), join(folder, `.${output}.previous`));

test("puts the published site back after a kill in the middle of the swap, even when the content is wrong", async (t) => {
  const project = await builtProject(t);
  const before = site(project);
  stopMidSwap(project, "_site");
  project.announce("sprints", "Title", wrong);
  assert.equal((await buildHere(project)).published, false);
  assert.deepEqual(site(project), before);
  assert.deepEqual(leftovers(project), []);
});

test("keeps a link to the published site, also after a kill in the middle of the swap", async (t) => {
  const project = await builtProject(t);
  renameSync(join(project.folder, "_site"), join(project.folder, "www"));
  symlinkSync("www", join(project.folder, "_site"));
  stopMidSwap(project, "www");
  project.announce("sprints", "Second title");
  await publish(project);
  assert.match(readFileSync(join(project.folder, "www/index.html"), "utf8"), /Second title/);
  assert.ok(lstatSync(join(project.folder, "_site")).isSymbolicLink());
  assert.ok(!existsSync(join(project.folder, ".www.previous")));
});

const signals = ["SIGINT", "SIGTERM"] as const;

for (const signal of signals)
  test(`ends at once on ${signal}, whatever it computes, and the next build clears up`, async (t) => {
    const project = await builtProject(t);
    const before = site(project);
    const poster = join(project.folder, "layouts/poster.11ty.tsx");
    const sound = readFileSync(poster, "utf8");
    const endless = `import { writeFileSync } from "node:fs";
      export const render = () => { writeFileSync("computing", ""); for (;;); };
      export const data = { permalink: "x.html" };`;
    project.write("layouts/poster.11ty.tsx", endless);
    const child = project.start("build");
    await waitUntil("it computes", () => existsSync(join(project.folder, "computing")));
    child.kill(signal);
    await outcomeOf(child);
    assert.equal(child.signalCode, signal);
    assert.deepEqual(site(project), before);

    project.write("layouts/poster.11ty.tsx", sound);
    project.announce("sprints", "Second title");
    await publish(project);
    assert.deepEqual(leftovers(project), []);
  });

test("publishes whole, and says so, when a signal comes between its two renames", async (t) => {
  for (const [rename, signal] of signals.entries()) {
    const project = await builtProject(t);
    project.announce("sprints", "Second title");
    project.preload("kill-at.mjs", {
      KILL_AT: String(rename),
      KILL_BELOW: project.folder,
      KILL_IN: "renameSync",
      KILL_WITH: signal,
    });
    const child = project.start("build");
    const { stdout } = await outcomeOf(child);
    assert.equal(child.signalCode, signal);
    assert.match(stdout, /in _site after/);
    assert.match(site(project).get("index.html") ?? "", /Second title/);
  }
});

test("lets one of two builds into one folder publish, and tells the other", async (t) => {
  const project = createProject(t);
  project.slowDown(300);
  const first = project.start("build");
  await waitUntil("the build writes", () => isStaging(leftovers(project)));
  // However slow the machine is, the first one is not done before the second has seen it.
  first.kill("SIGSTOP");
  const second = await project.run("build");
  project.slowDown(0);
  first.kill("SIGCONT");
  assert.equal(second.code, 1);
  assert.match(
    second.stderr,
    new RegExp(`error publish/busy  another build .process ${first.pid}`),
  );
  assert.equal((await outcomeOf(first)).code, 0);
});

test("publishes files that everyone may read, whatever the umask", async (t) => {
  const project = createProject(t);
  const before = process.umask(0o077);
  t.after(() => process.umask(before));
  await project.run("build");
  const mode = (path: string) => statSync(join(project.folder, "_site", path)).mode & 0o777;
  assert.deepEqual([mode("."), mode("sprints"), mode("sprints/index.html")], [0o755, 0o755, 0o644]);
});

test("says that the disk is full, and keeps the site that is on it", async (t) => {
  const project = createProject(t);
  const disk = join(project.folder, "disk");
  mkdirSync(disk);
  const mount = ["-t", "tmpfs", "-o", "size=192k", "tmpfs", disk];
  if (spawnSync("mount", mount).status !== 0) return t.skip("only root may mount a small disk");
  try {
    assert.equal((await project.run("build", "--output", "disk/site")).code, 0);
    project.announce("sprints", "Second title", { text: `${"x".repeat(60_000)}\n` });
    const { code, stderr } = await project.run("build", "--output", "disk/site");
    assert.equal(code, 1);
    assert.match(
      stderr,
      /disk\/site:1:1 error publish\/write-failed .*the disk is full \(ENOSPC\)/,
    );
    assert.match(readFileSync(join(disk, "site/index.html"), "utf8"), /First title/);
    assert.deepEqual(readdirSync(disk), ["site"]);
  } finally {
    spawnSync("umount", [disk]);
  }
});

test("says that the folder it builds in was removed meanwhile", async (t) => {
  const project = createProject(t);
  project.slowDown(100);
  const outcome = project.run("build");
  const staging = () => leftovers(project).find((name) => name.includes("staging"));
  await waitUntil("a build writes", () => staging() !== undefined);
  rmSync(join(project.folder, staging() ?? ""), { recursive: true, maxRetries: 9 });
  const { code, stderr } = await outcome;
  assert.equal(code, 1);
  assert.match(stderr, /^_site:1:1 error publish\/write-failed .*removed the folder .*\(ENOENT\)/m);
});

test("says that the output's parent is a file", async (t) => {
  const project = createProject(t);
  project.write("file", "");
  const { code, stderr } = await project.run("build", "--output", "file/site");
  assert.equal(code, 1);
  assert.match(
    stderr,
    /file\/site:1:1 error publish\/write-failed .*a file stands where a folder is needed/,
  );
});

for (const [code, words] of [
  ["EMFILE", "too many files are open"],
  ["EROFS", "the disk is read-only"],
  ["EACCES", "this user may not write there"],
  ["EDQUOT", "your disk quota is used up"],
] as const)
  test(`keeps the published site when a write ends with ${code}`, async (t) => {
    const project = await builtProject(t);
    const before = site(project);
    project.announce("sprints", "Second title");
    project.preload("fail-at.mjs", {
      FAIL_CODE: code,
      FAIL_BELOW: join(project.folder, "._site"),
      FAIL_AT: "5",
    });
    const { code: exit, stderr } = await project.run("build");
    assert.equal(exit, 1);
    assert.match(stderr, new RegExp(`_site:1:1 error publish/write-failed .*${words} .${code}.;`));
    assert.deepEqual(site(project), before);
    assert.deepEqual(leftovers(project), []);
  });

test("prints one JSON document with --json, and nothing else on standard output", async (t) => {
  const project = createProject(t);
  project.announce("sprints", "Title", doubtful);
  const { diagnostics, summary } = JSON.parse((await project.run("build", "--json")).stdout);
  assert.deepEqual(
    diagnostics.map(({ code }: { code: string }) => code),
    ["site/missing-image"],
  );
  assert.equal(summary.pages, 5);
  assert.equal(
    summary.bytes,
    [...listFiles(join(project.folder, "_site"))]
      .filter(([path]) => path !== ".handbill.json")
      .reduce((sum, [, size]) => sum + size, 0),
  );
});

test("annotates the lines of a pull request in GitHub Actions", async (t) => {
  const project = createProject(t, { GITHUB_ACTIONS: "true" });
  project.announce("sprints", "Title", doubtful);
  const { stderr } = await project.run("build");
  assert.match(
    stderr,
    /^::warning file=content\/sprints\/index\.md,line=6,col=1,title=site\/missing-image::/m,
  );
});

test("says what it read between the lines, and where", async (t) => {
  const project = createProject(t);
  project.write(
    "content/sprints/updates/2017-07-12-news.md",
    "---\ntitle: Sold out!\n---\n\nSorry.\n",
  );
  const { stdout } = await project.run("build");
  assert.match(stdout, /First title: sold-out, from "Sold out!" in content\/.*-news\.md:2/);
  assert.match(stdout, /1 event, 1 update, 5 pages; pictures: 0 encoded, 0 reused/);
});

test("writes nothing when it only checks", async (t) => {
  const project = createProject(t);
  const before = readdirSync(project.folder);
  project.announce("sprints", "Title", doubtful);
  assert.equal((await project.run("check")).code, 0);
  assert.equal((await project.run("check", "--strict")).code, 1);
  assert.deepEqual(readdirSync(project.folder), before);
});
