import type { Readable, Writable } from "node:stream";
import { autocomplete, confirm, isCancel, select, text } from "@clack/prompts";
import type { Ask, Asking, Choice, Question } from "./interview.ts";

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
  async (question, asking) => {
    const { choices } = asking;
    const answer = await (choices === undefined
      ? askForText(terminal, question, asking)
      : askToChoose(terminal, question, asking, choices));
    return isCancel(answer) ? "cancelled" : { text: answer?.trim() ?? "" };
  };

/** What Enter means is shown, and not written down for the one who asks something else. */
const askForText = (
  terminal: Terminal,
  { message, hint = "" }: Question,
  { optional, suggestion, check }: Asking,
) =>
  text({
    message: optional && suggestion === undefined ? `${message} (Enter skips)` : message,
    placeholder: suggestion ?? hint,
    validate: (written = "") => check(written),
    ...terminal,
  });

// As many as one sees at once.
const few = 12;

function askToChoose(
  terminal: Terminal,
  { message }: Question,
  { suggestion, check }: Asking,
  choices: readonly Choice[],
) {
  const options = [...choices];
  const initial = suggestion === undefined ? {} : { initialValue: suggestion };
  if (options.length <= few) return select({ message, options, ...initial, ...terminal });
  return autocomplete({
    message,
    options,
    placeholder: "type a part of it",
    maxItems: few,
    validate: (value) => check(typeof value === "string" ? value : ""),
    ...initial,
    ...terminal,
  });
}

/** Asks for a yes; Enter means no. */
export async function confirmOn(
  terminal: Terminal,
  message: string,
): Promise<"yes" | "no" | "cancelled"> {
  const answer = await confirm({ message, initialValue: false, ...terminal });
  if (isCancel(answer)) return "cancelled";
  return answer ? "yes" : "no";
}
