import { exitCodes } from "./exit-codes.ts";
import { type Command, type Options, parseCommand, type Values } from "./options.ts";

/** Runs a command with this process's arguments; what it returns becomes the exit code. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  run: (values: Values<O>, words: readonly string[]) => Promise<number>,
): Promise<void> {
  const parsed = parseCommand(command, process.argv.slice(2));
  if (parsed.kind === "run") process.exitCode = await run(parsed.values, parsed.words);
  if (parsed.kind === "help") console.log(parsed.text);
  if (parsed.kind !== "misused") return;
  console.error(parsed.text);
  process.exitCode = exitCodes.misused;
}
