import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { temporaryFolder } from "../fixtures/project.ts";

/*
 * The workflow's own lines, in a clone of a repository, run by bash as GitHub runs them. Only what talks to GitHub is
 * replaced: `gh` writes down what it is asked for.
 */
const step = z.object({
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const { jobs } = z
  .object({ jobs: z.object({ record: z.object({ steps: z.array(step) }) }) })
  .parse(parse(readFileSync(".github/workflows/update-from-issue.yml", "utf8")));
const steps = jobs.record.steps.filter(({ run }) => run !== undefined && !run.startsWith("npm ci"));

/** `permission` is what GitHub says of the author; undefined when it does not answer. */
function sent(t: TestContext, name: string, permission: string | undefined) {
  const file = join(process.cwd(), `test/create/issues/${name}.json`);
  const folder = temporaryFolder(t);
  const [clone, remote, temporary, bin] = ["clone", "remote.git", "temp", "bin"].map((each) =>
    join(folder, each),
  ) as [string, string, string, string];
  for (const each of [clone, temporary, bin]) mkdirSync(each);
  // The tests' own program: that of another folder would be compiled anew.
  const runner = `import ${JSON.stringify(pathToFileURL("test/fixtures/run.mjs").href)};\n`;
  writeFileSync(join(clone, "run.mjs"), `#!/usr/bin/env node\n${runner}`, { mode: 0o755 });
  const manifest = { name: "handbill", version: "0.1.0", bin: "run.mjs" };
  writeFileSync(join(clone, "package.json"), JSON.stringify(manifest));
  const event = join(clone, "content/sprints");
  mkdirSync(event, { recursive: true });
  writeFileSync(join(event, "index.md"), "---\ntitle: Sprints\ndate: 2017-07-07\n---\nCome.\n");
  const answer = permission === undefined ? "exit 1" : `echo ${permission}; exit`;
  const gh = `#!/bin/sh\n[ "$1" = api ] && { ${answer}; }\necho "$*" >> "$RUNNER_TEMP/asked"\n`;
  writeFileSync(join(bin, "gh"), gh);
  chmodSync(join(bin, "gh"), 0o755);
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    HOME: temporary,
    RUNNER_TEMP: temporary,
    GITHUB_OUTPUT: join(temporary, "output"),
    GITHUB_EVENT_PATH: file,
    GITHUB_ACTIONS: undefined,
    GH_TOKEN: "none",
    NUMBER: "7",
    GITHUB_REPOSITORY: "ours/site",
    AUTHOR: "somebody",
    BRANCH: "main",
  };
  const bash = (script: string) => {
    const shell = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script];
    const { status, stdout, stderr } = spawnSync("bash", shell, {
      cwd: clone,
      env,
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const author = "-c user.name=A -c user.email=a@example.org";
  bash(`git init --quiet --bare --initial-branch=main "${remote}" && git init --quiet --initial-branch=main
    git add --all && git ${author} commit --quiet -m Start
    git remote add origin "${remote}" && git push --quiet origin main`);
  const read = (path: string) => readFileSync(join(temporary, path), "utf8");
  for (const { run = "", if: condition } of steps) {
    const wanted = /written == '(\w+)'/.exec(condition ?? "")?.[1];
    if (wanted === undefined || read("output").includes(`written=${wanted}`)) bash(run);
  }
  return { asked: read("asked"), answer: read("answer"), bash };
}

describe("an issue with news", () => {
  it("by a maintainer is committed, and the site is published", (t) => {
    const { asked, answer, bash } = sent(t, "from-a-phone", "write");
    assert.match(
      bash("git fetch --quiet origin && git show --stat=200 --format=%s origin/main"),
      /^Publish the news of issue #7\n\n? content\/sprints\/updates\/\d{4}-\d\d-\d\d-moved-to-the-library\.md/,
    );
    assert.deepEqual(
      asked
        .trim()
        .split("\n")
        .map((line) => line.split(" ").slice(0, 2).join(" ")),
      ["auth setup-git", "workflow run", "issue close", "issue comment"],
    );
    assert.match(answer, /^Published:\n\n {4}Wrote content\/sprints\/updates\//);
  });

  it("by anybody else is proposed, and no word of it is a command", (t) => {
    const { asked, answer, bash } = sent(t, "command", "read");
    assert.equal(
      bash("git fetch --quiet origin && git log --format=%s origin/main").trim(),
      "Start",
    );
    assert.match(
      bash("git show --stat=200 --format=%s origin/news-7"),
      /^Publish the news of issue #7\n/,
    );
    assert.equal(bash("find . -name hacked"), "");
    assert.match(asked, /^pr create --base main --head news-7 /m);
    assert.doesNotMatch(asked, /publish\.yml|issue close/);
    assert.match(answer, /^Proposed to the organizers:\n\n(?: {4}.*\n)* {4}Wrote /);
  });

  it("is only proposed where GitHub does not say who may write", (t) => {
    assert.match(sent(t, "from-a-phone", undefined).asked, /^pr create /m);
  });

  it("that cannot be read is answered with the reason, and nothing is written", (t) => {
    const { asked, answer, bash } = sent(t, "path", "admin");
    assert.equal(bash("git status --porcelain"), "");
    assert.match(answer, /^Nothing was published:\n\n {4}There is no event "\.\.\/\.\./);
    assert.match(asked, /^issue comment 7 --body-file /);
  });
});
