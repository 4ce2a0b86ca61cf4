import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { nearestName } from "../../diagnostics/nearest.ts";
import { eventStatuses, registrationStates } from "../../model/site.ts";
import { shownValue, textOf, type Written, type WrittenKey } from "./written.ts";

/** Whether a key keeps its post back. A doubtful value does too, and is told: what went public cannot be taken back. */
type Verdict = "keeps" | "publishes" | "doubtful";

const yes = /^(?:true|yes|on|1)$/i;
const no = /^(?:false|no|off|0)$/i;

const flag =
  (ifTrue: Verdict, ifFalse: Verdict) =>
  (text: string): Verdict =>
    yes.test(text) ? ifTrue : no.test(text) ? ifFalse : "doubtful";

const states: readonly string[] = [...registrationStates, ...eventStatuses];
const published =
  /^(?:publish|published|public|live|active|done|current|ongoing|planned|final|finali[sz]ed|complete|completed|finished|ready|past|upcoming|confirmed)$/;
const unpublished = /^(?:drafts?|private|hidden|pending|unlisted|unpublished|inactive|trash|wip)$/;

/** Of words that may be a state of the event: what is none and near none is about the post. */
function byStatus(text: string): Verdict {
  const words = wordsOf(text);
  if (words.some((word) => unpublished.test(word))) return "keeps";
  return words.every((word) => published.test(word) || isStateWord(word))
    ? "publishes"
    : "doubtful";
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(",")
    .map((word) => word.trim().replace(/[\s_]+/g, "-"));

const isStateWord = (word: string) => nearestName(word, states) !== undefined;

/** The words that are a state of the event, or were meant to be one. */
export const stateWords = (text: string): string[] =>
  wordsOf(text).filter(
    (word) => isStateWord(word) && !published.test(word) && !unpublished.test(word),
  );

/** Of a word that may as well be a federal state, or a state of the site's own. */
const byState = (text: string): Verdict =>
  wordsOf(text).some((word) => unpublished.test(word)) ? "keeps" : "publishes";

const byLayout = (text: string): Verdict =>
  unpublished.test(text.toLowerCase()) ? "keeps" : /draft/i.test(text) ? "doubtful" : "publishes";

/** Of `published:` and `publish:`, which are also dates: of the latter only the hour decides, and is looked at later. */
const byPublished = (text: string): Verdict =>
  /\d{4}/.test(text) ? "publishes" : flag("publishes", "keeps")(text);

const readers = Object.entries<(text: string) => Verdict>({
  draft: flag("keeps", "publishes"),
  wip: flag("keeps", "publishes"),
  published: byPublished,
  publish: byPublished,
  public: flag("publishes", "keeps"),
  // It may only be hidden from lists.
  hidden: flag("doubtful", "publishes"),
  unlisted: flag("doubtful", "publishes"),
  private: flag("keeps", "publishes"),
  headless: flag("keeps", "publishes"),
  visibility: byStatus,
  layout: byLayout,
  status: byStatus,
  state: byState,
});

/** Whether any key keeps the post back. */
export function isKeptBack(
  keys: ReadonlyMap<string, WrittenKey>,
  placeOf: (steps: readonly string[]) => Place,
  report: (diagnostic: Diagnostic) => void,
): boolean {
  const verdicts = readers.map(([name, read]) => {
    const key = keys.get(name);
    if (key === undefined) return "publishes";
    const verdict = judge(key.value, read);
    if (verdict === "doubtful" || (verdict === "keeps" && name === "layout")) {
      const args = { key: key.steps.join("."), value: shownValue(key.value) };
      report(diagnose("model/kept-back", placeOf(key.steps), args));
    }
    return verdict;
  });
  // No page of its own is what Eleventy and Hugo mean by it.
  const hasNoPage = no.test(textOf(keys.get("permalink")?.value) ?? "");
  return hasNoPage || verdicts.some((verdict) => verdict !== "publishes");
}

function judge(value: Written, read: (text: string) => Verdict): Verdict {
  const text = Array.isArray(value) ? value.map(String).join(",") : textOf(value);
  return text === undefined ? "doubtful" : read(text);
}
