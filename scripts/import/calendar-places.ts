import type { Place } from "../diagnostics/diagnostic.ts";

/** Where the properties of each VEVENT stand in the text of a calendar; those that are not there, at its beginning. */
export function placesIn(text: string, file: string): (entry: number) => (name: string) => Place {
  const lines = text.split("\n").map((line) => line.trim().toUpperCase());
  const starts = lines.flatMap((line, index) => (line === "BEGIN:VEVENT" ? [index] : []));
  return (entry) => {
    const start = starts[entry] ?? 0;
    const own = lines.slice(start, lines.indexOf("END:VEVENT", start));
    return (name) => {
      // "STATUS:TENTATIVE" and "ORGANIZER's e-mail address" stand where STATUS and ORGANIZER do.
      const property = /^[A-Z-]+/.exec(name)?.[0] ?? name;
      const index = own.findIndex(
        (line) => line.replace(/^BEGIN:/, "").split(/[:;]/, 1)[0] === property,
      );
      return { file, line: start + Math.max(index, 0) + 1, column: 1 };
    };
  };
}
