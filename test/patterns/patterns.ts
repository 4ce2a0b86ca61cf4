import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse, type Token } from "acorn";
import { transformSync } from "esbuild";
import { checkSync } from "recheck";

/*
 * No text makes a regular expression take longer than in proportion to its length: content comes from strangers, and a
 * post may have a million characters. Every pattern is looked at by recheck, which finds the text that would.
 */

/** Patterns that would take the square of a text's length, and why no text that reaches them is long. */
export const bounded: Readonly<Record<string, string>> = {
  "/[\\s,;:.–—-]+$/u":
    "content/markdown/plain-text.ts: what it shortens was cut to 301 characters before",
  "/(file:\\/\\/)?(\\/[^\\s():?]+|[A-Za-z]:[\\\\/][^\\s():?]+)(?:\\?[^\\s:)]*)?:(\\d+):(\\d+)(: ERROR)?/g":
    "pages/failure.ts: what a layout threw, and layouts are program",
  "/[^\\s'\"()]+\\.\\w+/g": "pages/failure.ts: the same",
  "/(file:[^\\s()?]+\\.mjs)(?:\\?[^\\s():]*)?:(\\d+):(\\d+)/g":
    "bundle/source-stack.mjs: where the program itself broke down",
  "/^(.*\\d{4}.*?)(?:,|T|\\s)\\s*((?:\\d{1,2}[:.h]\\d{2}|\\d{1,2}\\s*[ap]m)\\s*(?:[ap]m|uhr|h)?)\\s*(?:-|–|—|to|bis|until|till|à)\\s*(\\d{1,2}.*)$/i":
    "content/keys/times.ts: it looks at 200 characters at most",
};

const files = ["scripts", "layouts"]
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => join(root, file)),
  )
  .filter((file) => /\.(?:tsx?|mjs|js)$/.test(file) && !file.endsWith(".d.ts"));

/** Each pattern as it would be written, with the files that have it. */
export const patterns = new Map<string, Set<string>>();

function note(pattern: string, flags: string, file: string): void {
  const written = `/${pattern}/${flags}`;
  patterns.set(written, (patterns.get(written) ?? new Set()).add(file));
}

type RegExpToken = Token & { readonly value: { readonly pattern: string; readonly flags: string } };

function noteLiterals(file: string): void {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    loader: file.endsWith("x") ? "tsx" : "ts",
    jsx: "automatic",
  });
  parse(code, {
    ecmaVersion: "latest",
    sourceType: "module",
    onToken: (token) => {
      if (token.type.label !== "regexp") return;
      const { pattern, flags } = (token as RegExpToken).value;
      note(pattern, flags, file);
    },
  });
}

/** Those that are put together from words: a library does nothing else when it is imported. */
async function noteComposed(): Promise<void> {
  const Original = RegExp;
  const record = ([pattern, flags]: readonly unknown[]) => {
    const caller = /\/((?:scripts|layouts)\/[^\s:?)]+)/.exec(new Error().stack ?? "")?.[1];
    if (caller === undefined) return;
    const { source, flags: given } = new Original(pattern as string, flags as string);
    note(source, given, caller);
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, given) => {
      record(given);
      return Reflect.construct(target, given);
    },
  });
  try {
    const libraries = files.filter((file) => file.split("/").length > 2 && /\.tsx?$/.test(file));
    const imports = libraries.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};`);
    // Not one by one: a library that exports "then" would be waited for without end.
    await import(`data:text/javascript,${encodeURIComponent(imports.join(""))}`);
  } finally {
    globalThis.RegExp = Original;
  }
}

export async function collectPatterns(): Promise<void> {
  files.forEach(noteLiterals);
  await noteComposed();
}

/** By counts alone: what it finds must not depend on how busy the machine is. */
const untimed = { timeout: null, incubationTimeout: null, seedingTimeout: null };

/** Why a pattern is slow; undefined when it is not. */
export function slowness(written: string): string | undefined {
  const end = written.lastIndexOf("/");
  const verdict = checkSync(written.slice(1, end), written.slice(end + 1), untimed);
  if (verdict.status === "safe") return undefined;
  const why =
    verdict.status === "vulnerable"
      ? `${verdict.complexity.summary}: ${verdict.attack.pattern}`
      : JSON.stringify(verdict.error);
  return `${[...(patterns.get(written) ?? [])].join(", ")}: ${written}: ${why}`;
}

/*
 * Looking at all of them takes a minute: digests of those that were found sound. A new one is looked at in every run,
 * which takes a moment, until UPDATE_GOLDENS=1 npm test -- patterns notes it.
 */
const list = "test/patterns/sound.txt";
const { version } = JSON.parse(readFileSync("node_modules/recheck/package.json", "utf8"));
const head = `Found sound by recheck ${version}`;

export function knownSound(): ReadonlySet<string> {
  const [first, ...digests] = existsSync(list) ? readFileSync(list, "utf8").split("\n") : [];
  return new Set(first === head ? digests : []);
}

export function noteSound(sound: readonly string[]): void {
  writeFileSync(list, `${[head, ...sound.map(digestOf).sort()].join("\n")}\n`);
}

export const digestOf = (written: string): string =>
  createHash("sha256").update(written).digest("hex").slice(0, 20);
