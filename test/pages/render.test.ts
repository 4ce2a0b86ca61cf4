import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Publication } from "../../scripts/channels/publication.ts";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import type { Route } from "../../scripts/model/route.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { verifyStaging } from "../../scripts/output/verify.ts";
import { renderPages as makePages } from "../../scripts/pages/render.ts";
import { examplePublication, exampleRoutes } from "../fixtures/example-publication.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const routes = exampleRoutes(examplePublication.site);
const exampleLayouts = "test/fixtures/layouts";

const nothingPlanned: ReadonlySet<string> = new Set();

const renderPages = (
  publication: Publication,
  routes: readonly Route[],
  output: string,
  layouts: string,
  planned = nothingPlanned,
) => makePages(publication, routes, output, planned, layouts);

// Below test/, or the compiler would not know whose JSX it is.
function layouts(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync("test/pages/layouts-");
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "parts"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const homeLayout = (body: string) =>
  `export const data = { pagination: { data: "pages.home", size: 1, alias: "route" },
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

const about = 'export const data = { permalink: "about/index.html" };\n';

test("writes what templates of one's own make, of every kind that Eleventy knows", async (t) => {
  const output = temporaryFolder(t);
  const folder = layouts(t, {
    "about.11ty.tsx": `${about}export default ({ site }) => \`<p>\${site.title}</p>\`;\n`,
    "list.njk":
      "---\npermalink: list.txt\n---\n{% for event in site.events %}{{ event.slug }}\n{% endfor %}",
    "note.md": "---\npermalink: note.html\n---\n# For {{ site.events.length }} event\n",
  });
  assert.deepEqual(await renderPages(examplePublication, [], output, folder), []);
  const { title, events } = examplePublication.site;
  const read = (path: string) => readFileSync(join(output, path), "utf8");
  assert.equal(read("about/index.html"), `<p>${title}</p>`);
  assert.equal(read("list.txt").trim(), events.map(({ slug }) => slug).join("\n"));
  assert.match(read("note.html"), /^<h1>For \d event<\/h1>/);
  assert.deepEqual(verifyStaging(listFiles(output), [], folder), []);
});

test("lets no template be a file of the site, and leaves that as it is", async (t) => {
  const output = temporaryFolder(t);
  const folder = layouts(t, { "about.11ty.tsx": `${about}export const render = () => "";\n` });
  mkdirSync(join(output, "about"));
  writeFileSync(join(output, "about/index.html"), "an event");
  const planned = new Set(["about/index.html"]);
  const found = await renderPages(examplePublication, [], output, folder, planned);
  assert.match(
    found.map(formatDiagnostic).join("\n").replace(folder, "layouts"),
    /^layouts\/about\.11ty\.tsx:1:1 error publish\/collision .*"about\/index\.html"/,
  );
  assert.equal(readFileSync(join(output, "about/index.html"), "utf8"), "an event");
});

test("names the template that Nunjucks cannot render", async (t) => {
  const folder = layouts(t, { "list.njk": "---\npermalink: list.txt\n---\n\n{% for %}\n" });
  assert.match(await failureOf(t, folder), /^layouts\/list\.njk:1:1 error publish\/layout-failed/);
});
