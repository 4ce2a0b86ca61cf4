import { AssertionError } from "node:assert";
import type { TestEvent } from "node:test/reporters";
import { inspect } from "node:util";
import type { TestResult, WorkerMessage } from "./messages.ts";

/**
 * What Node's test runner tells in a worker, sent to the runner. A suite is told of when it fails itself: in a hook, or
 * because its file could not be loaded.
 */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  // Of the suites and the test that are being told of.
  const names: string[] = [];
  for await (const { type, data } of events) {
    if (type === "test:diagnostic" && data.message.includes("asynchronous activity after")) {
      yield `${data.message}\n`;
    }
    if (type !== "test:start" && type !== "test:pass" && type !== "test:fail") continue;
    names.splice(data.nesting, names.length, data.name);
    if (type === "test:start") continue;
    const error = type === "test:fail" ? data.details.error : undefined;
    const isSuite = data.details.type === "suite";
    if (isSuite ? isOwnFailure(error) : !isOfSubtests(error)) {
      const [file = "", ...below] = names;
      // What is known to be wrong may fail: it is listed with what is left out.
      const isKnown = data.todo !== undefined && data.todo !== false;
      const outcome = isKnown ? outcomeOf(true, undefined) : outcomeOf(data.skip, error);
      send({ kind: "test", result: { file, names: below, ...outcome } });
    }
    if (data.nesting === 0) send({ kind: "file", milliseconds: data.details.duration_ms });
  }
}

const send = (message: WorkerMessage) => process.send?.(message);

type Outcome = Pick<TestResult, "outcome" | "error">;

function outcomeOf(skip: string | boolean | undefined, error: Error | undefined): Outcome {
  if (error !== undefined) return { outcome: "failed", error: textOf(error) };
  const skipped = skip !== undefined && skip !== false;
  return { outcome: skipped ? "skipped" : "passed", error: undefined };
}

function textOf(wrapper: Error): string {
  // Node wraps what a test threw.
  const error = wrapper.cause instanceof Error ? wrapper.cause : wrapper;
  // Its message has the two values already.
  const text = error instanceof AssertionError ? (error.stack ?? error.message) : inspect(error);
  return text.replaceAll(/\n +at .*\(?node:internal.*/g, "");
}

const isOfSubtests = (error: Error | undefined) =>
  error !== undefined && "failureType" in error && error.failureType === "subtestsFailed";

const isOwnFailure = (error: Error | undefined) => error !== undefined && !isOfSubtests(error);
