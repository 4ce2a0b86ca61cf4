import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeCorpus } from "./corpus.ts";
import { handbill } from "./handbill.ts";
import { type Cost, measure } from "./measure.ts";
import { median } from "./results.ts";
import { writeSite } from "./site-folder.ts";
import { table } from "./table.ts";
import { workFolder } from "./tool.ts";

/* What reading costs: `npm run check` of a thousand posts, which writes nothing. */

const folder = join(workFolder, "reading");

/** The folder that is checked, and whether a build has read it before. One post takes little more than the program's start. */
const works = [
  { name: "one post", content: "one", isBuilt: false },
  { name: "1,000 posts", content: "content", isBuilt: false },
  { name: "1,000 posts, after a build", content: "content", isBuilt: true },
] as const;

/** Checks in turns and gives a table of the medians. The program is compiled before. */
export async function measureReading(runs: number, say: (line: string) => void): Promise<string> {
  const site = { size: "T", corpus: makeCorpus("T", 1), setting: "equal", folder } as const;
  const one = ["one/index.md", "---\ntitle: One\ndate: 2026-05-01\n---\n\nText.\n"] as const;
  await writeSite({ ...handbill, texts: () => new Map([...handbill.texts(site), one]) }, site);
  run("check", "one");
  const costs = works.map(({ name }) => ({ name, all: [] as Cost[] }));
  for (let round = 1; round <= runs; round++) {
    for (const [index, { name, content, isBuilt }] of works.entries()) {
      rmSync(join(folder, ".cache"), { recursive: true, force: true });
      if (isBuilt) run("build", content);
      const cost = run("check", content);
      costs[index]?.all.push(cost);
      say(`${round}/${runs} ${name}: ${cost.wall.toFixed(2)} s`);
    }
  }
  const seconds = (all: readonly (number | undefined)[]) =>
    `${(median(all.flatMap((one) => one ?? [])) ?? 0).toFixed(2)} s`;
  const rows = costs.map(({ name, all }) => [
    name,
    seconds(all.map(({ wall }) => wall)),
    seconds(all.map(({ cpu }) => cpu)),
  ]);
  return table(["`npm run check` of", "time", "CPU"], rows);
}

function run(command: "check" | "build", content: string): Cost {
  const now = "2026-06-01T00:00:00Z";
  const options = [command, "--content", content, "--now", now];
  const cost = measure([process.execPath, "scripts/run.mjs", ...options], resolve(folder), {
    GITHUB_ACTIONS: "",
  });
  if (cost.failure !== undefined) throw new Error(`${command} of ${content}: ${cost.failure}`);
  return cost;
}
