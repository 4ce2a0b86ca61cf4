import { commandLine } from "../bundle/installed.mjs";
import type { Answers } from "../create/interview.ts";
import { postKinds } from "../create/post.ts";
import { printable } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { exitCodes } from "./exit-codes.ts";
import {
  dateFlags,
  eventFlags,
  meetupFlags,
  pageFlags,
  photoFlags,
  sessionFlags,
  siteFlags,
  speakerFlags,
  sponsorFlags,
  updateFlags,
} from "./new-flags.ts";
import { runNewFolder, startsFolders } from "./new-folder.ts";
import { runFromIssue } from "./new-from-issue.ts";
import { runNewPost } from "./new-post.ts";
import { runNewSite } from "./new-site.ts";
import { type Command, type Options, usageOf, type Values } from "./options.ts";
import { endWith } from "./report.ts";
import { runCommand } from "./run.ts";
import { fromWhereTyped } from "./values.ts";

const kinds = [...postKinds, "site"] as const;

const overview = {
  name: "new",
  purpose: `Starts a post or a site. Each kind has flags of its own: ${commandLine("new", "event --help")}`,
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
  page: () =>
    runCommand(
      named("page", "Starts a page that is no event, such as a code of conduct.", pageFlags),
      ({ content, now, ...flags }, words) =>
        withTitle(words, flags, (given) => runNewPost("page", { content, now }, given)),
    ),
  session: () =>
    runCommand(
      named("session", "Adds a talk, a workshop or a break to a programme.", sessionFlags),
      ({ content, now, ...flags }, words) =>
        withTitle(words, flags, (given) => runNewPost("session", { content, now }, given)),
    ),
  speaker: () =>
    runCommand(
      { ...named("speaker", "Adds somebody who speaks.", speakerFlags), words: 'speaker "Name"' },
      ({ content, now, ...flags }, words) =>
        withTitle(words, flags, (given) => runNewPost("speaker", { content, now }, given)),
    ),
  sponsor: () =>
    runCommand(
      {
        ...named("sponsor", "Adds a sponsor to sponsors.yaml.", sponsorFlags),
        words: 'sponsor "Name"',
      },
      ({ content, now, ...flags }, words) =>
        withTitle(words, flags, (given) => runNewPost("sponsor", { content, now }, given)),
    ),
  date: () =>
    runCommand(
      {
        ...named("date", "Says something of one date of a series.", dateFlags),
        words: "date 2027-03-31",
      },
      ({ content, now, ...flags }, words) =>
        withTitle(words, {}, ({ title: day }) =>
          runNewPost("date", { content, now }, { ...flags, day }),
        ),
    ),
  photo: () =>
    runCommand(
      {
        ...named("photo", "Adds a photo to the gallery of an event, or of one date.", photoFlags),
        words: "photo FILE",
      },
      ({ content, now, ...flags }, words) =>
        withTitle(words, {}, ({ title: photo }) =>
          runNewPost(
            "photo",
            { content, now },
            { ...flags, photo: photo === undefined ? undefined : fromWhereTyped(photo) },
          ),
        ),
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
  if (startsFolders()) return runCommand(folder, (values, words) => startFolder(values, words));
  return runCommand(overview, async (_, words) => refuseKind(words[0]));
}

const { yes: _, content: __, ...folderFlags } = siteFlags;
const folder = {
  name: "new",
  purpose: "Makes a folder with your own site in it.",
  words: 'FOLDER ["Title"]',
  options: folderFlags,
};

async function startFolder(
  { now, ...flags }: Values<typeof folderFlags>,
  words: readonly string[],
): Promise<number> {
  const [name] = words;
  if (name === undefined) return refuse("Name the folder to make.");
  const nearest = nearestName(name, kinds);
  // "my-event" is no slip of the finger.
  if (nearest !== undefined && Math.abs(nearest.length - name.length) < 2)
    return refuse(`Did you mean "${nearest}"? For a folder of this name write ./${name}`);
  return withTitle(words, flags, (given) => runNewFolder(name, now, given));
}

function refuse(problem: string): number {
  console.error(printable(problem));
  return endWith(usageOf(folder), exitCodes.misused);
}

const firstWord = (args: readonly string[]) => args.find((arg) => !arg.startsWith("-"));

async function refuseKind(word: string | undefined): Promise<number> {
  const nearest = word === undefined ? undefined : nearestName(word, kinds);
  const repair =
    nearest === undefined ? `write one of ${kinds.join(", ")} first` : `did you mean "${nearest}"?`;
  console.error(
    word === undefined ? `Say what to start: ${repair}.` : `"${word}" cannot be started; ${repair}`,
  );
  console.error(usageOf(overview));
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
