/** One line of the program, how it is broken, and where that must be seen. */
export interface Mutant {
  /** Below scripts/. */
  readonly file: string;
  /** What would be wrong for somebody. */
  readonly what: string;
  /** Text that the file has once, and what takes its place. */
  readonly find: string;
  readonly replace: string;
  /** Test files below test/, of which at least one has to fail. The quickest first. */
  readonly tests: readonly string[];
}
