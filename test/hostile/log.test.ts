import assert from "node:assert/strict";
import { test } from "node:test";
import { createWorkplace } from "./workplace.ts";

/* What strangers wrote is quoted in the log of an unattended build, whose reader may be a program. */

const workplace = createWorkplace();
const post = (title: string) => `---\ntitle: ${JSON.stringify(title)}\ndate: 2017-07-07\n---\n\n`;
const commands = /^\s*::|##\[/m;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]/;

test("no title, value or file name gives the machine that builds a command", async () => {
  workplace.replaceContent({
    "site.yaml": "url: https://handbill.example/\n",
    "a/index.md": `${post("::stop-commands::x")}## UPDATE 2017-07-10: Sold out!\n\n[x](javascript:##[add-matcher]x)\n`,
    "b/index.md": `${post("##[set-output name=x]y")}## UPDATE 2017-07-10: Sold out!\n`,
    "c/index.md": `${post("\u001b[2Jx\n::warning::y\u2028\u202e")}## UPDATE 2017-07-10: Sold out!\n`,
    "d/##[group]x.md": "x\n",
    "d/index.md": post("x"),
    "::error::x.md": post("x").replace("date", '"##[debug]x": y\ndate'),
    "e/x\n::warning file=x::y.md": "x\n",
    "e/index.md": post("x"),
  });
  const { code, stdout, stderr } = await workplace.build();
  assert.equal(code, 0, stderr);
  const log = stdout + stderr;
  assert.match(log, /stop-commands/);
  assert.match(log, /set-output/);
  assert.match(log, /debug/);
  assert.doesNotMatch(log, commands);
  assert.doesNotMatch(log, controls);
  const json = (await workplace.build("--json")).stdout;
  assert.doesNotMatch(json, commands);
  const { diagnostics } = JSON.parse(json) as { diagnostics: { place: { file: string } }[] };
  assert.ok(diagnostics.some(({ place }) => place.file === "content/d/##[group]x.md"));
});
