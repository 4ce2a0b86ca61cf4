import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Diagnostic, formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { openWorkspace } from "../../scripts/output/workspace.ts";
import { reportNothing, temporaryFolder } from "../fixtures/project.ts";
import { publishPair } from "../fixtures/publish-pair.ts";

function refusal(output: string, sources: readonly string[] = []): string | undefined {
  const diagnostics: Diagnostic[] = [];
  const workspace = openWorkspace(
    output,
    sources,
    (diagnostic) => void diagnostics.push(diagnostic),
  );
  workspace?.close();
  return diagnostics.map(formatDiagnostic)[0];
}

test("never replaces a folder with other people's files", (t) => {
  const folder = join(temporaryFolder(t), "site");
  mkdirSync(folder);
  writeFileSync(join(folder, "thesis.txt"), "years of work");
  assert.match(refusal(folder) ?? "", /publish\/not-ours .*"thesis\.txt"/);
  assert.equal(readFileSync(join(folder, "thesis.txt"), "utf8"), "years of work");
});

test("never replaces a site that somebody added a file to", (t) => {
  const folder = join(temporaryFolder(t), "site");
  publishPair(folder, "old");
  writeFileSync(join(folder, "deep/CNAME"), "handbill.example");
  assert.match(refusal(folder) ?? "", /publish\/not-ours .*"deep\/CNAME"/);
});

test("does not take a forged manifest for its own", (t) => {
  const folder = join(temporaryFolder(t), "site");
  mkdirSync(folder);
  writeFileSync(join(folder, ".handbill.json"), '{"files":["thesis.txt"]}');
  writeFileSync(join(folder, "thesis.txt"), "years of work");
  assert.match(refusal(folder) ?? "", /publish\/not-ours/);
});

test("does not take a file for a folder", (t) => {
  const file = join(temporaryFolder(t), "site");
  writeFileSync(file, "years of work");
  assert.match(refusal(file) ?? "", /publish\/not-ours/);
});

test("takes a folder that does not exist, an empty one, and its own", (t) => {
  const parent = temporaryFolder(t);
  mkdirSync(join(parent, "empty"));
  publishPair(join(parent, "own"), "old");
  writeFileSync(join(parent, "own/.DS_Store"), "");
  for (const name of ["absent/deeper", "empty", "own"])
    assert.equal(refusal(join(parent, name)), undefined);
});

test("refuses an output folder that lies in the content or around it", (t) => {
  const parent = temporaryFolder(t);
  const content = join(parent, "content");
  for (const output of [parent, content, join(content, "site")])
    assert.match(refusal(output, [content]) ?? "", /publish\/unsafe-output/);
  assert.equal(refusal(join(parent, "content-site"), [content]), undefined);
});

test("tells the second of two builds into one folder which process is first", (t) => {
  const output = join(temporaryFolder(t), "site");
  const first = openWorkspace(output, [], reportNothing);
  assert.match(refusal(output) ?? "", new RegExp(`publish/busy .*process ${process.pid}`));
  first?.close();
  assert.equal(refusal(output), undefined);
});

test("replaces what a linked output folder points to, and keeps the link", (t) => {
  const parent = temporaryFolder(t);
  publishPair(join(parent, "real"), "old");
  symlinkSync(join(parent, "real"), join(parent, "link"));
  publishPair(join(parent, "link"), "new");
  assert.equal(readFileSync(join(parent, "real/index.html"), "utf8"), "new");
  assert.deepEqual(readdirSync(parent).sort(), ["link", "real"]);
});

test("leaves nothing behind when it is closed without publishing, even twice", (t) => {
  const parent = temporaryFolder(t);
  const workspace = openWorkspace(join(parent, "site"), [], reportNothing);
  workspace?.close();
  workspace?.close();
  assert.deepEqual(readdirSync(parent), []);
});
