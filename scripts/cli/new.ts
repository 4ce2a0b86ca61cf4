import type { Answers } from "../create/interview.ts";
import { postKinds } from "../create/post.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { exitCodes } from "./exit-codes.ts";
import { eventFlags, meetupFlags, siteFlags, updateFlags } from "./new-flags.ts";
import { runFromIssue } from "./new-from-issue.ts";
import { runNewPost } from "./new-post.ts";
import { runNewSite } from "./new-site.ts";
import type { Command, Options } from "./options.ts";
import { runCommand } from "./run.ts";

const kinds = [...postKinds, "site"] as const;

const overview = {
  name: "new",
  purpose: "Starts a post or a site. Each kind has flags of its own: npm run new -- event --help",
  words: `${kinds.join("|")} "Title"`,
  options: {},
};

const named = <O extends Options>(kind: string, purpose: string, options: O): Command<O> => ({
  name: "new",
  purpose,
  words: `${kind} "Title"`,
  options,
});

/** Each kind is a command of its own, with its own flags and help. */
const runners: Readonly<Record<(typeof kinds)[number], () => Promise<void>>> = {
  event: () =>
    runCommand(
      named("event", "Starts an event: a folder with its announcement.", eventFlags),
      ({ content, now, ...flags }, words) =>
        withTitle(words, flags, (given) => runNewPost("event", { content, now }, given)),
    ),
  update: () =>
    runCommand(
      named("update", "Starts an update of an event.", updateFlags),
      ({ content, now, "from-issue": issue, ...flags }, words) =>
        withTitle(words, flags, (given) =>
          issue === undefined
            ? runNewPost("update", { content, now }, given)
            : runFromIssue(issue, { content, now }, given),
        ),
    ),
  meetup: () =>
    runCommand(
      named("meetup", "Starts a meetup of an event.", meetupFlags),
      ({ content, now, ...flags }, words) =>
        withTitle(words, flags, (given) => runNewPost("meetup", { content, now }, given)),
    ),
  site: () =>
    runCommand(
      named("site", "Starts your own site in the place of the demo.", siteFlags),
      ({ content, now, yes, ...flags }, words) =>
        withTitle(words, flags, (given) => runNewSite({ content, now, yes }, given)),
    ),
};

/** npm run new, with this process's arguments. */
export async function runNew(): Promise<void> {
  const kind = kinds.find((name) => name === firstWord(process.argv.slice(2)));
  if (kind !== undefined) return runners[kind]();
  return runCommand(overview, async (_, words) => refuseKind(words[0]));
}

const firstWord = (args: readonly string[]) => args.find((arg) => !arg.startsWith("-"));

async function refuseKind(word: string | undefined): Promise<number> {
  const nearest = word === undefined ? undefined : nearestName(word, kinds);
  const repair =
    nearest === undefined ? `write one of ${kinds.join(", ")} first` : `did you mean "${nearest}"?`;
  console.error(
    word === undefined ? `Say what to start: ${repair}.` : `"${word}" cannot be started; ${repair}`,
  );
  console.error(`Usage: npm run new -- ${overview.words}`);
  return exitCodes.misused;
}

async function withTitle(
  [, title, extra]: readonly string[],
  flags: Answers,
  run: (given: Answers) => Promise<number>,
): Promise<number> {
  if (extra === undefined) return run({ ...flags, title: title?.trim() || undefined });
  console.error(`"${extra}" stands outside the title: put the whole title in quotes.`);
  return exitCodes.misused;
}
