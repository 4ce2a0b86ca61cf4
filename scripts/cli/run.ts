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

/** A signal that aborts on Ctrl-C or on the order to stop; whatever must be cleared is, then the process ends. */
export function endOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  onInterrupt(() => controller.abort());
  return controller.signal;
}

/** Clears, then ends the process, on Ctrl-C or on the order to stop. */
export function onInterrupt(clear: () => void): void {
  const end = (exitCode: number) => () => {
    clear();
    process.exit(exitCode);
  };
  process.once("SIGINT", end(exitCodes.interrupted));
  process.once("SIGTERM", end(exitCodes.terminated));
}
