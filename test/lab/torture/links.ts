import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listFiles } from "../../../scripts/output/manifest.ts";
import { createBench } from "./bench.ts";
import { type Fault, tally } from "./fault.ts";
import { rebuild } from "./pair.ts";
import { fractions } from "./random.ts";

const secret = "the secret beside the content";

/** While a site is built, a folder of its content becomes a link to one outside that has files of the same names. */
export const links: Fault = {
  id: "links",
  name: "a folder that becomes a link meanwhile",
  run: async ({ runs, seed, folder, pair }) => {
    const bench = createBench(join(folder, "bench"));
    const [outside, aside] = [join(folder, "outside"), join(folder, "aside")];
    mkdirSync(join(outside, "updates"), { recursive: true });
    const post = `---\ntitle: ${secret}\ndate: 2017-07-07\n---\n\n[plan](plan.txt)\n`;
    for (const name of ["index.md", "meetup.md", "plan.txt", "board.png"])
      writeFileSync(join(outside, name), name === "index.md" ? post : secret);
    writeFileSync(join(outside, "updates/2017-07-12-places.md"), post);
    const sprints = join(bench.folder, "content/sprints");
    const broken: string[] = [];
    const seen: string[] = [];
    for (const [run, moment] of fractions(seed, Math.ceil(runs / 10)).entries()) {
      broken.push(...(await rebuild(bench, pair.old)));
      bench.forgetCache();
      bench.write(pair.new.files);
      const { outcome } = bench.start();
      await sleep(moment * pair.duration);
      renameSync(sprints, aside);
      symlinkSync(outside, sprints);
      const { code } = await outcome;
      seen.push(code === 0 ? "built" : "refused");
      const site = join(bench.folder, "_site");
      const told = [...listFiles(site).keys()].filter((path) =>
        readFileSync(join(site, path)).includes(secret),
      );
      broken.push(...told.map((path) => `run ${run}: ${path} tells what lies outside`));
      rmSync(sprints);
      rmSync(aside, { recursive: true });
    }
    broken.push(...(await rebuild(bench, pair.new)));
    return { runs: seen.length, result: tally(seen), broken };
  },
};
