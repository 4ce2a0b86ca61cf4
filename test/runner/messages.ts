/* What the runner and its workers say to each other. */

/** To a worker: run this test file, a path from the working folder. */
export interface RunFile {
  readonly file: string;
}

/** From a worker. */
export type WorkerMessage =
  | { readonly kind: "test"; readonly result: TestResult }
  /** A file is done: the next one may be sent. */
  | { readonly kind: "file"; readonly milliseconds: number };

export interface TestResult {
  readonly file: string;
  /** Of its suites, the outermost first, and of itself. */
  readonly names: readonly string[];
  readonly outcome: "passed" | "skipped" | "failed";
  /** Of a failed test, with its stack. */
  readonly error: string | undefined;
}
