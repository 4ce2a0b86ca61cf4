/**
 * The first index below `length` from which on something holds, found by halving: what holds at one must hold at all behind
 * it. `length` where it holds at none.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
