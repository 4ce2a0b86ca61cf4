/** What a command's exit code tells whoever called it. */
export const exitCodes = {
  /** Built, or nothing to complain about; warnings are allowed. */
  done: 0,
  /** The content is wrong, or the machine failed: nothing was published. */
  failed: 1,
  /** The command line was not understood. */
  misused: 2,
  /** Ended by Ctrl-C: 128 and the number of SIGINT. */
  interrupted: 130,
  terminated: 143,
} as const;
