import type { Readable, Writable } from "node:stream";
import { confirm, isCancel, select, text } from "@clack/prompts";
import type { Ask } from "./interview.ts";

/* The only module that knows @clack/prompts. */

/** What a person types on and reads from. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** The terminal of this process; undefined when there is none, as in CI, in a pipe or in an editor's task. */
export function openTerminal(): Terminal | undefined {
  const { stdin: input, stdout: output } = process;
  return input.isTTY === true && output.isTTY === true ? { input, output } : undefined;
}

/** Asks on a terminal. */
export const askOn =
  (terminal: Terminal): Ask =>
  async ({ message, hint = "", suggestion = "", choices }, { optional, check }) => {
    const answer =
      choices === undefined
        ? await text({
            message: optional ? `${message} (Enter skips)` : message,
            placeholder: hint,
            initialValue: suggestion,
            validate: (written = "") => check(written),
            ...terminal,
          })
        : await select({ message, options: [...choices], ...terminal });
    return isCancel(answer) ? "cancelled" : { text: answer?.trim() ?? "" };
  };

/** Asks for a yes; Enter means no. */
export async function confirmOn(
  terminal: Terminal,
  message: string,
): Promise<"yes" | "no" | "cancelled"> {
  const answer = await confirm({ message, initialValue: false, ...terminal });
  if (isCancel(answer)) return "cancelled";
  return answer ? "yes" : "no";
}
