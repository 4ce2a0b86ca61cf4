import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/** Where a session says that it listens. */
export async function originIn(child: ChildProcess): Promise<string> {
  if (child.stdout === null) return assert.fail("the session has no output");
  for await (const line of createInterface(child.stdout)) {
    const [origin] = /http:\S+\d/.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  return assert.fail("the session ended before it listened");
}
