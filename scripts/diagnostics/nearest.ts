import { closest, distance } from "fastest-levenshtein";

/** The name the writer probably meant, or undefined when none is near: two slips, or a third of a long word. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const bare = (name: string) => name.toLowerCase().replace(/[-_\s]/g, "");
  const wanted = bare(written);
  const best = closest(wanted, names.map(bare));
  const slips = Math.max(2, Math.floor(wanted.length / 3));
  if (distance(wanted, best) > slips || distance(wanted, best) >= wanted.length) return undefined;
  return names.find((name) => bare(name) === best);
}
