import { sizeNames } from "./corpus.ts";
import { buildWorks } from "./plan.ts";
import { toQualityTable } from "./quality-report.ts";
import { median, type Run } from "./results.ts";
import { table } from "./table.ts";
import { targets } from "./targets.ts";
import { settingNames, toolNames } from "./tool.ts";

const sizeMeanings = {
  S: "one post with a photograph",
  M: "500 posts, 100 photographs of 3000 x 2000 pixels",
  C: "a conference of 300 talks and 200 speakers, each with a page",
  T: "1,000 posts, no pictures",
  L: "10,000 posts, no pictures",
} as const;

/** The whole report, as Markdown: where it was measured, the targets, every cell, and what is compared. */
export function toReport(runs: readonly Run[]): string {
  const valid = runs.filter((run) => run.void === undefined);
  const last = valid.at(-1);
  if (last === undefined) return "Nothing was measured yet.\n";
  return [
    heading(valid, last),
    targetTable(valid),
    costTable(valid),
    ...toQualityTable(valid),
    ...voidRuns(runs),
    explanation(valid),
  ].join("\n\n");
}

function heading(runs: readonly Run[], { at, machine, scale }: Run): string {
  const versions = toolNames.flatMap((tool) => {
    const version = runs.find((run) => run.tool === tool)?.version;
    return version === undefined ? [] : [`${tool} ${version}`];
  });
  const share = scale === 1 ? "" : ` **Only ${scale} of the events: a try, no result.**`;
  return `Measured on ${at.slice(0, 10)} with \`npm run bench\`: ${machine}; ${versions.join("; ")}. Medians.${share}`;
}

export function targetTable(runs: readonly Run[]): string {
  const rows = targets.map(({ what, most, unit, value }) => {
    const measured = value(runs);
    if (measured === undefined) return [what, `${most}${unit}`, "not measured", ""];
    const verdict = measured <= most ? "met" : "**missed**";
    return [what, `${most}${unit}`, `${rounded(measured)}${unit}`, verdict];
  });
  return table(["work", "at most", "measured", ""], rows);
}

function costTable(runs: readonly Run[]): string {
  const groups = sizeNames.flatMap((size) =>
    buildWorks.flatMap((work) =>
      settingNames.flatMap((setting) =>
        toolNames.map((tool) =>
          runs.filter(
            (run) =>
              run.size === size &&
              run.work === work &&
              run.setting === setting &&
              run.tool === tool,
          ),
        ),
      ),
    ),
  );
  const rows = groups.flatMap((group) =>
    group[0] === undefined ? [] : [costRow(group, group[0])],
  );
  const titles = ["content", "work", "tool", "time", "CPU", "memory", "files", "size", "runs"];
  return table(titles, rows);
}

function costRow(group: readonly Run[], { size, work, tool, setting, files }: Run): string[] {
  const of = (read: (run: Run) => number | undefined) =>
    median(group.flatMap((run) => read(run) ?? []));
  return [
    size,
    work,
    setting === "equal" ? tool : `${tool}, its own settings`,
    amount(
      of((run) => run.wall),
      " s",
    ),
    amount(
      of((run) => run.cpu),
      " s",
    ),
    amount(
      of((run) => run.memory),
      " MiB",
    ),
    String(files),
    amount(
      of((run) => run.bytes / 1e6),
      " MB",
    ),
    String(group.length),
  ];
}

const amount = (value: number | undefined, unit: string) =>
  value === undefined ? "unknown" : `${rounded(value)}${unit}`;

/** Three digits that count. */
const rounded = (value: number) =>
  String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

function voidRuns(runs: readonly Run[]): string[] {
  const lines = runs.flatMap((run) =>
    run.void === undefined ? [] : [`- ${run.size} ${run.work} ${run.tool}: ${run.void}`],
  );
  return lines.length === 0 ? [] : [`Runs that do not count:\n\n${lines.join("\n")}`];
}

function explanation(runs: readonly Run[]): string {
  const sizes = sizeNames.filter((size) => runs.some((run) => run.size === size));
  return [
    `${sizes.map((size) => `${size}: ${sizeMeanings[size]}`).join("; ")}.`,
    "Cold starts without any cache or output, and for Handbill without its compiled program. Unchanged runs the command",
    "once more: Handbill looks at its sources and its output and stops, while its peers build again. Edited adds a",
    "sentence to one post. Each output is checked for its pages, its feed, its pictures and the edit. A save in",
    "`npm run dev` counts until Chromium shows it, in a session that has built the site. Settings of encoders",
    "are equal where nothing else is said: WebP and JPEG at quality 80 in widths of 480, 960 and 1920 pixels, with WebP at",
    "effort 4 in Handbill, Eleventy and Astro and at what Hugo leaves it at; each has its own filter for shrinking. Its own",
    "settings are AVIF in widths of 480, 960 and 1440 pixels and one JPEG. Nobody draws social cards. Hugo's output also",
    "holds the photographs themselves. Time is that of the tool itself, without npm.",
    "Peers make one page for each post, an index and an Atom feed of fifty posts; Handbill makes one page for each event",
    "with its updates and meetup, and also calendars, JSON Feed, feeds of single events, tag pages, posters and structured",
    "data, and checks every link. The photographs are made, not taken. The floor is no generator: it reads Handbill's",
    "sources and writes as many files of the same sizes, from one thread, with nothing between.",
  ].join("\n");
}
