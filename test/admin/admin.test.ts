import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { z } from "zod";
import { adminConfig } from "../../scripts/admin/config.ts";
import { createShapes } from "../../scripts/admin/shapes.ts";
import { parsePost } from "../../scripts/content/front-matter.ts";
import { jsonSchemas } from "../../scripts/content/schema/json-schema.ts";
import { walkContent } from "../../scripts/content/walk.ts";
import { parseYaml } from "../../scripts/content/yaml.ts";
import { startOf } from "../../scripts/diagnostics/diagnostic.ts";
import { loadSite } from "../../scripts/site/load.ts";
import { publishDemo } from "../deploy/published.ts";
import { checkOut } from "../fixtures/checkout.ts";
import { loadContent } from "../fixtures/content.ts";
import { exampleSite } from "../fixtures/example-site.ts";
import { reportNothing, temporaryFolder } from "../fixtures/project.ts";

const settings = "admin: { repo: me/sprints }\n";

type Field = { readonly name: string; readonly widget: string } & Readonly<Record<string, unknown>>;
const fieldSchema: z.ZodType<Field> = z.looseObject({ name: z.string(), widget: z.string() });
const formSchema = z.looseObject({ file: z.string(), fields: z.array(fieldSchema) });
const configSchema = z.looseObject({
  collections: z.array(
    z.looseObject({
      name: z.string(),
      folder: z.string().optional(),
      path: z.string().optional(),
      fields: z.array(fieldSchema).optional(),
      files: z.array(formSchema).optional(),
    }),
  ),
});

function demoConfig() {
  const { site } = loadSite({
    content: "content",
    url: undefined,
    pathPrefix: undefined,
    drafts: true,
    now: Date.parse("2017-07-21T00:00:00Z"),
  });
  assert.ok(site);
  const admin = {
    backend: "github",
    repo: "me/sprints",
    branch: "main",
    auth: undefined,
    place: startOf("content/site.yaml"),
  } as const;
  const around = {
    contentDir: "content",
    inRepository: "content",
    shapesOf: createShapes("content"),
  };
  return adminConfig({ ...site, admin }, admin, around);
}

const config = configSchema.parse(JSON.parse(JSON.stringify(demoConfig())));

/** The form that the editor opens for a file. */
function formFor(file: string): readonly Field[] | undefined {
  for (const { folder, path = "{{slug}}", fields, files } of config.collections) {
    const form = files?.find((form) => form.file === file);
    if (form !== undefined) return form.fields;
    if (folder === undefined || !file.startsWith(`${folder}/`)) continue;
    const name = new RegExp(`^${path.replace("{{slug}}", "[^/]+")}\\.md$`);
    if (name.test(file.slice(folder.length + 1))) return fields;
  }
  return undefined;
}

/** Whether a field of the editor would keep a value as it is written. */
function keeps(field: Field, value: unknown): boolean {
  const { widget, options, fields } = field;
  if (widget === "object") {
    const inner = z.array(fieldSchema).parse(fields);
    return Object.entries(z.record(z.string(), z.unknown()).parse(value)).every(([key, part]) =>
      inner.some((candidate) => candidate.name === key && keeps(candidate, part)),
    );
  }
  if (widget === "list") return Array.isArray(value);
  if (typeof value !== "string") return false;
  if (widget === "select") return valuesIn(options).includes(value);
  if (widget === "number") return Number.isFinite(Number(value));
  if (widget === "datetime") return /^\d{4}-\d{2}-\d{2}$/.test(value);
  return widget === "string" || widget === "text";
}

const optionSchema = z.union([z.string(), z.object({ value: z.boolean() })]);
const valuesIn = (options: unknown) =>
  z
    .array(optionSchema)
    .parse(options)
    .map((option) => (typeof option === "string" ? option : String(option.value)));

describe("the editor's configuration", () => {
  it("begins with the news of what lies ahead, and groups what belongs to an event", () => {
    const [event] = exampleSite.events;
    assert.ok(event);
    const admin = {
      backend: "github",
      repo: "a/b",
      branch: "x",
      auth: undefined,
      place: startOf("content/site.yaml"),
    } as const;
    const named = (slug: string, past: boolean) => ({
      ...event,
      slug,
      place: startOf(`content/${slug}/index.md`),
      meetups: event.meetups.slice(0, 1).map((meetup) => ({ ...meetup, past })),
    });
    const around = { contentDir: "content", inRepository: "content", shapesOf: () => new Map() };
    const site = { ...exampleSite, events: [named("over", true), named("ahead", false)], admin };
    assert.deepEqual(
      configSchema.parse(adminConfig(site, admin, around)).collections.map(({ name }) => name),
      [
        ...["updates-ahead", "meetups-ahead", "dates-ahead", "data-ahead", "end-ahead"],
        ...["updates-over", "meetups-over", "dates-over", "data-over", "end-over"],
        ...["events", "settings"],
      ],
    );
  });

  it("has a form for each date of a series, and for the caption of each photo, in their files", () => {
    const day = "start: 2017-07-26 18:30\nrepeats: weekly on Wednesday\n";
    const { site } = loadContent({
      "site.yaml": `timezone: Europe/Berlin\n${settings}`,
      "e/index.md": "---\ntitle: Evenings\ndate: 2017-07-07\n---\nCome.\n",
      "e/meetups/forth.md": `---\n${day}---\n`,
      "e/meetups/lisp.md": `---\n${day}---\n`,
      "e/dates/2017-08-02-stacks.md": "---\ntitle: Stacks\nmeetup: forth\n---\nDeep.\n",
      "e/photos/crane.jpg": "",
      "e/dates/2017-08-02/photos/Long table.jpg": "",
    });
    const contentDir = site?.events[0]?.place.file.replace("/e/index.md", "") ?? "";
    assert.ok(site?.admin);
    const around = { contentDir, inRepository: "site", shapesOf: () => new Map() };
    const { collections } = configSchema.parse(adminConfig(site, site.admin, around));
    const filesOf = (name: string) =>
      collections.find((one) => one.name === name)?.files?.map(({ file }) => file) ?? [];
    const files = filesOf("dates-e");
    for (const file of ["2017-08-09.md", "2017-08-02-stacks.md", "2017-08-09-lisp.md"])
      assert.ok(files.includes(`site/e/dates/${file}`), `${file}: ${files}`);
    assert.deepEqual(filesOf("photos-e"), [
      "site/e/photos/crane.md",
      "site/e/dates/2017-08-02/photos/Long table.md",
    ]);
  });

  it("writes a flag only when somebody has chosen it", () => {
    const flags = config.collections
      .flatMap(({ fields = [], files = [] }) => [fields, ...files.map((file) => file.fields)])
      .flat()
      .filter(({ name }) => name === "draft" || name === "cards");
    assert.ok(flags.length > 3);
    for (const { widget, required, default: initial } of flags)
      assert.deepEqual([widget, required, initial], ["select", false, undefined]);
  });

  it("is what the editor takes", () => {
    const root = fileURLToPath(import.meta.resolve("@sveltia/cms"));
    const schema = JSON.parse(readFileSync(join(root, "../../schema/sveltia-cms.json"), "utf8"));
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    assert.ok(ajv.validate(schema, demoConfig()), JSON.stringify(ajv.errors, undefined, 1));
  });

  it("has a form for every file of the demo, which keeps every value in it", () => {
    const tree = walkContent("content", reportNothing);
    const texts = tree?.paths.filter((path) => /\.(md|yaml)$/.test(path)) ?? [];
    assert.ok(texts.length > 0);
    for (const path of texts) {
      const form = formFor(`content/${path}`);
      assert.ok(form, path);
      const text = readFileSync(join("content", path), "utf8");
      const { values = {} } = path.endsWith(".md")
        ? parsePost(text, path, reportNothing)
        : parseYaml(text, path, 1, reportNothing);
      for (const field of form.filter(({ name }) => name in values))
        assert.ok(keeps(field, values[field.name]), `${path}: ${field.name} as ${field.widget}`);
    }
  });

  it("has fields of the schemas only, and all but those it leaves alone", () => {
    const kinds = {
      events: ["announcement", ["layout", "slug", "permalink", "uid", "talks"]],
      settings: ["site", ["admin", "words", "languages"]],
    } as const;
    for (const [name, [kind, unlisted]] of Object.entries(kinds)) {
      const collection = config.collections.find((candidate) => candidate.name === name);
      const fields = collection?.fields ?? collection?.files?.[0]?.fields ?? [];
      const keys = Object.keys(
        z.record(z.string(), z.unknown()).parse(jsonSchemas()[kind].properties),
      );
      const wanted = keys.filter((key) => !(unlisted as readonly string[]).includes(key));
      const names = fields.map((field) => field.name).filter((field) => field !== "body");
      assert.deepEqual(names.toSorted(), wanted.toSorted(), name);
    }
  });

  it("names what is new for feed readers and calendars, and leaves the names of what is there", () => {
    const named = config.collections.flatMap(({ name, folder, fields = [] }) =>
      fields
        .filter(({ widget }) => widget === "hidden")
        .map((field) => [name, folder !== undefined, field.name, field.default]),
    );
    assert.deepEqual(named, [
      ["meetups-micropython-sprints", true, "uid", "{{uuid}}"],
      ["events", true, "id", "urn:uuid:{{uuid}}"],
    ]);
  });

  it("leaves out a field that would lose how some files write it", () => {
    const shapes = new Map([["organizer", new Set(["text", "mapping"] as const)]]);
    const admin = {
      backend: "gitlab",
      repo: "a/b",
      branch: "x",
      auth: "https://a.example/",
      place: startOf("texts/site.yaml"),
    } as const;
    const around = { contentDir: "content", inRepository: "texts", shapesOf: () => shapes };
    const made = configSchema.parse(adminConfig({ ...exampleSite, admin }, admin, around));
    const site = made.collections.at(-1)?.files?.[0];
    assert.equal(site?.file, "texts/site.yaml");
    assert.ok(!site.fields.some(({ name }) => name === "organizer"));
    assert.deepEqual(made.backend, {
      name: "gitlab",
      repo: "a/b",
      branch: "x",
      base_url: "https://a.example",
    });
  });
});

describe("the editor", () => {
  it("is not there unless site.yaml asks for it", async (t) => {
    const { folder, files } = await publishDemo(t, "/");
    assert.deepEqual(
      files.filter((path) => /admin|sveltia/i.test(path)),
      [],
    );
    assert.doesNotMatch(readFileSync(join(folder, "_headers"), "utf8"), /admin|unsafe/);
  });

  it("is there when it does, and nowhere to be found", async (t) => {
    const { folder, files } = await publishDemo(t, "/", settings);
    assert.ok(existsSync(join(folder, "admin/index.html")));
    assert.match(
      readFileSync(join(folder, "admin/index.html"), "utf8"),
      /<meta name="robots" content="noindex">/,
    );
    assert.doesNotMatch(readFileSync(join(folder, "sitemap.xml"), "utf8"), /admin/);
    const pages = files.filter((path) => path.endsWith(".html") && !path.startsWith("admin/"));
    for (const page of pages)
      assert.doesNotMatch(readFileSync(join(folder, page), "utf8"), /\/admin\//);
  });

  it("is missed in one line where its package is not installed, and the site is published", async (t) => {
    const { folder, build } = checkOut(temporaryFolder(t));
    // What npm and the commands keep there is left out: the compiled program finds packages from where it lies.
    const installed = readdirSync("node_modules").filter((name) => !/^\.|^@sveltia$/.test(name));
    rmSync(join(folder, "node_modules"));
    mkdirSync(join(folder, "node_modules"));
    for (const name of installed)
      symlinkSync(realpathSync(join("node_modules", name)), join(folder, "node_modules", name));
    writeFileSync(join(folder, "content/site.yaml"), settings, { flag: "a" });
    const { code, stderr } = await build(["--now", "2017-07-21"]);
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /^content\/site\.yaml:\d+:1 warning site\/no-editor .*run npm install @sveltia\/cms, and commit/m,
    );
    assert.ok(!existsSync(join(folder, "_site/admin")));
  });

  it("gives no other path its policy, and every other path the site's own", async (t) => {
    const { folder, files } = await publishDemo(t, "/repo/", settings);
    const { headersFor, readHostRules } = await import("../../scripts/cli/serve/rules.ts");
    const { securityHeaders } = await import("../../scripts/channels/hosting/headers.ts");
    const rules = readHostRules(folder);
    for (const file of ["", ...files]) {
      const sent = headersFor(rules, `/repo/${encodeURI(file)}`);
      if (file.startsWith("admin/"))
        assert.match(sent.get("content-security-policy") ?? "", /unsafe-inline/);
      else
        for (const [name, value] of Object.entries(securityHeaders))
          assert.equal(sent.get(name.toLowerCase()), value, `${file}: ${name}`);
    }
  });
});
