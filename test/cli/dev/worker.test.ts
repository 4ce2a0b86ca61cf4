import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { body, ownFolder, type Session, startSession } from "../../fixtures/dev-session.ts";
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

async function untilStaging(session: Session): Promise<void> {
  const own = ownFolder(session);
  const isStaging = () => readdirSync(own).some((name) => name.includes("staging"));
  await waitUntil("a build writes", isStaging);
}

const unread = "content/node_modules/read.me";

/* One session after the other is what takes the time here, so that all but the last tests share one. */
test("one session", async (t) => {
  const session = await startSession(t, (project) => project.write(unread, "first\n"));
  const { project, nextState } = session;
  const { announce, write } = project;

  await t.test("builds in one process while content and styles change", async () => {
    const first = workerOf(session);
    for (const change of [
      () => announce("sprints", "Another title"),
      () => write("assets/css/site.css", "h1 { color: black }"),
      () => announce("talk", "A talk"),
    ]) {
      change();
      await nextState();
    }
    assert.match(await body(session, "/sprints/"), /Another title/);
    assert.equal(workerOf(session), first);
  });

  await t.test("tells pages to take other styles, and that they are the same", async () => {
    const pageNow = async () => {
      const page = await body(session, "/sprints/");
      return [/href="(\/assets\/site[^"]*)"/, /data-page="(\w+)"/].map(
        (one) => one.exec(page)?.[1],
      );
    };
    write("assets/css/site.css", "h1 { color: blue }");
    const blue = await nextState();
    const [address = "", ...others] = await pageNow();
    write("assets/css/site.css", "h1 { color: green }");
    const green = await nextState();
    assert.notEqual(green.styles, blue.styles);
    assert.deepEqual(await pageNow(), [address, ...others]);
    assert.match(await body(session, address), /green|#008000/);

    announce("sprints", "First title");
    assert.equal((await nextState()).styles, green.styles);
    assert.notDeepEqual(await pageNow(), [address, ...others]);
  });

  await t.test(
    "shows a site that was overtaken by a change which makes no difference",
    async () => {
      announce("talk", "Another talk");
      const { version } = await nextState();
      project.slowDown(40);
      announce("sprints", "First title, once more");
      await untilStaging(session);
      write(unread, "second\n");
      assert.notEqual((await nextState()).version, version);
      project.remove("slow");
    },
  );

  await t.test(
    "says that the process which builds was killed, and goes on with another",
    async () => {
      project.slowDown(300);
      announce("sprints", "Overtaken");
      await untilStaging(session);
      process.kill(workerOf(session), "SIGKILL");
      assert.match((await nextState()).problems.join(), /SIGKILL/);
      assert.match(await body(session, "/sprints/"), /First title, once more/);

      project.remove("slow");
      announce("sprints", "Second title");
      assert.deepEqual((await nextState()).problems, []);
      assert.match(await body(session, "/sprints/"), /Second title/);
    },
  );

  await t.test("does not need the process that was killed between two builds", async () => {
    const worker = workerOf(session);
    process.kill(worker, "SIGKILL");
    await waitUntil("it has ended", () => !isRunning(worker));
    announce("sprints", "Third title");
    assert.deepEqual((await nextState()).problems, []);
    assert.match(await body(session, "/sprints/"), /Third title/);
  });

  await t.test("says that its port is in use", async () => {
    const { port } = new URL(session.origin);
    const { code, stderr } = await outcomeOf(project.start("dev", "--port", port));
    assert.equal(code, 1);
    assert.equal(stderr, `Port ${port} is in use: choose another one with --port.\n`);
  });

  await t.test("builds in a fresh process when the program changed", async () => {
    const before = workerOf(session);
    const manifest = readFileSync(join(project.folder, "package.json"), "utf8");
    write("package.json", `${manifest}\n`);
    await nextState();
    assert.notEqual(workerOf(session), before);
    assert.equal(isRunning(before), false);
  });

  await t.test("leaves no process behind when it is stopped", async () => {
    const worker = workerOf(session);
    await stop(session.child);
    assert.equal(isRunning(worker), false);
  });
});

test("leaves no process behind when it is killed", async (t) => {
  const killed = await startSession(t);
  const worker = workerOf(killed);
  killed.project.slowDown(300);
  killed.project.announce("sprints", "Second title");
  await untilStaging(killed);
  killed.child.kill("SIGKILL");
  await waitUntil("the build has ended too", () => !isRunning(worker));
});
