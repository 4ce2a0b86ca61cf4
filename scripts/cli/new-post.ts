import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { commandLine } from "../bundle/installed.mjs";
import { chooseEvent } from "../create/choose-event.ts";
import { type ExistingContent, type ExistingEvent, surveyContent } from "../create/existing.ts";
import { type Answers, question, required } from "../create/interview.ts";
import { type Created, createPost, type PostKind, recipes } from "../create/post.ts";
import { printable } from "../diagnostics/diagnostic.ts";
import type { Instant } from "../time/moment.ts";
import { writing } from "./disk.ts";
import { exitCodes } from "./exit-codes.ts";
import { conduct, nothingWritten } from "./new-interview.ts";
import { endWith, printDiagnostics } from "./report.ts";

export interface Setting {
  readonly content: string;
  readonly now: Instant;
}

/** Makes one post from flags and answers; returns the exit code. */
export async function runNewPost(
  kind: PostKind,
  { content: folder, now }: Setting,
  { event: wanted, ...given }: Answers,
): Promise<number> {
  const content = surveyContent(folder);
  if (content === undefined)
    return endWith(`There is no folder ${folder}: ${commandLine("new", "site")} makes one.`);
  // A page is the site's, unless an event is named.
  const isOfSite = kind === "event" || (kind === "page" && wanted === undefined);
  const chosen = isOfSite ? { event: undefined } : await findEvent(content, wanted);
  if ("exitCode" in chosen) return chosen.exitCode;

  const { event } = chosen;
  const questions = recipes[kind].questions(content, event?.zone ?? content.zone);
  const interviewed = await conduct(questions, given);
  if ("exitCode" in interviewed) return interviewed.exitCode;
  const { answers } = interviewed;
  return writing(() => tell(createPost(kind, { content, event, answers, now })));
}

type Found = { readonly event: ExistingEvent } | { readonly exitCode: number };

/** The event that is named, else the only one, else the one that is chosen; or the exit code. */
export async function findEvent(
  content: ExistingContent,
  wanted: string | undefined,
): Promise<Found> {
  const choice = chooseEvent(content.events, wanted, standingIn(content.tree.root));
  if ("problem" in choice) {
    return {
      exitCode: endWith(choice.problem, wanted === undefined ? undefined : exitCodes.misused),
    };
  }
  if (choice.event !== undefined) return { event: choice.event };
  const choices = content.events.map(({ key, title }) => ({ value: key, label: title }));
  const which = question("event", "Which event is it for?", {
    ...required,
    choices: () => choices,
  });
  const interviewed = await conduct([which], {});
  return "exitCode" in interviewed ? interviewed : findEvent(content, interviewed.answers.event);
}

/** The folder below content that the command was typed in. npm itself runs it in the project's folder. */
function standingIn(root: string): string | undefined {
  const below = relative(root, realpathSync(process.env.INIT_CWD ?? process.cwd()));
  return below === "" || below.startsWith("..") ? undefined : below.split(sep).join("/");
}

function tell(created: Created): number {
  if (created.kind === "refused") return endWith(created.problem);
  printDiagnostics(created.diagnostics);
  if (created.kind === "invalid") return endWith(nothingWritten);
  const { file, copied, change } = created;
  for (const path of [file, copied])
    if (path !== undefined) console.log(printable(`Wrote ${path}`));
  const says = [change?.registration, change?.status].filter((state) => state !== undefined);
  if (change !== undefined) {
    console.log(printable(`Its words "${change.words}" mean for visitors: ${says.join(", ")}`));
  }
  console.log(`Next: ${commandLine("dev")}, and write on in the file`);
  return exitCodes.done;
}
