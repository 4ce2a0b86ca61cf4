import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { documents } from "./fixtures/documents.ts";

/*
 * Every command that the documentation names, run in a fresh copy, in a newcomer's order: some through npm, the others by
 * the line that npm runs. With `npx handbill` the same are run from the packed archive: see test/package.
 */

const left = new Set(["node_modules", ".git", "_site", ".cache"]);
let copy = "";

before(() => {
  copy = mkdtempSync(join(tmpdir(), "handbill-copy-"));
  for (const name of readdirSync(".")) {
    if (!left.has(name)) cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
});
after(() => rmSync(copy, { recursive: true, force: true }));

const environment = { ...process.env, GITHUB_ACTIONS: "" };

function npmRun(command: string, ...args: readonly string[]): string {
  return ran(command, "npm", ["run", "--silent", command, "--", ...args]);
}

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

/** The same line in a shell, as npm has it run, without half a second of npm. */
function runScript(command: string, ...args: readonly string[]): string {
  return ran(command, "sh", ["-c", `${scripts[command]} "$@"`, command, ...args]);
}

/** What measures this project runs here: its sources would be read through a loader anew from another folder. */
function helpOf(command: string): string {
  return ran(command, "sh", ["-c", `${scripts[command]} --help`], process.cwd());
}

function ran(command: string, program: string, args: readonly string[], cwd = copy): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...environment, INIT_CWD: cwd },
    encoding: "utf8",
  });
  assert.equal(status, 0, `npm run ${command}: ${stderr}`);
  return stdout;
}

/** Starts a server and waits for the address that it prints; it ends with the test. */
async function address(command: string): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn("npm", ["run", "--silent", command, "--", "--port", "0"], {
    cwd: copy,
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    // Read to its end: a server whose pipe is closed dies of its next line.
    server.stdout?.on("data", (chunk) => {
      said += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+[^\s;]*(?=[\s;])/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.once("exit", () => reject(new Error(`npm run ${command} ended: ${said}`)));
    setTimeout(() => {
      stop(server);
      reject(new Error(`npm run ${command} names no address: ${said}`));
    }, 60_000).unref();
  });
  return { url, server };
}

/** The whole group: npm, its shell and the server. */
function stop({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid);
}

/** The first page that has the words: a preview that is still building shows another one. */
async function findOn(command: string, words: RegExp): Promise<void> {
  const { url, server } = await address(command);
  try {
    let page = "";
    for (let round = 0; round < 120 && !words.test(page); round++) {
      if (round > 0) await sleep(250);
      page = await (await fetch(url)).text();
    }
    assert.match(page, words);
  } finally {
    stop(server);
  }
}

describe("in a fresh copy", () => {
  const named = new Set<string>();
  for (const file of documents) {
    const text = readFileSync(file, "utf8");
    for (const [, name = ""] of text.matchAll(/npm run ([\w:-]*\w)/g)) named.add(name);
  }
  const command = (name: string, what: string, run: () => void | Promise<void>) => {
    named.delete(name);
    it(`npm run ${name} ${what}`, run);
  };

  command("build", "builds the demo", () => {
    assert.match(npmRun("build"), /1 event, 2 updates, 21 pages/);
    assert.ok(existsSync(join(copy, "_site/index.html")));
  });
  command("preview", "serves what was built", () =>
    findOn("preview", /<h1[^>]*>MicroPython sprints/),
  );
  command("record-demo", "knows the demo already", () => {
    const record = "scripts/create/demo.json";
    runScript("record-demo");
    assert.equal(readFileSync(join(copy, record), "utf8"), readFileSync(record, "utf8"));
  });
  command("locale-data", "says how it is used", () => {
    assert.match(helpOf("locale-data"), /Unicode CLDR/);
  });
  command("upgrade", "says how it is used", () => {
    assert.match(runScript("upgrade", "--help"), /--from FILE\|URL.*\n.*--undo/);
  });
  command("new", "starts a site, an event, a meetup and an update", () => {
    runScript(
      "new",
      "site",
      "Ours",
      "--timezone",
      "Europe/Berlin",
      "--first-event",
      "Start",
      "--yes",
    );
    npmRun("new", "event", "Spring sprint");
    runScript(
      "new",
      "meetup",
      "Saturday",
      "--event",
      "spring-sprint",
      "--start",
      "2030-05-18 10:00",
    );
    runScript("new", "update", "Sold out!", "--event", "spring-sprint");
    assert.ok(existsSync(join(copy, "content/spring-sprint/meetup.md")));
  });
  command("check", "says what is wrong, and that nothing is", () => {
    const said = runScript("check");
    assert.match(said, /^Spring sprint: sold-out, from "Sold out!"/m);
    assert.match(said, /^0 errors/m);
  });
  command("tell", "writes texts about an event", () =>
    assert.match(runScript("tell", "spring-sprint", "--url", "https://ours.example/"), /Sold out/),
  );
  command("docs", "shows the page for organizers", () => findOn("docs", /<h1[^>]*>For organizers/));
  command("dev", "shows the site", () => findOn("dev", /<h\d[^>]*>Upcoming/));
  command("import", "makes an event of an old post", () => {
    cpSync("content/micropython-sprints/index.md", join(copy, "2017-07-07-old.md"));
    runScript("import", "2017-07-07-old.md");
    assert.ok(readdirSync(join(copy, "content")).some((name) => name.includes("old")));
  });
  command("schemas", "writes what is there already", () => {
    runScript("schemas");
    const page = ".github/REFERENCE.md";
    assert.equal(readFileSync(join(copy, page), "utf8"), readFileSync(page, "utf8"));
  });
  command("torture", "says how it is used", () => {
    assert.match(helpOf("torture"), /--runs N/);
  });
  command("fuzz", "says how it is used", () => {
    assert.match(helpOf("fuzz"), /--minutes N/);
  });
  command("bench", "says how it is used", () => {
    assert.match(helpOf("bench"), /--settings equal/);
  });
  command("contact-sheet", "says how it is used", () => {
    assert.match(helpOf("contact-sheet"), /PART_OF_A_NAME/);
  });
  command("html-inputs", "says how it is used", () => {
    assert.match(helpOf("html-inputs"), /sanitizers and parsers of HTML/);
  });
  command("mutate", "says how it is used", () => {
    assert.match(helpOf("mutate"), /PART_OF_A_PATH/);
  });
  // They run this file, or take long.
  for (const name of ["verify", "test:zones"])
    command(name, "is what CI runs", () => {
      assert.ok(readFileSync(".ci/run", "utf8").split("\n").includes(`npm run ${name}`));
    });
  command("test:lab", "is what runs every week", () => {
    assert.match(readFileSync(".github/workflows/weekly.yml", "utf8"), /- run: npm run test:lab$/m);
  });

  it("runs every command that the documentation names", () => assert.deepEqual([...named], []));
});
