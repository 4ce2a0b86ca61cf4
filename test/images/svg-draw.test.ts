import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { waitUntil } from "../fixtures/wait.ts";

const program = `
import { drawSvg } from "./scripts/images/svg-draw.ts";
const filters = '<feGaussianBlur stdDeviation="900"/><feMorphology radius="500"/>'.repeat(60);
const size = { width: 3000, height: 3000 };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000"><filter id="f">' + filters +
  '</filter><rect width="3000" height="3000" filter="url(#f)"/></svg>';
await drawSvg(Buffer.from(svg), 72, size, { seconds: 120, mebibytes: 4096 });
`;

/** A file about a process, as proc(5) has it; "" when there is no such process. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** The fields of proc_pid_stat(5) from the third on: what stands before may hold spaces. */
const statOf = (pid: number) =>
  procFile(pid, "stat")
    .replace(/^.*\) /s, "")
    .split(" ");

// One that was killed is a zombie until somebody asks for its exit code, which its parent cannot do any more.
const isGone = (pid: number) => ["", "Z", "X"].includes(statOf(pid)[0] ?? "");

/** User time in hundredths of a second. */
const ticksOf = (pid: number) => Number(statOf(pid)[11] ?? 0);

const childrenOf = (pid: number) =>
  procFile(pid, `task/${pid}/children`).split(" ").filter(Boolean).map(Number);

test("ends a drawing when its build is killed", {
  skip: process.platform !== "linux",
}, async (t) => {
  const options = ["--import", "tsx", "--input-type=module", "--eval", program];
  const build = spawn(process.execPath, options, { stdio: "inherit" });
  t.after(() => build.kill("SIGKILL"));
  const drawing = () =>
    childrenOf(build.pid ?? 0).find((pid) => procFile(pid, "cmdline").includes("VipsForeignLoad"));
  // Loading sharp takes less: by then a thread of libvips draws, which nothing can interrupt.
  await waitUntil("it draws", () => ticksOf(drawing() ?? 0) > 150);
  const child = drawing() ?? 0;
  t.after(() => isGone(child) || process.kill(child, "SIGKILL"));
  const closed = once(build, "close");
  build.kill("SIGKILL");
  await closed;
  await waitUntil("the drawing has ended", () => isGone(child));
});
