/** What a command's exit code tells whoever called it. */
export const exitCodes = {
  /** Built, or nothing to complain about; warnings are allowed. */
  done: 0,
  /** The content is wrong, or the machine failed: nothing was published. */
  failed: 1,
  /** The command line was not understood. */
  misused: 2,
  /** Ended by Ctrl-C at a question: 128 and the number of SIGINT, as when the signal itself ends a process. */
  interrupted: 130,
} as const;
