import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ledgerName } from "../../../scripts/channels/ledger/format.ts";
import { writeContent } from "./bench.ts";
import { build, cleanBuild, optionsFor } from "./build.ts";
import { siteContent } from "./content.ts";
import type { Fault, Verdict } from "./fault.ts";
import { difference, type Snapshot, snapshotOf } from "./snapshot.ts";

/** The cache in which somebody's disk, program or hand has changed a file. */
export const damagedCache: Fault = {
  id: "damage",
  name: "bits flipped, files cut, emptied in part or exchanged, in every kind of cache file",
  run: ({ runs, seed, folder }) => damageCaches(folder, runs, seed),
};

/** What a file of the cache is, by its path below it. */
const kinds: Readonly<Record<string, RegExp>> = {
  "the record of builds": /^builds\/.*\.jsonl$/,
  "what pictures are": /^images\/.*\.json$/,
  "encoded pictures": /^images\/.*\.(?:avif|jpeg|png)$/,
  "drawn cards": /^cards\/.*\.png$/,
};

type State = "old" | "new";

/**
 * Damages a file of each kind so many times. After each, one build publishes the bytes of a clean build, and so does
 * the next: the damage has found no way into what is remembered.
 */
export async function damageCaches(folder: string, runs: number, seed: number): Promise<Verdict> {
  const contents = { old: await siteContent("old"), new: await siteContent("new") };
  const write = (state: State) => writeContent(join(folder, "content"), contents[state]);
  write("new");
  const options = optionsFor(folder, "site", "cache");
  // Two folders that are published to, so that there are two records to exchange.
  for (const output of ["site", "site-2"]) await build(optionsFor(folder, output, "cache"));

  const broken: string[] = [];
  const clean = cleanBuilds(folder);
  let state: State = "new";
  for (const [kind, pattern] of Object.entries(kinds)) {
    for (const [run, { damage, step }] of plans(runs, seed).entries()) {
      const files = filesIn(options.cacheDir).filter((path) => pattern.test(path));
      if (files.length === 0) broken.push(`${kind}, run ${run}: there is no such file`);
      else damage(files.map((path) => join(options.cacheDir, path)));
      if (step === "edit") state = state === "old" ? "new" : "old";
      if (step === "edit") write(state);
      if (step === "lose") rmSync(options.outputDir, { recursive: true, force: true });
      const wanted = await clean(state, options.outputDir);
      for (const when of ["the next build", "the build after it"]) {
        const what = `${kind}, run ${run}, ${step}, ${when}`;
        if (!(await build(options))) broken.push(`${what}: nothing was published`);
        const other = difference(snapshotOf(options.outputDir), wanted);
        if (other !== undefined) broken.push(`${what}: ${other}`);
      }
    }
  }
  const count = runs * Object.keys(kinds).length;
  return { runs: count, result: "the bytes of a clean build each time", broken };
}

/** Clean builds, each made once: the content and the ledger are all that they depend on. */
function cleanBuilds(folder: string) {
  const made = new Map<string, Snapshot | undefined>();
  return async (state: State, published: string): Promise<Snapshot | undefined> => {
    const before = join(published, ledgerName);
    const key = `${state}\n${existsSync(before) ? readFileSync(before, "utf8") : ""}`;
    if (!made.has(key)) made.set(key, await cleanBuild(folder, published));
    return made.get(key);
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** What happens to files of one kind, whose paths are given. */
type Damage = (files: readonly string[]) => void;

interface Plan {
  readonly damage: Damage;
  /** What else happens before the next build. */
  readonly step: (typeof steps)[number];
}

/** As often each damage and each step; where in which file, by the seed. */
const plans = (runs: number, seed: number): readonly Plan[] =>
  fc.sample(fc.tuple(share, share), { seed, numRuns: runs }).map(([which, where], run) => ({
    damage: inTurn(damages, run)(which, where),
    // Every step comes after every damage.
    step: inTurn(steps, run + Math.floor(run / damages.length)),
  }));

const inTurn = <T>(items: readonly [T, ...T[]], run: number): T =>
  items[run % items.length] ?? items[0];

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (length: number, share: number) => Math.floor(length * share);

const rewrite =
  (change: (bytes: Buffer, share: number) => Uint8Array) =>
  (which: number, where: number): Damage =>
  (files) => {
    const file = files[at(files.length, which)] ?? "";
    writeFileSync(file, change(readFileSync(file), where));
  };

const flip = rewrite((bytes, where) => {
  const bit = at(bytes.length * 8, where);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes;
});
const cut = rewrite((bytes, where) => bytes.subarray(0, at(bytes.length, where)));
const empty = rewrite((bytes, where) =>
  bytes.fill(0, at(bytes.length, where), Math.min(bytes.length, at(bytes.length, where) + 512)),
);
const exchange =
  (which: number, other: number): Damage =>
  (files) => {
    const [one = "", two = ""] = [files[at(files.length, which)], files[at(files.length, other)]];
    const bytes = readFileSync(one);
    writeFileSync(one, readFileSync(two));
    writeFileSync(two, bytes);
  };

const damages = [flip, cut, empty, exchange] as const;
const steps = ["edit", "lose", "nothing"] as const;
