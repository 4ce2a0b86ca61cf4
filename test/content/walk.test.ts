import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { readText } from "../../scripts/content/read.ts";
import { walkContent } from "../../scripts/content/walk.ts";
import { type Diagnostic, formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";

let root = "";
const diagnostics: Diagnostic[] = [];
const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
const said = () => diagnostics.map(formatDiagnostic).join("\n").replaceAll(root, "content");
const write = (path: string, text: string | Uint8Array = "x") => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "handbill-walk-"));
  diagnostics.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));

describe("walking the content", () => {
  it("lists files sorted by path, whatever the disk's order", () => {
    for (const path of ["b/index.md", "a/updates/2.md", "a/index.md", "site.yaml"]) write(path);
    assert.deepEqual(walkContent(root, report)?.paths, [
      "a/index.md",
      "a/updates/2.md",
      "b/index.md",
      "site.yaml",
    ]);
    assert.equal(said(), "");
  });

  it("takes a single file for the whole content", () => {
    write("post.md");
    assert.deepEqual(walkContent(join(root, "post.md"), report)?.paths, ["post.md"]);
  });

  it("says that there is no such folder", () => {
    assert.equal(walkContent(join(root, "nowhere"), report), undefined);
    assert.match(said(), /error source\/no-content/);
  });

  it("follows no link, to a file, a folder or itself", () => {
    write("a/index.md");
    symlinkSync("/etc/passwd", join(root, "a/passwd.md"));
    symlinkSync("/etc", join(root, "a/etc"));
    symlinkSync(".", join(root, "a/loop"));
    assert.deepEqual(walkContent(root, report)?.paths, ["a/index.md"]);
    assert.equal(said().match(/warning source\/link/g)?.length, 3);
  });

  it("says which file or folder has a name in Latin-1, and not that somebody may not read it", {
    skip: process.platform !== "linux" && "the system has names in UTF-8 only",
  }, () => {
    write("a/index.md");
    const latin1 = (path: string) => Buffer.from(join(root, path), "latin1");
    writeFileSync(latin1("a/café.md"), "x");
    mkdirSync(latin1("événement"));
    assert.deepEqual(walkContent(root, report)?.paths, ["a/index.md"]);
    const lines = said().split("\n").sort();
    assert.match(
      lines[0] ?? "",
      /^content\/a\/caf\ufffd\.md:1:1 error source\/name-encoding .*Latin-1/,
    );
    assert.match(lines[1] ?? "", /^content\/\ufffdv\ufffdnement:1:1 error source\/name-encoding/);
    assert.equal(lines.length, 2);
  });

  it("passes over a pipe", () => {
    write("a/index.md");
    execFileSync("mkfifo", [join(root, "a/pipe.md")]);
    assert.deepEqual(walkContent(root, report)?.paths, ["a/index.md"]);
    assert.match(said(), /^content\/a\/pipe\.md:1:1 warning source\/not-a-file/);
  });

  it("says that it does not read a hidden post, and is silent about what programs leave behind", () => {
    write("a/.draft.md");
    write(".DS_Store");
    write(".git/config");
    assert.deepEqual(walkContent(root, report)?.paths, []);
    assert.match(said(), /^content\/a\/\.draft\.md:1:1 note source\/hidden [^\n]*$/);
  });
});

describe("reading a file of the content", () => {
  const read = (path: string) => {
    const tree = walkContent(root, report);
    assert.ok(tree);
    return readText(tree, path, report);
  };

  it("refuses a post of more than 1 MiB, and takes one of just that", () => {
    write("large.md", "x".repeat(1024 * 1024 + 1));
    write("just.md", "x".repeat(1024 * 1024));
    assert.equal(read("large.md"), undefined);
    assert.match(said(), /large\.md:1:1 error source\/too-large/);
    assert.equal(read("just.md")?.length, 1024 * 1024);
  });

  it("says that a file is empty", () => {
    write("empty.md", " \n\n");
    assert.equal(read("empty.md"), undefined);
    assert.match(said(), /empty\.md:1:1 warning source\/empty/);
  });

  it("says that a file is gone", () => {
    assert.equal(read("gone.md"), undefined);
    assert.match(said(), /gone\.md:1:1 error source\/unreadable .*ENOENT/);
  });
});
