import assert from "node:assert/strict";
import { test } from "node:test";
import { startOf } from "../../scripts/diagnostics/diagnostic.ts";
import { checkPaths, staysInside } from "../../scripts/output/paths.ts";

test("knows the paths that stay inside the output folder", () => {
  for (const path of [
    "index.html",
    "café/index.html",
    ".well-known/x",
    "a/b.c/d",
    "_headers",
    "a..b",
    "100%.pdf",
    `${"a/".repeat(449)}x`,
  ])
    assert.ok(staysInside(path), path);
});

test("knows the paths that leave it, on any system", () => {
  const paths = [
    "",
    "/etc/passwd",
    "../x",
    "a/../../x",
    "a//b",
    "a/./b",
    "a\\..\\x",
    "C:/x",
    "a\0b",
    "a.",
    "a?b.pdf",
    "a#b.pdf",
    'a".pdf',
    "a%2e.pdf",
    "nul",
    "a/Con.txt",
    "aux/x",
    "com0",
    "LPT².pdf",
    "CONOUT$",
    `a/${"\u754c".repeat(86)}`,
    `${"a/".repeat(450)}x`,
  ];
  for (const path of [...paths, "a /b"]) assert.ok(!staysInside(path), path);
});

test("reports two things that would be one file, on the systems where they are", () => {
  const accented = ["caf\u00e9.html", "cafe\u0301.html"];
  for (const paths of [["a.html", "a.html"], ["A/x", "a/X"], accented])
    assert.deepEqual(
      checkPaths(paths, startOf).map(({ code }) => code),
      ["publish/collision"],
    );
  assert.deepEqual(checkPaths(["a/x", "b/x"], startOf), []);
});
