import type { Code } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A diagnostic that is shown, with what is not shown behind it. */
export interface Shown {
  readonly diagnostic: Diagnostic;
  readonly more: More | undefined;
}

/** Diagnostics like the one before them. */
export interface More {
  readonly count: number;
  /** In how many files they are. */
  readonly files: number;
}

// Nobody repairs more before the next build; a log of 100,000 lines hides the one that matters.
const limit = 20;

/**
 * The first diagnostics of each code in each file, in their order; and of what is said in the same words of several
 * files, such as a key that other generators read, only the first. Errors are told at every place: each must be
 * mended. Tools get them all: see printJson.
 */
export function firstOfEach(diagnostics: readonly Diagnostic[]): readonly Shown[] {
  const said = groups(
    diagnostics.filter(({ severity, code }) => severity !== "error" && !singly.has(code)),
    ({ code, reason, repair }) => (together.has(code) ? code : `${code} ${reason} ${repair}`),
  );
  const repeated = new Map<Diagnostic, More>();
  const hidden = new Set<Diagnostic>();
  for (const [first, ...others] of said) {
    const files = new Set(others.map(({ place }) => place.file));
    if (first === undefined || files.size < repeats) continue;
    repeated.set(first, { count: others.length, files: files.size });
    for (const other of others) hidden.add(other);
  }
  const left = diagnostics.filter((diagnostic) => !hidden.has(diagnostic));
  const behind = new Map<Diagnostic, More>(repeated);
  for (const alike of groups(
    left.filter((one) => !repeated.has(one)),
    inFile,
  )) {
    const last = alike[limit - 1];
    for (const one of alike.slice(limit)) hidden.add(one);
    if (last !== undefined && alike.length > limit)
      behind.set(last, { count: alike.length - limit, files: 1 });
  }
  return left
    .filter((diagnostic) => !hidden.has(diagnostic))
    .map((diagnostic) => ({ diagnostic, more: behind.get(diagnostic) }));
}

/** What is said of one event in the words of another: each may be one that visitors must hear of. */
const singly: ReadonlySet<Code> = new Set<Code>(["site/unread-state"]);

/** What is wanting everywhere or nowhere, whatever the words: one place shows what is meant. */
const together: ReadonlySet<Code> = new Set<Code>(["markdown/no-alt"]);

/** From how many further files on the same words are said once. */
const repeats = 2;

const inFile = ({ place, code }: Diagnostic) => `${code} ${place.file}`;

function groups(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): Diagnostic[][] {
  const alike = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...alike.values()];
}
