import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { before, describe, it } from "node:test";
import type { Outcome } from "../fixtures/project.ts";
import { createWorkplace } from "./workplace.ts";

/*
 * No file of the content is ever run or read as a template. Each intruder would leave a file beside package.json
 * that is named after it, or the word "intruded" in a page; templates would turn 7 * 19101 into 133707.
 */

const workplace = createWorkplace();

const run = (name: string) => `require("node:fs").writeFileSync("ran-${name}", "")`;
const imported = (name: string) =>
  `import { writeFileSync } from "node:fs"; writeFileSync("ran-${name}", ""); export default { summary: "intruded" };`;

const templates = [
  "{{ 7 * 19101 }}",
  "{% assign x = 7 | times: 19101 %}{{ x }}",
  "{% include 'package.json' %}",
  "{{ constructor.constructor('return 7 * 19101')() }}",
  "<%= 7 * 19101 %>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of others, not one of ours.
  "${7 * 19101}",
  "#{7 * 19101}",
  "{{{ 7 * 19101 }}}",
  "{% raw %}",
  "[[ 7 * 19101 ]]",
  "@(7 * 19101)",
];

/** Files that Eleventy, Node, npm, TypeScript or a template engine would act on where it looked. */
const machinery = {
  "_data/site.js": `module.exports = { title: "intruded" };\n${run("data-file")}`,
  "_data/evil.json": '{ "title": "intruded" }',
  "_includes/layout.njk": "intruded {{ 7 * 19101 }}",
  "content.11tydata.js": imported("content-11tydata-js"),
  "content.json": '{ "title": "intruded" }',
  "eleventy.config.js": imported("eleventy-config"),
  "package.json": `{ "type": "commonjs", "scripts": { "prebuild": "touch ran-prebuild" }, "imports": { "#x": "./evil.cjs" } }`,
  "tsconfig.json": '{ "compilerOptions": { "paths": { "*": ["./evil.cjs"] }, "jsx": "preserve" } }',
  "evil.cjs": run("evil"),
  "s/index.11tydata.js": imported("index-11tydata-js"),
  "s/index.11tydata.cjs": run("index-11tydata-cjs"),
  "s/index.11tydata.mjs": imported("index-11tydata-mjs"),
  "s/index.11tydata.json": '{ "title": "intruded", "permalink": "/intruded/" }',
  "s/s.11tydata.js": imported("folder-11tydata"),
  "s/page.11ty.js": `${imported("page-11ty-js")}\nexport const render = () => "intruded";`,
  "s/page.11ty.cjs": run("page-11ty-cjs"),
  "s/page.11ty.tsx": `${imported("page-11ty-tsx")}\nexport const render = () => "intruded";`,
  "s/page.njk": "---\npermalink: /njk/\n---\nintruded {{ 7 * 19101 }}",
  "s/page.liquid": "intruded {{ 7 | times: 19101 }}",
  "s/page.webc": "<script webc:setup>intruded</script>",
  "s/page.html": "<p>intruded {{ 7 * 19101 }}</p>",
  "s/page.mdx": "intruded {7 * 19101}",
  "s/node_modules/preact/index.js": run("node-modules"),
};

/** Hidden files: said to be there, and not read. */
const hidden = {
  ".eleventyignore": "**\n",
  ".eleventy.js": run("dot-eleventy"),
  ".env": "NODE_OPTIONS=--require ./content/evil.cjs\nELEVENTY_ROOT=content\n",
  ".npmrc": "node-options=--require ./content/evil.cjs\n",
  "s/.eleventy.ts": imported("dot-eleventy-ts"),
};

const keys = `permalink: ../../intruded.html
pagination:
  data: collections.all
  size: 1
eleventyComputed:
  title: "{{ 7 * 19101 }}"
eleventyNavigation: intruded
eleventyImport: intruded
templateEngineOverride: njk,md
override: intruded
layout: ../package.json
__proto__:
  summary: intruded
  polluted: intruded
constructor:
  prototype:
    summary: intruded
    polluted: intruded
toString: intruded
hasOwnProperty: intruded
`;

describe("a site of files that are more than text elsewhere", () => {
  let outcome: Outcome;
  let page = "";
  let everything = "";
  before(async () => {
    workplace.replaceContent({
      "site.yaml": `title: ${JSON.stringify(templates[0])}\nurl: https://handbill.example/\n__proto__:\n  description: intruded\n`,
      ...machinery,
      ...hidden,
      "s/index.md": `---\ntitle: ${JSON.stringify(templates.join(" "))}\ndate: 2017-07-07\n${keys}---\n\n${templates.join("\n\n")}\n`,
      "s/meetup.md":
        "---\nname: '{{ 7 * 19101 }}'\nstart: 2017-08-07\ntimezone: UTC\nvenue:\n  name: '{{ 7 * 19101 }}'\n  __proto__:\n    address: intruded\n---\n",
    });
    outcome = await workplace.build();
    assert.equal(outcome.code, 0, outcome.stderr);
    page = workplace.published("s/index.html");
    const texts = workplace.publishedPaths().filter((path) => !/\.(?:png|woff2?)$/.test(path));
    everything = texts.map((path) => `${path}\n${workplace.published(path)}`).join("\n");
  });

  it("is built, and none of them is run", () => {
    const made = readdirSync(workplace.folder).filter((name) => name.startsWith("ran-"));
    assert.deepEqual(made, []);
  });

  for (const template of templates) {
    it(`shows ${template} as it was written`, () => {
      const written = template
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
      assert.ok(page.includes(`<p>${written}</p>`), page.slice(page.indexOf("prose"), 9000));
      assert.ok(!everything.includes("133707"));
    });
  }

  it("publishes none of them", () => {
    const sources = Object.keys({ ...machinery, ...hidden }).map(
      (path) => path.split("/").at(-1) ?? "",
    );
    const published = workplace.publishedPaths();
    for (const name of sources)
      assert.deepEqual(
        published.filter((path) => path.endsWith(name)),
        [],
        name,
      );
    assert.ok(!everything.includes("intruded"));
  });

  it("says of each hidden file that it is not read", () => {
    for (const name of Object.keys(hidden))
      assert.match(
        outcome.stderr,
        new RegExp(`content/${name.replaceAll(".", "\\.")}:1:1 note source/hidden`),
      );
  });

  // What the others would do is known, and none of it is done: they choose layouts, menus and addresses.
  const known = new Set(
    "layout permalink pagination eleventyComputed eleventyNavigation".split(" "),
  );
  for (const key of keys.match(/^\w+(?=:)/gm) ?? []) {
    if (known.has(key)) continue;
    it(`knows no key ${key}`, () => {
      assert.match(
        outcome.stderr,
        new RegExp(`content/s/index\\.md:\\d+:1 warning model/unknown-key  "${key}"`),
      );
    });
  }
});

describe("front matter that is more than data elsewhere", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
    .split("")
    .map((key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]},`.repeat(9)}]\n`)
    .join("")}`;
  const fences: readonly (readonly [name: string, text: string, said: RegExp])[] = [
    [
      "js",
      `---js\n${run("fence-js")};({ title: "x" })\n---\n`,
      /:1:1 warning source\/front-matter-language/,
    ],
    [
      "javascript",
      `---javascript\n${run("fence-javascript")}\n---\n`,
      /:1:1 warning source\/front-matter-language/,
    ],
    [
      "js with a space",
      `--- js\n${run("fence-space")}\n---\n`,
      /:1:1 warning source\/front-matter-language/,
    ],
    ["coffee", "---coffee\ntitle: 'x'\n---\n", /:1:1 warning source\/front-matter-language/],
    ["an alias bomb", `---\ntitle: x\n${bomb}---\n`, /:3:\d+ error source\/yaml-reference/],
    ["an alias to itself", "---\ntitle: &t [*t]\n---\n", /:2:\d+ error source\/yaml-reference/],
    ["a merge key", "---\ntitle: x\n<<: *x\n---\n", /:3:\d+ error source\/yaml/],
    [
      "a function",
      `---\ntitle: !!js/function 'function () { ${run("tag")} }'\n---\n`,
      /:2:\d+ error source\/yaml-reference/,
    ],
    [
      "a constructor",
      "---\ntitle: !!python/object/apply:os.system ['x']\n---\n",
      /:2:\d+ error source\/yaml-reference/,
    ],
    [
      "nesting without end",
      `---\ntitle: ${"[".repeat(5000)}\n---\n`,
      /:\d+:\d+ error source\/yaml/,
    ],
  ];
  let outcome: Outcome;
  before(async () => {
    const posts = fences.map(([, text], index) => [`e${index}/index.md`, `${text}\nProse.\n`]);
    workplace.replaceContent(Object.fromEntries(posts));
    outcome = await workplace.build();
  });

  for (const [index, [name, , said]] of fences.entries()) {
    it(`is refused at its place: ${name}`, () => {
      const lines = outcome.stderr
        .split("\n")
        .filter((line) => line.startsWith(`content/e${index}/`));
      assert.match(lines.join("\n"), said);
    });
  }

  it("is not run, and nothing is published", () => {
    assert.equal(outcome.code, 1);
    const made = readdirSync(workplace.folder).filter((name) => name.startsWith("ran-"));
    assert.deepEqual(made, []);
  });
});
