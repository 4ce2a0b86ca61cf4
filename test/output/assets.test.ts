import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pageSheets } from "../../scripts/channels/page-sheets.ts";
import type { PageSheet } from "../../scripts/channels/page-sheets.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { loadAssets } from "../../scripts/output/assets.ts";
import { reportNothing, temporaryFolder } from "../fixtures/project.ts";

const none: ReadonlySet<PageSheet> = new Set();

function assetsFolder(t: Parameters<typeof temporaryFolder>[0], css: string): string {
  const folder = temporaryFolder(t);
  for (const name of ["css", "icons"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "css/site.css"), css);
  for (const name of pageSheets)
    writeFileSync(join(folder, `css/${name}.css`), "table { color: blue }");
  writeFileSync(join(folder, "css/print.css"), "h1 { color: black }");
  writeFileSync(join(folder, "icons/favicon.svg"), "<svg/>");
  return folder;
}

test("makes one small stylesheet whose name changes with its bytes", (t) => {
  const red = loadAssets(
    assetsFolder(t, '@import "print.css";\na { color: #ff0000 }'),
    none,
    reportNothing,
  );
  const blue = loadAssets(assetsFolder(t, "a { color: blue }"), none, reportNothing);
  assert.equal(String(red?.files[0]?.body), "h1{color:#000}a{color:red}");
  assert.match(red?.addresses.stylesheet ?? "", /^\/assets\/site-[0-9a-f]{8}\.css$/);
  assert.notEqual(red?.addresses.stylesheet, blue?.addresses.stylesheet);
});

test("keeps what only some pages need in stylesheets of their own, and makes those that are needed", (t) => {
  const folder = assetsFolder(t, "a { color: blue }");
  const assets = loadAssets(folder, new Set(["programme"] as const), reportNothing);
  const path = assets?.addresses.sheets.get("programme");
  assert.match(path ?? "", /^\/assets\/programme-[0-9a-f]{8}\.css$/);
  const programme = assets?.files.find((file) => `/${file.path}` === path);
  assert.equal(String(programme?.body), "table{color:#00f}");
  assert.equal(loadAssets(folder, none, reportNothing)?.addresses.sheets.size, 0);
});

test("offers icons at the root, by their names", (t) => {
  const assets = loadAssets(assetsFolder(t, ""), none, reportNothing);
  assert.deepEqual([...(assets?.addresses.icons ?? [])], [["favicon.svg", "/favicon.svg"]]);
  assert.ok(assets?.files.some(({ path }) => path === "favicon.svg"));
});

test("says where a stylesheet is wrong", (t) => {
  const folder = assetsFolder(t, "a { color: red }\nb { color: }}");
  const diagnostics: Diagnostic[] = [];
  assert.equal(
    loadAssets(folder, none, (diagnostic) => void diagnostics.push(diagnostic)),
    undefined,
  );
  assert.deepEqual(
    diagnostics.map(({ code, place }) => [code, place.line]),
    [["publish/stylesheet", 2]],
  );
});
