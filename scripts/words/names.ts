import type { Words } from "./words.ts";

/** "Ada, Ben and Cleo"; "" for nobody. */
export function namesInARow(names: readonly string[], words: Words): string {
  const last = names.at(-1) ?? "";
  const others = names.slice(0, -1);
  if (others.length === 0) return last;
  const first = others.reduce((before, next) => words.text("names.comma", { first: before, next }));
  return words.text("names.and", { first, last });
}
