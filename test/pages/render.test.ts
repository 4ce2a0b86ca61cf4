import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { OutputFile } from "../../scripts/channels/output.ts";
import type { Publication } from "../../scripts/channels/publication.ts";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import type { Route } from "../../scripts/model/route.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { verifyStaging } from "../../scripts/output/verify.ts";
import { writeFiles } from "../../scripts/output/write.ts";
import { renderPages as makePages } from "../../scripts/pages/render.ts";
import { examplePublication, exampleRoutes } from "../fixtures/example-publication.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const routes = exampleRoutes(examplePublication.site);
const exampleLayouts = "test/fixtures/layouts";

const renderPages = (
  publication: Publication,
  routes: readonly Route[],
  output: string,
  layouts: string,
) => makePages(publication, routes, (pages) => writeFiles(output, pages), layouts);

// Below test/, or the compiler would not know whose JSX it is.
function layouts(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync("test/pages/layouts-");
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "parts"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const homeLayout = (body: string) =>
  `export const data = { pagination: { data: "routes.home", size: 1, alias: "route" },
  permalink: ({ route }) => route.output };
export const render = ({ route, publication }) => ${body};
`;

async function failureOf(t: TestContext, folder: string): Promise<string> {
  const diagnostics = await renderPages(examplePublication, routes, temporaryFolder(t), folder);
  return diagnostics.map(formatDiagnostic).join("\n").replace(folder, "layouts");
}

test("writes one page for every route, where the route says", async (t) => {
  const output = temporaryFolder(t);
  assert.deepEqual(await renderPages(examplePublication, routes, output, exampleLayouts), []);
  assert.deepEqual(
    verifyStaging(
      listFiles(output),
      routes.map((route) => route.output),
      exampleLayouts,
    ),
    [],
  );
  assert.match(readFileSync(join(output, "sprints/index.html"), "utf8"), /^<!doctype html><html/);
});

test("writes nothing for a kind without routes", async (t) => {
  const output = temporaryFolder(t);
  const home = routes.filter(({ kind }) => kind === "home");
  assert.deepEqual(await renderPages(examplePublication, home, output, exampleLayouts), []);
  assert.deepEqual([...listFiles(output).keys()], ["index.html"]);
});

test("makes every page once, however many there are", async () => {
  const home = routes.filter(({ kind }) => kind === "home");
  const many = Array.from({ length: 1234 }, (_, index) =>
    home.map((route) => ({ ...route, output: `${index}/index.html` })),
  ).flat();
  const made: string[] = [];
  const counts: number[] = [];
  const collect = (pages: readonly OutputFile[]) => {
    made.push(...pages.map(({ path }) => path));
    counts.push(pages.length);
  };
  assert.deepEqual(await makePages(examplePublication, many, collect, exampleLayouts), []);
  assert.deepEqual(
    made,
    many.map(({ output }) => output),
  );
  // All at once would be more than a small machine should hold.
  assert.ok(Math.max(...counts) < many.length);
});

test("makes no file for a layout that says so", async (t) => {
  const folder = layouts(t, {
    "quiet.11ty.tsx":
      'export const data = { permalink: false };\nexport const render = () => "";\n',
  });
  const output = temporaryFolder(t);
  assert.deepEqual(await renderPages(examplePublication, [], output, folder), []);
  assert.deepEqual([...listFiles(output)], []);
});

test("hands the very objects of the model to a layout, not copies", async (t) => {
  const output = temporaryFolder(t);
  const seen = { site: examplePublication.site, route: routes[0] };
  Object.assign(globalThis, { seenByTest: seen });
  const folder = layouts(t, {
    "home.11ty.tsx": homeLayout(
      "String([publication.site === seenByTest.site, route === seenByTest.route])",
    ),
  });
  assert.deepEqual(await renderPages(examplePublication, routes, output, folder), []);
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "true,true");
});

test("changes nothing of what a layout returns", async (t) => {
  const output = temporaryFolder(t);
  const page = "<p>{{ 7 * 7 }} {% raw %} <%= 1 %> <a href=x.md>&amp;</a>\\r\\n\\u00a0";
  const folder = layouts(t, { "home.11ty.tsx": homeLayout(JSON.stringify(page)) });
  assert.deepEqual(await renderPages(examplePublication, routes, output, folder), []);
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), page);
});

test("says in which part a layout failed, on which line, in the layout's own words", async (t) => {
  const folder = layouts(t, {
    "home.11ty.tsx": `import { title } from "./parts/title.tsx";\n${homeLayout("title(route)")}`,
    "parts/title.tsx": "\nexport const title = (route) =>\n  route.meetup.title;\n",
  });
  assert.match(
    await failureOf(t, folder),
    /^layouts\/parts\/title\.tsx:3:\d+ error publish\/layout-failed {2}the layout failed: "Cannot read properties of undefined \(reading 'title'\)"/,
  );
});

test("says where a layout is not TypeScript", async (t) => {
  const folder = layouts(t, { "home.11ty.tsx": "export const data = {};\nexport const = 1;\n" });
  assert.match(
    await failureOf(t, folder),
    /^layouts\/home\.11ty\.tsx:2:14 error publish\/layout-failed .*Expected identifier/,
  );
});

test("names the layout whose import does not exist", async (t) => {
  const folder = layouts(t, {
    "home.11ty.tsx": `import { x } from "./parts/absent.tsx";\n${homeLayout("x")}`,
  });
  assert.match(await failureOf(t, folder), /^layouts\/home\.11ty\.tsx:1:1 error .*absent\.tsx/);
});

test("reports every route that has no layout", async (t) => {
  const output = temporaryFolder(t);
  const folder = layouts(t, { "home.11ty.tsx": homeLayout('"home"') });
  await renderPages(examplePublication, routes, output, folder);
  const planned = routes.map((route) => route.output);
  const missing = verifyStaging(listFiles(output), planned, folder);
  assert.equal(missing.length, routes.length - 1);
  assert.match(missing.map(formatDiagnostic).join("\n"), /publish\/not-written {2}"404\.html"/);
});

test("reports a page that is not about a route", async (t) => {
  const output = temporaryFolder(t);
  const folder = layouts(t, {
    "stray.11ty.tsx":
      'export const data = { permalink: "stray.html" };\nexport const render = () => "";\n',
  });
  await renderPages(examplePublication, [], output, folder);
  assert.ok(existsSync(join(output, "stray.html")));
  assert.deepEqual(
    verifyStaging(listFiles(output), [], folder).map(({ code }) => code),
    ["publish/unplanned"],
  );
});
