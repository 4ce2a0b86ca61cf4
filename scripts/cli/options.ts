import { parseArgs } from "node:util";
import { commandLine } from "../bundle/installed.mjs";
import { nearestName } from "../diagnostics/nearest.ts";

/** One option of a command: how its value is read, and what its help says. */
export interface Option<T> {
  /** What stands for the value in the help, "DIR"; undefined for a flag, which has none. */
  readonly value: string | undefined;
  readonly help: string;
  readonly fallback: T;
  /** The value as the command uses it, or what was expected instead. */
  readonly read: (text: string) => Reading<T>;
}

export type Reading<T> = { readonly value: T } | { readonly expected: string };

export interface Command<O extends Options> {
  /** "build": what follows `npm run` or `npx handbill`. */
  readonly name: string;
  /** One sentence. */
  readonly purpose: string;
  /** Words that are not options, as in the help: 'event|update|meetup "Title"'. */
  readonly words?: string;
  readonly options: O;
}

export type Options = Readonly<Record<string, Option<unknown>>>;
export type Values<O extends Options> = { readonly [K in keyof O]: O[K]["fallback"] };

export type ParsedCommand<O extends Options> =
  | { readonly kind: "run"; readonly values: Values<O>; readonly words: readonly string[] }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "misused"; readonly text: string };

export const flag = (help: string): Option<boolean> => ({
  value: undefined,
  help,
  fallback: false,
  read: () => ({ value: true }),
});

export const option = <T>(
  value: string,
  help: string,
  fallback: T,
  read: (text: string) => Reading<T>,
): Option<T> => ({ value, help, fallback, read });

/** Reads a command line strictly: whatever is not understood is said, with the nearest name and the usage. */
export function parseCommand<O extends Options>(
  command: Command<O>,
  args: readonly string[],
): ParsedCommand<O> {
  const { options } = command;
  const { tokens, positionals } = parseArgs({
    args: [...args],
    // Not Node's own strictness: its messages know neither the nearest name nor our usage.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.keys(options).map((name) => [name, { type: typeOf(options[name]) }]),
    ),
  });
  const given = tokens.filter((token) => token.kind === "option");
  if (given.some(({ rawName }) => rawName === "--help" || rawName === "-h"))
    return { kind: "help", text: helpOf(command) };

  const values: Record<string, unknown> = mapValues(options, ({ fallback }) => fallback);
  for (const token of given) {
    const reading = readOption(options, token);
    if ("problem" in reading) return misused(command, reading.problem);
    values[token.name] = reading.value;
  }
  const [extra] = positionals;
  if (extra !== undefined && command.words === undefined)
    return misused(command, `"${extra}" is not an option of ${command.name}.`);
  return { kind: "run", values: values as Values<O>, words: positionals };
}

/** An option as it stands on the command line. */
interface GivenOption {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value was joined with "=". */
  readonly inlineValue?: boolean | undefined;
}

function readOption(
  options: Options,
  { name, rawName, value, inlineValue }: GivenOption,
): { readonly value: unknown } | { readonly problem: string } {
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (known === undefined || rawName !== `--${name}`) return { problem: unknown(rawName, options) };
  const reading = readValue(known, value, inlineValue ?? false);
  return "expected" in reading ? { problem: `${rawName} needs ${reading.expected}.` } : reading;
}

const typeOf = (option: Option<unknown> | undefined) =>
  option?.value === undefined ? "boolean" : "string";

function readValue(
  { value: placeholder, read }: Option<unknown>,
  text: string | undefined,
  inline: boolean,
): Reading<unknown> {
  if (placeholder === undefined) return inline ? { expected: "no value" } : read("");
  // "--content --strict": the next option is not meant as the folder's name.
  if (text === undefined || text === "" || (!inline && text.startsWith("-")))
    return { expected: `a value: ${placeholder}` };
  const reading = read(text);
  return "expected" in reading ? { expected: `${reading.expected}, not "${text}"` } : reading;
}

function unknown(rawName: string, options: Options): string {
  const nearest = nearestName(rawName.replace(/^-+/, ""), Object.keys(options));
  const hint = nearest === undefined ? "" : ` Did you mean --${nearest}?`;
  return `There is no option ${rawName}.${hint}`;
}

const misused = <O extends Options>(command: Command<O>, problem: string) =>
  ({ kind: "misused", text: `${problem}\n${usageOf(command)}` }) as const;

/** "Usage: npm run build -- [--content DIR] ..." */
export function usageOf<O extends Options>({ name, words, options }: Command<O>): string {
  const parts = Object.entries(options).map(([key, option]) => `[${spelled(key, option)}]`);
  const rest = [...(words === undefined ? [] : [words]), ...parts].join(" ");
  return `Usage: ${commandLine(name, rest)}`;
}

function helpOf<O extends Options>(command: Command<O>): string {
  const rows = Object.entries(command.options).map(
    ([key, option]) => `  ${spelled(key, option).padEnd(22)}${option.help}`,
  );
  return [command.purpose, usageOf(command), "", ...rows].join("\n");
}

const spelled = (name: string, { value }: Option<unknown>) =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
