import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, it } from "node:test";
import { bundledPackages } from "../scripts/bundle/compile.mjs";

/* The shape of the code, so that it stays: which way imports point, and who may import what from outside. */

/** From the ground up: a folder imports from itself and from those before it. */
const floors = [
  "bundle",
  "diagnostics",
  "words",
  "time",
  "theme",
  "model",
  "vocabulary",
  "content",
  "images",
  "site",
  "channels",
  "pages",
  "admin",
  "output",
  "editor",
  "create",
  "import",
  "external",
  "upgrade",
  "cli",
  "package",
];

/** The one door to each dependency. */
const doors: Readonly<Record<string, readonly string[]>> = {
  "@humanwhocodes/momoa": ["import"],
  "@11ty/eleventy": ["pages"],
  "@clack/prompts": ["create", "cli"],
  "any-ascii": ["site"],
  chokidar: ["cli"],
  "cli-progress": ["cli"],
  "csv-parse": ["import"],
  entities: ["output"],
  esbuild: ["bundle"],
  "fastest-levenshtein": ["diagnostics"],
  "xast-util-to-xml": ["channels"],
  xastscript: ["channels"],
  "github-slugger": ["site", "content"],
  "gray-matter": ["content"],
  htmlparser2: ["content"],
  "ical.js": ["channels", "import"],
  "ipaddr.js": ["external"],
  lightningcss: ["output"],
  luxon: ["time"],
  "markdown-it": ["content"],
  "markdown-it-deflist": ["content"],
  "markdown-it-footnote": ["content"],
  "markdown-it-mark": ["content"],
  picocolors: ["cli"],
  qr: ["channels"],
  "sanitize-html": ["content"],
  harfbuzzjs: ["channels"],
  "woff2-encoder": ["channels"],
  "bidi-js": ["channels"],
  saxes: ["images", "import"],
  "preact-render-to-string": ["cli"],
  preact: ["cli"],
  "smol-toml": ["content"],
  turndown: ["import"],
  // Where the sources run themselves.
  tsx: ["run.mjs"],
  "schema-dts": ["channels"],
  sharp: ["images"],
  send: ["cli"],
  "windows-iana": ["import"],
  xast: ["channels"],
  yaml: ["content"],
  zod: ["content"],
};

const scripts = readdirSync("scripts", { recursive: true, encoding: "utf8" })
  .map((file) => join("scripts", file))
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"))
  // Whole projects of other generators, which import what those bring.
  .filter((file) => !file.startsWith("test/lab/bench/peers/"));
const importPattern =
  /^(?:import|export|\}).*?\bfrom "([^"]+)"|\bimport\("([^"]+)"\)|^import "([^"]+)"/gm;
const importsOf = (file: string) =>
  Array.from(readFileSync(file, "utf8").matchAll(importPattern), (match) =>
    match.slice(1).join(""),
  );
const folderOf = (file: string) => file.split("/")[1] ?? "";
const isLibrary = (file: string) => file.split("/").length > 2;

describe("the code", () => {
  it("compiles in only packages that it depends on", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.deepEqual(
      [...bundledPackages].filter((name) => dependencies[name] === undefined),
      [],
    );
  });

  it("imports one way, from the commands down to the diagnostics", () => {
    const wrong = scripts.filter(isLibrary).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => posix.join(posix.dirname(file), name))
        .filter((target) => target.startsWith("scripts/"))
        .filter((target) => floors.indexOf(folderOf(target)) > floors.indexOf(folderOf(file)))
        .map((target) => `${file} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("has a floor for every folder", () => {
    const folders = new Set(scripts.filter(isLibrary).map(folderOf));
    assert.deepEqual(
      [...folders].filter((folder) => !floors.includes(folder)),
      [],
    );
  });

  it("has one door to each dependency", () => {
    const wrong = scripts.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
        .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
        .filter((name) => !(doors[name] ?? []).includes(folderOf(file)))
        .map((name) => `${file} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("has no layout that reads, writes or counts days", () => {
    const layouts = readdirSync("layouts", { recursive: true, encoding: "utf8" })
      .map((file) => join("layouts", file))
      .filter((file) => /\.tsx?$/.test(file));
    const wrong = layouts.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const outside = importsOf(file).filter((name) => /^node:|^luxon|^sharp/.test(name));
      return [...outside, ...(/new Date|Date\.|Intl\./.exec(text) ?? [])].map(
        (what) => `${file}: ${what}`,
      );
    });
    assert.deepEqual(wrong, []);
  });

  it("has no rule about state outside of the telling", () => {
    const readers = ["layouts", "scripts/channels"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    );
    const facts =
      /(?<!home)\.(?:state|movedOnline|past)\b|[{,] *(?:state|movedOnline|past)[,: }]|\b(?:opens|closes)\b(?:\.\w+)? *[<>]/;
    const wrong = readers
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => facts.test(readFileSync(file, "utf8")));
    assert.deepEqual(wrong, []);
  });

  it("keeps files that fit in the head", () => {
    const long = scripts
      .map((file) => `${file} ${readFileSync(file, "utf8").split("\n").length}`)
      .filter((line) => Number(line.split(" ")[1]) > 260)
      .filter((line) => !/^scripts\/(?:diagnostics\/catalogue\.ts|words\/)/.test(line));
    assert.deepEqual(long, []);
  });
});
