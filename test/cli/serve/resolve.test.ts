import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { resolveTarget } from "../../../scripts/cli/serve/resolve.ts";
import { temporaryFolder } from "../../fixtures/project.ts";

function siteFolder(t: TestContext): string {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  for (const name of ["site", "site/café", "site-secret"]) mkdirSync(join(parent, name));
  const files = ["index.html", "404.html", "café/index.html", "a b.txt", "x#y.txt"];
  for (const name of files) writeFileSync(join(folder, name), name);
  for (const name of ["secret.txt", "site-secret/key.txt"])
    writeFileSync(join(parent, name), "secret");
  return folder;
}

const table = [
  ["/", "/", { kind: "file", path: "index.html" }],
  ["/", "/?x=1", { kind: "file", path: "index.html" }],
  ["/", "/caf%C3%A9/", { kind: "file", path: "café/index.html" }],
  ["/", "/caf%C3%A9", { kind: "redirect", to: "/caf%C3%A9/" }],
  ["/", "/a%20b.txt", { kind: "file", path: "a b.txt" }],
  ["/", "/x%23y.txt", { kind: "file", path: "x#y.txt" }],
  ["/", "/404", { kind: "file", path: "404.html" }],
  ["/", "/nothing", { kind: "missing" }],
  ["/", "/nothing/", { kind: "missing" }],
  ["/repo/", "/repo/", { kind: "file", path: "index.html" }],
  ["/repo/", "/repo", { kind: "redirect", to: "/repo/" }],
  ["/repo/", "/repo/404.html", { kind: "file", path: "404.html" }],
  ["/repo/", "/404.html", { kind: "missing" }],
  ["/repo/", "/repository/404.html", { kind: "missing" }],
] as const;

for (const [prefix, target, expected] of table)
  test(`answers ${target} under ${prefix} with ${JSON.stringify(expected)}`, (t) => {
    assert.deepEqual(resolveTarget(siteFolder(t), prefix, target), expected);
  });

const hostile = [
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/%2E%2E%2Fsecret.txt",
  "/..%5csecret.txt",
  "/caf%C3%A9/../../secret.txt",
  "/../site-secret/key.txt",
  "//127.0.0.1/x",
  "/caf%C3%A9//..",
  "/index.html%00.txt",
  "/%E0%A4%A",
  "secret.txt",
  "http://evil.example/",
];

for (const target of hostile)
  test(`refuses ${target}`, (t) => {
    assert.deepEqual(resolveTarget(siteFolder(t), "/", target), { kind: "refused" });
  });
