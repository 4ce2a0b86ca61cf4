import { distance } from "fastest-levenshtein";

/** Asks for the name that a writer probably meant. */
export type FindNearest = (written: string) => string | undefined;

/**
 * The name the writer probably meant, or undefined when none is near: two slips, or a third of a long word. Of a short
 * word two would leave too little: "short" is not "start", but "tilte", with its letters in another order, is "title".
 */
export const nearestName = (written: string, names: readonly string[]): string | undefined =>
  nearestOf(names)(written);

/** The same for many questions about the same names. */
export function nearestOf(names: readonly string[]): FindNearest {
  const known = names.map(toCandidate);
  return (written) => nearestAmong(bare(written), known)?.name;
}

/**
 * The same for paths. A third of a long one may be another folder: its last name is what may be misspelt, and what stands
 * before it in two letters at most.
 */
export function nearestPathOf(paths: readonly string[]): FindNearest {
  const folders = new Map<string, { readonly folder: Candidate; readonly names: Candidate[] }>();
  for (const path of paths) {
    const { folder, name } = partsOf(path);
    const known = folders.get(folder) ?? { folder: plainCandidate(folder, folder), names: [] };
    known.names.push({ ...toCandidate(name), name: path });
    folders.set(folder, known);
  }
  return (written) => {
    const wanted = partsOf(written);
    const folder = plainCandidate(wanted.folder, wanted.folder);
    const name = bare(wanted.name);
    let best: Found | undefined;
    for (const known of folders.values()) {
      if (!mayBeNear(folder, known.folder, 2)) continue;
      if (distance(folder.bare, known.folder.bare) > 2) continue;
      const found = nearestAmong(name, known.names);
      if (found !== undefined && found.slips < (best?.slips ?? Number.POSITIVE_INFINITY))
        best = found;
    }
    return best?.name;
  };
}

/** Gives so many answers and no more: each looks at all names, and a hostile text asks thousands of times. */
export function atMost(most: number): <T>(answer: () => T | undefined) => T | undefined {
  let given = 0;
  return (answer) => (++given > most ? undefined : answer());
}

interface Candidate {
  readonly name: string;
  readonly bare: string;
  /** Which letters it has, a bit each: see `mayBeNear`. */
  readonly marks: number;
}

interface Found {
  readonly name: string;
  /** A short word with its letters in another order has less than one. */
  readonly slips: number;
}

function nearestAmong(wanted: string, names: readonly Candidate[]): Found | undefined {
  const isShort = wanted.length < 6;
  const most = isShort ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  const own = plainCandidate(wanted, wanted);
  const ordered = isShort ? letters(wanted) : "";
  let best: Found | undefined;
  for (const each of names) {
    if (!mayBeNear(own, each, most)) continue;
    const isReordered = isShort && letters(each.bare) === ordered;
    const slips = isReordered ? 0.5 : distance(wanted, each.bare);
    if (slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { name: each.name, slips };
  }
  return best === undefined || best.slips > most || best.slips >= wanted.length ? undefined : best;
}

/**
 * What is too far by its length or its letters needs no comparison: one slip changes the length by one and takes or adds
 * at most two letters. A text of 1 MiB is compared with nothing.
 */
const mayBeNear = (one: Candidate, other: Candidate, slips: number): boolean =>
  Math.abs(one.bare.length - other.bare.length) <= slips &&
  bitsOf(one.marks ^ other.marks) <= 2 * slips;

function bitsOf(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const toCandidate = (name: string): Candidate => plainCandidate(name, bare(name));

function plainCandidate(name: string, bare: string): Candidate {
  let marks = 0;
  for (let at = 0; at < bare.length; at++) marks |= 1 << (bare.charCodeAt(at) & 31);
  return { name, bare, marks };
}

function partsOf(path: string) {
  const plain = path.toLowerCase().replace(/(?<!\/)\/+$/, "");
  const at = plain.lastIndexOf("/") + 1;
  return { folder: plain.slice(0, at), name: plain.slice(at).replace(/\.html?$/, "") };
}

const bare = (name: string) => name.toLowerCase().replace(/[-_\s]/g, "");
const letters = (name: string) => [...name].sort().join("");
