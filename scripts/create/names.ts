import { toSlug } from "../site/slugs.ts";

const longest = 60;

/** A path segment made from words, cut between words when it grows long. */
export function fileSlug(title: string): string {
  const letters = [...toSlug(title)];
  if (letters.length <= longest) return letters.join("");
  const cut = letters.slice(0, longest + 1).join("");
  return cut.includes("-")
    ? cut.slice(0, cut.lastIndexOf("-"))
    : letters.slice(0, longest).join("");
}

/** A title is one line, however it was pasted. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** "python, esp32" as a list. */
export const splitList = (text: string | undefined): string[] | undefined =>
  text
    ?.split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
