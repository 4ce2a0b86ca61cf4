import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { issueFields, readIssue } from "../../scripts/create/issue-form.ts";
import { eventStatuses, registrationStates } from "../../scripts/model/site.ts";
import { loadSite } from "../../scripts/site/load.ts";
import { createScratch } from "../fixtures/scratch.ts";

const payload = (name: string) => `test/create/issues/${name}.json`;

describe("the issue form", () => {
  const form = z
    .object({
      body: z.array(
        z.object({
          type: z.string(),
          attributes: z.object({ label: z.string(), options: z.array(z.string()).optional() }),
        }),
      ),
    })
    .parse(parse(readFileSync(".github/ISSUE_TEMPLATE/update.yml", "utf8")));

  it("has the labels that are read, in their order, and its long text last", () => {
    assert.deepEqual(
      form.body.map(({ attributes }) => attributes.label),
      issueFields.map(({ label }) => label),
    );
    assert.equal(
      form.body.findIndex(({ type }) => type === "textarea"),
      form.body.length - 1,
    );
  });

  it("offers every state there is", () => {
    const offered = form.body.flatMap(({ attributes }) => attributes.options ?? []);
    assert.deepEqual(offered.sort(), [...registrationStates, ...eventStatuses].sort());
  });
});

const announcement = "---\ntitle: Sprints\ndate: 2017-07-07\n---\nCome.\n";

async function send(t: TestContext, name: string) {
  const { folder, run } = createScratch(t, { "content/sprints/index.md": announcement });
  const file = join(process.cwd(), payload(name));
  const now = ["--now", "2017-07-20T12:00:00Z"];
  const outcome = await run("new", "update", "--from-issue", file, ...now);
  const updates = join(folder, "content/sprints/updates");
  const [made] = existsSync(updates) ? readdirSync(updates) : [];
  const text = made === undefined ? undefined : readFileSync(join(updates, made), "utf8");
  return { ...outcome, folder, text };
}

describe("an issue made with the form", () => {
  const posts: Readonly<Record<string, string>> = {
    "sold-out":
      "---\ntitle: Sold out!\ndate: 2017-07-20\n---\n\nAll **40** places are taken.\n\nThe waiting list is at the door.\n",
    "from-a-phone": "---\ntitle: Moved to the library\ndate: 2017-07-20\n---\n",
    headings:
      "---\ntitle: Two things\ndate: 2017-07-20\n---\n\n### What it changes\n\ncancelled\n\n### What people should know\n\nBring a cable.\n",
    key: "---\ntitle: News from the venue\ndate: 2017-07-20\nstatus: postponed\n---\n",
  };
  for (const [name, expected] of Object.entries(posts))
    it(`becomes an update: ${name}`, async (t) => {
      const { code, stderr, text } = await send(t, name);
      assert.equal(code, 0, stderr);
      assert.equal(text, expected);
    });

  const refusals: Readonly<Record<string, RegExp>> = {
    "other-event": /There is no event "sprint"; did you mean "sprints"\?/,
    path: /There is no event "\.\.\/\.\.\/\.github\/workflows"; the events are sprints\./,
    state: /--status: "free beer" is not a state; write one of open, /,
    "misspelt-state": /did you mean "cancelled"\? Nothing was written\./,
    "no-title": /the "Title"/,
    plain: /not made with the form/,
    "too-long": /"title" has 3000 characters/,
  };
  for (const [name, expected] of Object.entries(refusals))
    it(`is refused with its reason: ${name}`, async (t) => {
      const { code, stderr, text } = await send(t, name);
      assert.notEqual(code, 0);
      assert.match(stderr, expected);
      assert.equal(text, undefined);
    });

  it("puts nothing into front matter but its title, its day and its state", async (t) => {
    const { code, stderr, text = "", folder } = await send(t, "front-matter");
    assert.equal(code, 0, stderr);
    const [, matter = "", body = ""] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? [];
    assert.deepEqual(parse(matter), {
      title: "--- status: cancelled draft: true",
      date: "2017-07-20",
    });
    assert.ok(body.startsWith("---\nstatus: cancelled\n---\n"));
    const content = join(folder, "content");
    const now = Date.parse("2017-07-20");
    const { site } = loadSite({
      content,
      url: undefined,
      pathPrefix: undefined,
      drafts: false,
      now,
    });
    assert.deepEqual(site?.events[0]?.telling.notices, []);
  });

  it("runs nothing that it says", async (t) => {
    const { code, stderr, folder } = await send(t, "command");
    assert.equal(code, 0, stderr);
    assert.ok(!existsSync(join(folder, "hacked")));
  });
});

describe("what is no payload", () => {
  for (const text of ["", "{", "[]", '{"issue":{"body":null}}', "null"])
    it(JSON.stringify(text), () =>
      assert.deepEqual(readIssue(text), {
        problem: "This is not what GitHub sends about an issue.",
      }),
    );

  it("is a file that is not there", async (t) => {
    const { code, stderr } = await send(t, "missing");
    assert.equal(code, 2);
    assert.match(stderr, /There is no file .*missing\.json\./);
  });
});
