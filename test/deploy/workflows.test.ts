import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { z } from "zod";
import { headerRules, securityHeaders } from "../../scripts/channels/hosting/headers.ts";
import { redirectFiles } from "../../scripts/channels/hosting/redirects.ts";
import { scriptHashes } from "../../scripts/channels/page-scripts.ts";
import { contentOptions, outputOption } from "../../scripts/cli/build-options.ts";
import { updateFlags } from "../../scripts/cli/new-flags.ts";
import { startOf } from "../../scripts/diagnostics/diagnostic.ts";
import { publish } from "../fixtures/example-publication.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const folder = ".github/workflows";
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.object({
      "timeout-minutes": z.number(),
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(step),
    }),
  ),
});

function readWorkflow(name: string) {
  const document = parseDocument(readFileSync(`${folder}/${name}`, "utf8"), { strict: true });
  assert.deepEqual([...document.errors, ...document.warnings], [], name);
  return workflowSchema.parse(document.toJS());
}

const names = readdirSync(folder);
const workflows = names.map((name) => ({ name, ...readWorkflow(name) }));
const stepsOf = ({ jobs }: { jobs: (typeof workflows)[number]["jobs"] }) =>
  Object.values(jobs).flatMap(({ steps }) => steps);
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8"))).scripts;

const deployFiles = readdirSync(".github/deploy");
const readYaml = (file: string): unknown => {
  const document = parseDocument(readFileSync(file, "utf8"), { strict: true });
  assert.deepEqual([...document.errors, ...document.warnings], [], file);
  return document.toJS();
};
const commandsIn = (text: string) =>
  Array.from(
    text.matchAll(/(?:npm run|npx (?:--no )?handbill) ([\w-]+)(?: (?:-- )?([^\n&`]*))?/g),
    ([, name = "", args = ""]) => ({
      name,
      flags: args.match(/--[\w-]+/g) ?? [],
    }),
  );

/* The hashes of the scripts in pages stand in what servers send. After a change of a script: UPDATE_GOLDENS=1. */
if (process.env.UPDATE_GOLDENS === "1")
  for (const name of ["nginx.conf", "Caddyfile", "cloudfront.json"]) {
    const file = `.github/deploy/${name}`;
    const hashes = / 'sha256-[^']+'(?: 'sha256-[^']+')+/g;
    writeFileSync(file, readFileSync(file, "utf8").replace(hashes, ` ${scriptHashes.join(" ")}`));
  }

describe("what deploys the site", () => {
  it("runs commands that exist, with options that they have", () => {
    const texts = [
      ...names.map((name) => `${folder}/${name}`),
      ...deployFiles.map((name) => `.github/deploy/${name}`),
    ].map((file) => readFileSync(file, "utf8"));
    const commands = texts.flatMap(commandsIn);
    assert.ok(commands.length >= 6);
    const lab = ["minutes", "seed"];
    const options = [
      ...Object.keys({ ...contentOptions, ...updateFlags, output: outputOption }),
      ...lab,
    ].map((name) => `--${name}`);
    for (const { name, flags } of commands) {
      assert.ok(name in scripts, `npm run ${name}`);
      assert.deepEqual(
        flags.filter((flag) => !options.includes(flag)),
        [],
        name,
      );
    }
  });

  it("builds for GitLab and Codeberg with the published ledger, which is there before the build", () => {
    const shape = z.looseObject({ script: z.array(z.string()) });
    const gitlab = z.looseObject({ pages: shape }).parse(readYaml(".github/deploy/gitlab-ci.yml"))
      .pages.script;
    const woodpecker = z
      .object({ steps: z.object({ build: z.looseObject({ commands: z.array(z.string()) }) }) })
      .loose()
      .parse(readYaml(".github/deploy/woodpecker.yml")).steps.build.commands;
    for (const lines of [gitlab, woodpecker]) {
      const [fetched, built] = ["handbill-ledger.jsonl", "npx --no handbill build"].map((words) =>
        lines.findIndex((line) => line.includes(words)),
      );
      assert.ok(fetched !== -1 && (built ?? -1) > (fetched ?? 0), lines.join("\n"));
      assert.match(lines[built ?? 0] ?? "", /--ledger ledger\.jsonl/);
    }
  });

  it("gives S3 every type that it would not guess, pages after what they show, and removes last", (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, "aws"), '#!/bin/sh\necho "$@" >> calls\n', { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    execFileSync("sh", [resolve(".github/deploy/s3.sh"), "bucket"], { cwd: folder, env });
    const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
    const types = headerRules.flatMap(({ headers }) => headers["Content-Type"] ?? []);
    assert.ok(types.length > 3);
    for (const type of types)
      assert.ok(
        calls.some((call) => call.includes(type)),
        type,
      );
    assert.match(calls[0] ?? "", /_site\/assets s3:\/\/bucket\/assets .*immutable/);
    assert.match(calls.at(-2) ?? "", /--include \*\.html/);
    assert.deepEqual(
      calls.filter((call) => call.includes("--delete")),
      [calls.at(-1)],
    );
  });

  it("has CloudFront send the headers of the site", () => {
    const text = readFileSync(".github/deploy/cloudfront.json", "utf8");
    const strings: unknown[] = [];
    JSON.parse(text, (_, value) => {
      strings.push(value);
      return value;
    });
    for (const [header, value] of Object.entries(securityHeaders))
      if (header !== "X-Content-Type-Options") assert.ok(strings.includes(value), header);
    assert.match(text, /"ContentTypeOptions"/);
  });

  it("uses actions of GitHub's own, pinned by digest, with the version that it is of", () => {
    const lines = names.flatMap((name) =>
      readFileSync(`${folder}/${name}`, "utf8")
        .split("\n")
        .filter((line) => /\buses:/.test(line)),
    );
    assert.ok(lines.length > 12);
    const pinned =
      /uses: (?:actions\/[\w-]+|github\/codeql-action\/\w+)@[\da-f]{40} # v\d+\.\d+\.\d+$/;
    assert.deepEqual(
      lines.filter((line) => !pinned.test(line)),
      [],
    );
    // One version of each, wherever it is used.
    const versions = new Set(
      lines.map((line) => line.replace(/^.*uses: /, "").replace(/\/(?:init|analyze)@/, "@")),
    );
    const actions = [...versions].map((version) => version.split("@")[0]);
    assert.equal(new Set(actions).size, actions.length, [...versions].join("\n"));
  });

  it("installs without what only tests need, and runs no script of a package", () => {
    for (const { name, jobs } of workflows)
      for (const { run } of stepsOf({ jobs }))
        if (run?.startsWith("npm ci")) {
          const wanted = /^(?:verify|weekly)\.yml$/.test(name) ? "" : " --omit=dev";
          assert.equal(run, `npm ci${wanted} --ignore-scripts`, name);
        }
  });

  it("proposes newer packages and actions", () => {
    const config = parseDocument(readFileSync(".github/dependabot.yml", "utf8"), { strict: true });
    const { updates } = z
      .object({ updates: z.array(z.object({ "package-ecosystem": z.string() })) })
      .parse(config.toJS());
    const ecosystems = updates.map((update) => update["package-ecosystem"]);
    assert.deepEqual(ecosystems, ["npm", "github-actions"]);
  });

  it("may read only, but for the jobs that publish, sign and report", () => {
    const mayWrite: Readonly<Record<string, readonly string[]>> = {
      publish: ["id-token", "pages"],
      attest: ["attestations", "id-token"],
      analyze: ["security-events"],
      record: ["actions", "contents", "issues", "pull-requests"],
    };
    for (const { name, permissions, jobs } of workflows) {
      assert.deepEqual(permissions, { contents: "read" }, name);
      for (const [job, { permissions: own = {} }] of Object.entries(jobs)) {
        const writes = Object.entries(own)
          .filter(([, level]) => level === "write")
          .map(([what]) => what);
        assert.deepEqual(writes.sort(), mayWrite[job] ?? [], job);
      }
    }
  });

  it("makes no command of what others write: it goes through the environment", () => {
    for (const { name, jobs } of workflows)
      for (const { run = "" } of stepsOf({ jobs })) assert.doesNotMatch(run, /\$\{\{/, name);
  });

  it("keeps encoded pictures between builds, and tells the build where Pages will be", () => {
    const publish = readWorkflow("publish.yml");
    const cache = stepsOf(publish).find(({ uses }) => uses?.startsWith("actions/cache@"));
    // Nothing that decides what is published, or that runs.
    assert.equal(cache?.with?.path, ".cache/images\n.cache/cards\n");
    const text = readFileSync(`${folder}/publish.yml`, "utf8");
    assert.match(
      text,
      /npx --no handbill build --url "\$PAGES_URL" --ledger ledger\.jsonl\n\s+env:\n\s+PAGES_URL: .*base_url/,
    );
    assert.deepEqual(Object.keys(publish.on).sort(), ["push", "schedule", "workflow_dispatch"]);
    assert.equal(publish.concurrency.group, "pages");
  });

  it("tells the hub that the published feed names of both of the site's feeds", async (t) => {
    if (spawnSync("jq", ["--version"]).status !== 0) return t.skip("jq is not installed");
    const told: string[] = [];
    let hubs: object[] = [];
    const server = createServer(async (request, response) => {
      if (request.method === "POST") told.push(await text(request));
      response.end(request.method === "POST" ? "" : JSON.stringify({ hubs }));
    }).listen(0, "127.0.0.1");
    t.after(() => server.close());
    await once(server, "listening");
    const address = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
    const step = stepsOf(readWorkflow("publish.yml")).find(({ run }) => run?.includes("hub.mode"));
    const ping = async () => {
      const env = { ...process.env, PAGE_URL: `${address}/site/`, GITHUB_RUN_ID: "1" };
      const child = spawn("bash", ["-e", "-c", step?.run ?? "exit 9"], { env, stdio: "ignore" });
      return (await once(child, "exit"))[0];
    };
    assert.equal(await ping(), 0);
    assert.deepEqual(told, []);
    hubs = [{ type: "WebSub", url: `${address}/hub` }];
    assert.equal(await ping(), 0);
    assert.deepEqual(
      told.map((body) => Object.fromEntries(new URLSearchParams(body))),
      ["feed.xml", "feed.json"].map((name) => ({
        "hub.mode": "publish",
        "hub.url": `${address}/site/${name}`,
      })),
    );
  });

  it("checks pull requests so that warnings count", () => {
    const check = readWorkflow("check.yml");
    assert.deepEqual(Object.keys(check.on), ["pull_request"]);
    assert.ok(stepsOf(check).some(({ run }) => run === "npx --no handbill check --strict"));
  });

  it("publishes the folder that builds write, on every host", () => {
    const netlify = parseToml(readFileSync(".github/deploy/netlify.toml", "utf8"));
    const { publish: folder } = z.object({ publish: z.string() }).parse(netlify.build);
    const jsonc = readFileSync(".github/deploy/wrangler.jsonc", "utf8").replace(/^\/\/.*$/gm, "");
    assert.equal(folder, outputOption.fallback);
    assert.equal(JSON.parse(jsonc).pages_build_output_dir, `./${outputOption.fallback}`);
    const upload = stepsOf(readWorkflow("publish.yml")).find(({ uses }) =>
      uses?.includes("upload-pages"),
    );
    assert.equal(upload?.with?.path, outputOption.fallback);
  });

  it("forces redirects for Netlify alone, where it would serve the file at the old address", (t) => {
    const { build } = parseToml(readFileSync(".github/deploy/netlify.toml", "utf8"));
    const { command } = z.object({ command: z.string() }).parse(build);
    const force = /(?<=--ledger ledger\.jsonl && ).*$/.exec(command)?.[0] ?? "";
    const guide = readFileSync(".github/HOSTS.md", "utf8").replaceAll("\\|", "|");
    assert.ok(force !== "" && guide.includes(force));
    const cwd = temporaryFolder(t);
    execFileSync("sh", ["-c", force], { cwd });
    const redirects = [{ from: "/a/301/", to: "/sprints/", place: startOf("index.md") }];
    const [file] = redirectFiles(publish({ redirects }));
    assert.equal(file?.body, "/a/301/ /sprints/ 301\n");
    mkdirSync(join(cwd, "_site"));
    writeFileSync(join(cwd, "_site/_redirects"), file.body);
    execFileSync("sh", ["-c", force], { cwd });
    assert.equal(readFileSync(join(cwd, "_site/_redirects"), "utf8"), "/a/301/ /sprints/ 301!\n");
  });

  it("sends the headers of the site from servers of one's own", () => {
    for (const name of ["nginx.conf", "Caddyfile"]) {
      const text = readFileSync(`.github/deploy/${name}`, "utf8");
      for (const [header, value] of Object.entries(securityHeaders)) {
        assert.ok(text.includes(header), `${name}: ${header}`);
        assert.ok(text.includes(`"${value}"`), `${name}: ${header}: ${value}`);
      }
    }
  });
});
