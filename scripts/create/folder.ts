import { toAscii } from "../site/ascii-addresses.ts";
import { type Answers, type Question, question } from "./interview.ts";
import { fileSlug } from "./names.ts";

/**
 * Which letters the name of an event's folder, and so its address, has: those of its title, or ASCII ones, which can be
 * typed and read out everywhere. Asked only where it makes a difference.
 */
export const folderQuestion = (
  titleOf: (known: Answers) => string | undefined,
  check: Question["check"],
): Question =>
  question("folder", "What is the event's folder called?", {
    wanted: (known) => (names(titleOf(known)).length > 1 ? "optional" : "no"),
    choices: (known) => names(titleOf(known)).map((name) => ({ value: name, label: `${name}/` })),
    suggestion: (known) =>
      names(titleOf(known)).length > 1 ? names(titleOf(known))[0] : undefined,
    check,
  });

/** The possible folders of a title, in its own letters first. */
function names(title = ""): string[] {
  const own = fileSlug(title);
  return [...new Set([own, fileSlug(toAscii(own))])].filter((name) => name !== "");
}
