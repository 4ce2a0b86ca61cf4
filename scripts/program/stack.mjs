import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Lets the stack of an error point at the lines that were written. Node can do so itself, but then reads the maps of
 * all that it loads; here a map is read when an error's stack is first looked at.
 *
 * @param {string} folder of compiled programs; the maps lie beside their files
 */
export function mapStacks(folder) {
  const program = pathToFileURL(`${resolve(folder)}/`).href;
  /** @type {Map<string, SourceMap | undefined>} */
  const maps = new Map();
  Error.prepareStackTrace = (error, frames) => {
    const lines = frames.map((frame) => `\n    at ${written(frame, program, maps)}`);
    return `${headline(error)}${lines.join("")}`;
  };
}

/** @param {Error} error */
function headline(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}

/**
 * @param {NodeJS.CallSite} frame
 * @param {string} program
 * @param {Map<string, SourceMap | undefined>} maps
 */
function written(frame, program, maps) {
  const [url = ""] = (frame.getFileName() ?? "").split("?");
  if (!url.startsWith(program)) return String(frame);
  if (!maps.has(url)) maps.set(url, readMap(url));
  const [line = 1, column = 1] = [frame.getLineNumber() ?? 1, frame.getColumnNumber() ?? 1];
  const found = maps.get(url)?.findEntry(line - 1, column - 1);
  if (found === undefined || !("originalSource" in found)) return String(frame);
  const source = resolve(dirname(fileURLToPath(url)), found.originalSource);
  const place = `${pathToFileURL(source)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  const name = frame.getFunctionName();
  return name === null ? place : `${name} (${place})`;
}

/** @param {string} url */
function readMap(url) {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, "utf8")));
  } catch {
    return undefined;
  }
}
