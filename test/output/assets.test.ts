import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pageSheets } from "../../scripts/channels/page-sheets.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { loadAssets, loadIcons } from "../../scripts/output/assets.ts";
import { reportNothing, temporaryFolder } from "../fixtures/project.ts";

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

const load = (assetsDir: string, report: (found: Diagnostic) => void = reportNothing) =>
  loadAssets({ assetsDir }, report);

test("makes one small stylesheet of all that it imports", (t) => {
  const red = load(assetsFolder(t, '@import "print.css";\na { color: #ff0000 }'));
  const blue = load(assetsFolder(t, "a { color: blue }"));
  assert.equal(Buffer.from(red?.css ?? []).toString(), "h1{color:#000}a{color:red}");
  assert.equal(Buffer.from(blue?.css ?? []).toString(), "a{color:#00f}");
});

test("keeps what only some pages need in stylesheets of their own", (t) => {
  const assets = load(assetsFolder(t, "a { color: blue }"));
  const programme = assets?.sheets.get("programme");
  assert.equal(String(programme?.body), "table{color:#00f}");
  assert.equal(assets?.sheetAddresses.get("programme"), `/${programme?.path}`);
});

test("has icons at the root, by their names", (t) => {
  const icons = loadIcons(join(assetsFolder(t, ""), "icons"));
  assert.deepEqual(
    icons.map(({ path }) => path),
    ["favicon.svg"],
  );
});

test("says where a stylesheet is wrong", (t) => {
  const folder = assetsFolder(t, "a { color: red }\nb { color: }}");
  const diagnostics: Diagnostic[] = [];
  assert.equal(
    load(folder, (diagnostic) => void diagnostics.push(diagnostic)),
    undefined,
  );
  assert.deepEqual(
    diagnostics.map(({ code, place }) => [code, place.line]),
    [["publish/stylesheet", 2]],
  );
});
