import { cpSync } from "node:fs";
import { join } from "node:path";
import { type Bench, type ContentFiles, createBench } from "./bench.ts";
import { manyLanguages } from "./content.ts";
import type { Fault, Trial, Verdict } from "./fault.ts";
import { makeReference, type Reference } from "./pair.ts";
import type { Launch } from "./process.ts";
import { shuffled } from "./random.ts";
import { difference } from "./snapshot.ts";

/** Something about the machine that must not show in the site. */
interface Surroundings {
  readonly name: string;
  readonly folder?: string;
  readonly launch?: Launch;
  readonly seed?: number;
  /** The cache of an earlier build is there. */
  readonly cached?: boolean;
}

const zones = ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Pacific/Pago_Pago"];
const locales = ["C", "tr_TR.UTF-8", "ar_EG.UTF-8", "th_TH.UTF-8", "de_DE.ISO-8859-1"];
const masks = ["000", "077"];

const everySurroundings = (seed: number, orders: number): readonly Surroundings[] => [
  { name: "with a cache", cached: true },
  { name: "in a folder with another name", folder: "Jürgen's site (2)/öffentlich" },
  { name: "with one thread for pictures", launch: { env: { UV_THREADPOOL_SIZE: "1" } } },
  ...masks.map((mask) => ({ name: `umask ${mask}`, launch: { before: `umask ${mask}` } })),
  ...zones.map((zone) => ({ name: `TZ=${zone}`, launch: { env: { TZ: zone } } })),
  ...locales.map((locale) => ({
    name: `LC_ALL=${locale}`,
    launch: { env: { LC_ALL: locale, LANG: locale, LANGUAGE: locale } },
  })),
  ...Array.from({ length: orders }, (_, index) => ({
    name: `files made in order ${seed + index}`,
    seed: seed + index,
  })),
];

/** The same content on machines that differ in all but the content gives the same site, to the byte and the mode. */
export const sameBytes: Fault = {
  id: "same-bytes",
  name: "another time zone, locale, umask, folder, file order, cache",
  run: async (trial) => {
    const { reference } = await makeReference(join(trial.folder, "plain"), contentOf(trial));
    const all = everySurroundings(trial.seed, 3);
    // A short trial takes some of each kind.
    const count = Math.min(all.length, Math.max(2, Math.ceil(trial.runs / 10)));
    const tried = shuffled(trial.seed, all).slice(0, count);
    return compareIn(tried, reference, trial);
  },
};

const contentOf = ({ pair }: Trial): ContentFiles => ({ ...pair.new.files, ...manyLanguages });

async function compareIn(
  surroundings: readonly Surroundings[],
  reference: Reference,
  trial: Trial,
): Promise<Verdict> {
  const broken: string[] = [];
  for (const [index, one] of surroundings.entries()) {
    const bench = createBench(join(trial.folder, `${index}`, one.folder ?? "site"));
    prepare(bench, one, reference, trial);
    const { code, stderr } = await bench.start(one.launch).outcome;
    if (code !== 0) broken.push(`${one.name}: ended with ${code}: ${stderr.trim().slice(-300)}`);
    const other = difference(bench.site(), reference.site);
    if (other !== undefined) broken.push(`${one.name}: ${other}`);
  }
  return { runs: surroundings.length, result: "the same bytes and modes", broken };
}

function prepare(
  bench: Bench,
  { seed, cached }: Surroundings,
  { files }: Reference,
  { folder }: Trial,
) {
  const entries = Object.entries(files);
  bench.write(Object.fromEntries(seed === undefined ? entries : shuffled(seed, entries)));
  if (cached === true)
    cpSync(join(folder, "plain/.cache"), join(bench.folder, ".cache"), { recursive: true });
}
