import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { body, type Session, startSession } from "../../fixtures/dev-session.ts";
import { outcomeOf, stop } from "../../fixtures/project.ts";
import { waitUntil } from "../../fixtures/wait.ts";

/** The process that builds for the session. */
function workerOf({ child }: Session): number {
  const processes = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  const [found, ...others] = processes
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s(.*)/.exec(line) ?? [])
    .filter(([, , parent, args]) => Number(parent) === child.pid && /dev-worker/.test(args ?? ""));
  assert.equal(others.length, 0);
  return Number(found?.[1]);
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function untilStaging({ project }: Session): Promise<void> {
  const own = join(project.folder, ".cache/dev-0");
  const isStaging = () => readdirSync(own).some((name) => name.includes("staging"));
  await waitUntil("a build writes", isStaging);
}

test("builds in one process while content and styles change", async (t) => {
  const session = await startSession(t);
  const first = workerOf(session);
  const { announce, write } = session.project;
  for (const change of [
    () => announce("sprints", "Second title"),
    () => write("assets/css/site.css", "h1 { color: blue }"),
    () => announce("talk", "A talk"),
  ]) {
    change();
    await session.nextState();
  }
  assert.match(await body(session, "/sprints/"), /Second title/);
  assert.equal(workerOf(session), first);
});

test("builds in a fresh process when the program changed", async (t) => {
  const session = await startSession(t);
  const first = workerOf(session);
  const manifest = join(session.project.folder, "package.json");
  session.project.write("package.json", `${readFileSync(manifest, "utf8")}\n`);
  await session.nextState();
  assert.notEqual(workerOf(session), first);
  assert.equal(isRunning(first), false);
});

test("tells pages to take other styles, and not to reload", async (t) => {
  const session = await startSession(t);
  session.project.write("assets/css/site.css", "h1 { color: blue }");
  const blue = await session.nextState();
  session.project.write("assets/css/site.css", "h1 { color: green }");
  const green = await session.nextState();
  assert.equal(green.version, blue.version);
  assert.notEqual(green.stylesheet, blue.stylesheet);
  assert.match(await body(session, `/assets/${green.stylesheet}`), /green|#008000/);

  session.project.announce("sprints", "Second title");
  assert.notEqual((await session.nextState()).version, green.version);
});

test("shows a site that was overtaken by a change which makes no difference", async (t) => {
  const unread = "content/node_modules/read.me";
  const session = await startSession(t, (project) => project.write(unread, "first\n"));
  session.project.announce("talk", "A talk");
  const { version } = await session.nextState();
  session.project.slowDown(100);
  session.project.announce("sprints", "Second title");
  await untilStaging(session);
  session.project.write(unread, "second\n");
  assert.notEqual((await session.nextState()).version, version);
});

test("says that the process which builds was killed, and goes on with another", async (t) => {
  const session = await startSession(t);
  session.project.slowDown(300);
  session.project.announce("sprints", "Overtaken");
  await untilStaging(session);
  process.kill(workerOf(session), "SIGKILL");
  assert.match((await session.nextState()).problems.join(), /SIGKILL/);
  assert.match(await body(session, "/sprints/"), /First title/);

  session.project.remove("slow");
  session.project.announce("sprints", "Second title");
  assert.deepEqual((await session.nextState()).problems, []);
  assert.match(await body(session, "/sprints/"), /Second title/);
});

test("does not need the process that was killed between two builds", async (t) => {
  const session = await startSession(t);
  const worker = workerOf(session);
  process.kill(worker, "SIGKILL");
  await waitUntil("it has ended", () => !isRunning(worker));
  session.project.announce("sprints", "Second title");
  assert.deepEqual((await session.nextState()).problems, []);
  assert.match(await body(session, "/sprints/"), /Second title/);
});

test("leaves no process behind when it is stopped or killed", async (t) => {
  const stopped = await startSession(t);
  const first = workerOf(stopped);
  await stop(stopped.child);
  assert.equal(isRunning(first), false);

  const killed = await startSession(t);
  const second = workerOf(killed);
  killed.project.slowDown(300);
  killed.project.announce("sprints", "Second title");
  await untilStaging(killed);
  killed.child.kill("SIGKILL");
  await waitUntil("the build has ended too", () => !isRunning(second));
});

test("says that the port is in use", async (t) => {
  const { project, origin } = await startSession(t);
  const { port } = new URL(origin);
  const { code, stderr } = await outcomeOf(project.start("dev", "--port", port));
  assert.equal(code, 1);
  assert.equal(stderr, `Port ${port} is in use: choose another one with --port.\n`);
});
