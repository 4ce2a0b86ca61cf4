import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

interface Package {
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Readonly<Record<string, Package>>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

test("only the dependencies that SECURITY.md names run a script when they are installed", () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = running.map(([path]) => path.replace(/^.*node_modules\//, ""));
  assert.deepEqual(names, ["esbuild"]);
  assert.match(readFileSync("SECURITY.md", "utf8"), /\*\*esbuild\*\*/);
});

test("every dependency is checked against the digest that the lock file has of it", () => {
  const unchecked = installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
  assert.deepEqual(unchecked, []);
});

test("SECURITY.md names tests that there are", () => {
  const named = readFileSync("SECURITY.md", "utf8").match(/test\/[\w/.-]+\.test\.ts/g) ?? [];
  assert.ok(named.length > 8);
  for (const file of named) assert.ok(readFileSync(file, "utf8").includes("test"), file);
});
