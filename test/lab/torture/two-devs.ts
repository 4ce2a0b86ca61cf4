import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, createBench } from "./bench.ts";
import { type Fault, tally } from "./fault.ts";
import { rebuild } from "./pair.ts";
import { type Running, start } from "./process.ts";

/** Two people, or one who forgot the first: both sessions show each change, and leave the published site alone. */
export const twoDevs: Fault = {
  id: "two-devs",
  name: "two `dev` at once in one folder",
  run: async ({ runs, folder, pair }) => {
    const bench = createBench(join(folder, "bench"));
    const count = Math.ceil(runs / 100);
    const broken = await rebuild(bench, pair.old);
    const seen: string[] = [];
    for (let run = 0; run < count; run++) {
      const sessions = [startDev(bench), startDev(bench)];
      const origins = await Promise.all(sessions.map(originOf));
      for (const state of ["old", "new"] as const) {
        bench.write(pair[state].files);
        const shown = origins.map((origin) => shows(origin, `Sprints ${state}`));
        for (const [index, isShown] of (await Promise.all(shown)).entries())
          if (!isShown)
            broken.push(`run ${run}: session ${index + 1} never showed the ${state} site`);
      }
      seen.push("both showed each change");
      for (const { child } of sessions) child.kill("SIGTERM");
      await Promise.all(sessions.map(({ outcome }) => outcome));
      broken.push(...(await rebuild(bench, pair[run % 2 === 0 ? "new" : "old"])));
    }
    return { runs: count, result: tally(seen), broken };
  },
};

const startDev = ({ folder }: Bench): Running =>
  start(folder, ["scripts/run.mjs", "dev", "--port", "0"], {});

/** Beside whoever collects all that it prints. */
const originOf = ({ child, outcome }: Running): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (chunk) => {
      printed += String(chunk);
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (origin !== undefined) resolve(origin);
    });
    outcome.then(({ stderr }) => reject(new Error(`no session: ${stderr}`)));
  });

async function shows(origin: string, words: string): Promise<boolean> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const page = await fetch(origin).then(
      (response) => response.text(),
      () => "",
    );
    if (page.includes(words)) return true;
    await sleep(100);
  }
  return false;
}
