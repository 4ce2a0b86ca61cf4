import type { Words } from "./words.ts";

/** "Ada, Ben and Cleo"; "" for nobody. */
export function namesInARow(names: readonly string[], words: Words): string {
  const last = names.at(-1) ?? "";
  const others = names.slice(0, -1);
  if (others.length === 0) return last;
  const first = others.reduce((before, next) => words.text("names.comma", { first: before, next }));
  return words.text("names.and", { first, last });
}

/** Facts in a row, as a place and its address: "Town hall, 3 Main Street"; those that are not known are left out. */
export const factsInARow = (
  facts: readonly (string | undefined)[],
  words: Words,
  key: "facts.comma" | "facts.semicolon" = "facts.comma",
): string =>
  facts
    .filter((fact) => fact !== undefined && fact !== "")
    .reduce<string>(
      (first, next = "") => (first === "" ? next : words.text(key, { first, next })),
      "",
    );
