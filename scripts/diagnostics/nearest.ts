import { closest, distance } from "fastest-levenshtein";

/**
 * The name the writer probably meant, or undefined when none is near: two slips, or a third of a long word. Of a short
 * word two would leave too little: "short" is not "start", but "tilte", with its letters in another order, is "title".
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const wanted = bare(written);
  const isShort = wanted.length < 6;
  const slips = isShort ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  // The others are too far by their length alone: a text of 1 MiB is compared with none.
  const like = names.map(bare).filter((name) => Math.abs(name.length - wanted.length) <= slips);
  if (like.length === 0) return undefined;
  const reordered = like.find((name) => isShort && letters(name) === letters(wanted));
  const best = reordered ?? closest(wanted, like);
  const slipped = reordered === undefined ? distance(wanted, best) : 1;
  if (slipped > slips || slipped >= wanted.length) return undefined;
  return names.find((name) => bare(name) === best);
}

/**
 * The same for a path. A third of a long one may be another folder: its last name is what may be misspelt, and what stands
 * before it in two letters at most.
 */
export function nearestPath(written: string, paths: readonly string[]): string | undefined {
  const wanted = partsOf(written);
  const byName = new Map<string, string>();
  for (const path of paths) {
    const { folder, name } = partsOf(path);
    const isNear =
      Math.abs(folder.length - wanted.folder.length) <= 2 && distance(folder, wanted.folder) <= 2;
    if (isNear && !byName.has(name)) byName.set(name, path);
  }
  const name = nearestName(wanted.name, [...byName.keys()]);
  return name === undefined ? undefined : byName.get(name);
}

function partsOf(path: string) {
  const plain = path.toLowerCase().replace(/(?<!\/)\/+$/, "");
  const at = plain.lastIndexOf("/") + 1;
  return { folder: plain.slice(0, at), name: plain.slice(at).replace(/\.html?$/, "") };
}

const bare = (name: string) => name.toLowerCase().replace(/[-_\s]/g, "");
const letters = (name: string) => [...name].sort().join("");
