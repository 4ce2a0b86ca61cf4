import { parse, TomlDate, TomlError, type TomlValue } from "smol-toml";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";
import { type Places, placeAt, placesOfSteps } from "./places.ts";
import { plainQuotes } from "./typography.ts";
import { type Fields, unread } from "./yaml.ts";

/* The only module that knows smol-toml. */

/** Reads a TOML document, as texts, lists and mappings. `firstLine` is the line of the file on which `toml` starts. */
export function parseToml(
  written: string,
  file: string,
  firstLine: number,
  report: Report,
): Fields {
  const toml = plainQuotes(written, { file, line: firstLine, column: 1 }, report);
  const placeOf = (line: number): Place => ({ file, line: firstLine - 1 + line, column: 1 });
  const lines = toml.split("\n");
  for (let mistakes = 0; mistakes <= mostMistakes; mistakes++) {
    try {
      const values = toText(parse(lines.join("\n"), { integersAsBigInt: true }));
      const places = findKeys(toml, placeOf);
      return {
        values: values as Record<string, unknown>,
        isWhole: mistakes === 0,
        places,
        placeOf: (path) => placeAt(places, path),
      };
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const text = lines[error.line - 1] ?? "";
      // The first mistake only: the next one may be what is left of a value that begins there.
      if (mistakes === 0)
        report(diagnose("source/toml", placeOf(error.line), { text: text.trim() }));
      lines[error.line - 1] = "";
    }
  }
  return unread(placeOf(1));
}

const mostMistakes = 20;

// As YAML's are: every scalar as the text that was written.
function toText(value: TomlValue): unknown {
  // "2017-07-20" or "2017-07-20T18:00+10:00", and not as an instant.
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, "");
  if (Array.isArray(value)) return value.map(toText);
  if (typeof value !== "object") return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toText(inner)]));
}

/** Of every key that stands at the start of a line, in the table whose header stands above it. */
function findKeys(toml: string, placeOf: (line: number) => Place): Places {
  let table: string[] = [];
  const keys = toml.split("\n").flatMap((line, index): [string[], Place][] => {
    const header = /^\s*\[+([^[\]]+)\]/.exec(line)?.[1];
    if (header !== undefined) table = toSteps(header);
    const key = /^\s*((?:"[^"]*"|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|[\w-]+))*)\s*=/.exec(line)?.[1];
    const steps = header === undefined ? key && [...table, ...toSteps(key)] : table;
    return steps ? [[steps, placeOf(index + 1)]] : [];
  });
  return placesOfSteps(placeOf(1), keys);
}

const toSteps = (dotted: string) =>
  dotted.split(".").map((step) => step.trim().replace(/^"(.*)"$/, "$1"));
