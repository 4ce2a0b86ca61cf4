import { closest, distance } from "fastest-levenshtein";

/** The name the writer probably meant, or undefined when none is near: two slips, or a third of a long word. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const bare = (name: string) => name.toLowerCase().replace(/[-_\s]/g, "");
  const wanted = bare(written);
  const slips = Math.max(2, Math.floor(wanted.length / 3));
  // The others are too far by their length alone: a text of 1 MiB is compared with none.
  const like = names.map(bare).filter((name) => Math.abs(name.length - wanted.length) <= slips);
  if (like.length === 0) return undefined;
  const best = closest(wanted, like);
  if (distance(wanted, best) > slips || distance(wanted, best) >= wanted.length) return undefined;
  return names.find((name) => bare(name) === best);
}
