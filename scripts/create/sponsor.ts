import { withSponsor } from "../content/add-sponsor.ts";
import { unreported } from "../content/decode.ts";
import { readText } from "../content/read.ts";
import { checkWebAddress } from "./checks.ts";
import { type Draft, type DraftSetting, inEvent } from "./draft.ts";
import { flagOnly, type Question, question, required } from "./interview.ts";
import { oneLine } from "./names.ts";

export const sponsorQuestions = (): Question[] => [
  question("title", "What is the sponsor called?", { ...required, hint: "Acme" }),
  question("tier", "In which tier?", { ...required, suggestion: () => "Sponsors" }),
  question("url", "What is the address of their page?", {
    hint: "https://...",
    check: checkWebAddress,
  }),
  question("logo", "Where is their logo, beside sponsors.yaml?", { ...flagOnly }),
  question("text", "What do they do or give, in a sentence?"),
];

/** A new sponsor in sponsors.yaml, at the end of their tier; a tier that is not there yet is made. */
export function draftSponsor({ content, event, answers }: DraftSetting): Draft {
  if (event === undefined) return { problem: "A sponsor needs an event." };
  const { tree } = content;
  const { url, logo, text } = answers;
  const name = oneLine(answers.title ?? "");
  const names = ["sponsors.yaml", "sponsors.yml"].map((file) => inEvent(event, file));
  const known = names.find((path) => tree.paths.includes(path));
  const path = known ?? inEvent(event, "sponsors.yaml");
  const replaces = known && readText(tree, known, unreported);
  const added = withSponsor(replaces, oneLine(answers.tier ?? ""), { name, url, logo, text });
  if (added === "unreadable") return { problem: `${path} cannot be read: correct it first.` };
  if (added === "there") return { problem: `${path} has a sponsor "${name}" already.` };
  return { path, text: added.text, replaces };
}
