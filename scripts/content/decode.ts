import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { firstIndex } from "../model/first-index.ts";

export type Report = (diagnostic: Diagnostic) => void;

/** For whoever reads what is said elsewhere. */
export const unreported: Report = () => undefined;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const NUL = "\0";

/** The text of a file with `\n` line ends and without a byte order mark; undefined, and said why, when it is no text. */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const wide = utf16Name(bytes);
  if (wide !== undefined) {
    report(diagnose("source/encoding", startOf(file), { encoding: wide }));
    return undefined;
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const place = placeAfter(file, soundStart(bytes));
    report(diagnose("source/encoding", place, { encoding: "Latin-1 or Windows-1252" }));
    return undefined;
  }
  const nul = text.indexOf(NUL);
  if (nul !== -1) {
    report(diagnose("source/nul", placeAfter(file, text.slice(0, nul))));
    return undefined;
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

// Windows editors call UTF-16 "Unicode". Without a mark, every second byte of Western text is NUL.
function utf16Name(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16 little-endian";
  if (first === 0xfe && second === 0xff) return "UTF-16 big-endian";
  if (bytes.length < 4) return undefined;
  if (bytes[1] === 0 && bytes[3] === 0) return "UTF-16 little-endian";
  return bytes[0] === 0 && bytes[2] === 0 ? "UTF-16 big-endian" : undefined;
}

/** The text before the first unsound byte: found by halving, since the decoder does not say where it failed. */
function soundStart(bytes: Uint8Array): string {
  const decode = (length: number) => {
    try {
      // A sequence that is cut off at the end is not unsound yet, and gives no text yet.
      const decoder = new TextDecoder("utf-8", { fatal: true });
      return decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  const unsound = firstIndex(bytes.length + 1, (length) => decode(length) === undefined);
  return decode(unsound - 1) ?? "";
}

function placeAfter(file: string, before: string): Place {
  const lines = before.split(/\r\n?|\n/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
