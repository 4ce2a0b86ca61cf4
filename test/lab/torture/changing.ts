import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, type ContentFiles, createBench } from "./bench.ts";
import { type Fault, tally } from "./fault.ts";
import { makeReference, type Reference, rebuild } from "./pair.ts";
import { fractions } from "./random.ts";
import { difference, type Snapshot } from "./snapshot.ts";

const paths = ["board.png", "index.md", "plan.txt", "updates/2017-07-12-places.md"].map(
  (name) => `sprints/${name}`,
);

/** A change to content; without a body the file vanishes. */
interface Change {
  readonly path: string;
  readonly body: string | Uint8Array | undefined;
}

/**
 * While the new site is built, one file of its content becomes the old site's, by a rename as editors do it, or it
 * vanishes. Then the old site stands there, or the new one without that change or with it: never half of it.
 */
export const changing: Fault = {
  id: "changing",
  name: "a file that changes or vanishes meanwhile",
  run: async ({ runs, seed, folder, pair }) => {
    const bench = createBench(join(folder, "bench"));
    const changes = paths.flatMap((path): Change[] => [
      { path, body: pair.old.files[path] },
      { path, body: undefined },
    ]);
    const moments = fractions(seed, Math.ceil(runs / 10));
    const changed = new Map<Change, Snapshot | undefined>();
    const broken: string[] = [];
    const seen: string[] = [];
    for (const [run, moment] of moments.entries()) {
      const change = changes[run % changes.length];
      if (change === undefined) continue;
      const after =
        changed.get(change) ?? (await siteWith(join(folder, `${run}`), pair.new, change));
      changed.set(change, after);
      broken.push(...(await rebuild(bench, pair.old)));
      bench.forgetCache();
      bench.write(pair.new.files);
      const { code, stderr } = await buildDuring(bench, change, moment * pair.duration);
      const known = { old: pair.old.site, new: pair.new.site, changed: after };
      const state =
        Object.entries(known).find(
          ([, site]) => difference(bench.site(), site) === undefined,
        )?.[0] ?? "neither";
      seen.push(state);
      if (state === "neither" || (state === "old") === (code === 0))
        broken.push(
          `run ${run}: ${change.path} ${change.body === undefined ? "vanished" : "changed"}: site ${state}, exit ${code}: ${difference(bench.site(), pair.new.site)}: ${stderr.trim().slice(-300)}`,
        );
      broken.push(...bench.leftovers().map((name) => `run ${run}: ${name} stayed behind`));
    }
    broken.push(...(await rebuild(bench, pair.new)));
    return { runs: moments.length, result: tally(seen), broken };
  },
};

/** Undefined when the changed content makes no site. */
async function siteWith(folder: string, { files }: Reference, { path, body }: Change) {
  const { [path]: _, ...others } = files;
  const content: ContentFiles = body === undefined ? others : { ...others, [path]: body };
  const reference = await makeReference(folder, content).catch(() => undefined);
  rmSync(folder, { recursive: true });
  return reference?.reference.site;
}

async function buildDuring(bench: Bench, { path, body }: Change, milliseconds: number) {
  const { outcome } = bench.start();
  // Before that the program itself is read, and no content.
  await sleep(milliseconds);
  const file = join(bench.folder, "content", path);
  if (body === undefined) {
    rmSync(file);
    return outcome;
  }
  writeFileSync(join(bench.folder, "content.new"), body);
  renameSync(join(bench.folder, "content.new"), file);
  return outcome;
}
