import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/*
 * Which functions of the program the tests have called in their own processes, by what V8 wrote at the end of each. Lines
 * would need the sources' maps; and commands that tests start are compiled, and not counted.
 */

const scriptsSchema = z.object({
  result: z.array(
    z.object({
      url: z.string(),
      functions: z.array(
        z.object({
          functionName: z.string(),
          ranges: z.array(z.object({ startOffset: z.number(), count: z.number() })),
        }),
      ),
    }),
  ),
});

/** A line for each room, and one for each function without a call, from the files that V8 wrote into a folder. */
export function coverageReport(folder: string): string {
  const called = new Map<string, boolean>();
  for (const name of readdirSync(folder)) {
    const { result } = scriptsSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    for (const { url, functions } of result) {
      const file = sourceOf(url);
      if (file === undefined) continue;
      for (const { functionName, ranges } of functions) {
        const [whole = { startOffset: 0, count: 0 }] = ranges;
        const key = `${file} ${functionName || `at ${whole.startOffset}`}`;
        called.set(key, (called.get(key) ?? false) || whole.count > 0);
      }
    }
  }
  const roomOf = (key: string) => key.split("/").slice(0, 2).join("/").replace(/ .*/, "");
  const rooms = [...new Set(Array.from(called.keys(), roomOf))].sort();
  const lines = rooms.map((room) => {
    const functions = [...called].filter(([key]) => roomOf(key) === room);
    const count = functions.filter(([, isCalled]) => isCalled).length;
    return `${percent(count, functions.length)}  ${room}  ${count} of ${functions.length}`;
  });
  const missed = [...called].filter(([, isCalled]) => !isCalled).map(([key]) => `  ${key}`);
  const all = called.size - missed.length;
  return [
    "",
    "Functions that no test calls in its own process:",
    ...missed.filter((key) => !/ at \d+$/.test(key)).sort(),
    "",
    "Functions called:",
    ...lines,
    `${percent(all, called.size)}  all`,
  ].join("\n");
}

function sourceOf(url: string): string | undefined {
  if (!url.startsWith("file:")) return undefined;
  const path = relative(resolve("."), fileURLToPath(url.replace(/\?.*$/, "")));
  return /^(?:scripts|layouts)\//.test(path) ? path : undefined;
}

const percent = (part: number, whole: number) =>
  `${((100 * part) / whole).toFixed(0).padStart(3)} %`;
