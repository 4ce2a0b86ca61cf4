/** Which elements raw HTML has open, from piece to piece of a text. */
export interface Nesting {
  /** False when so many are open already that one more is refused. */
  readonly enter: (name: string) => boolean;
  readonly leave: (name: string) => void;
}

/** Parsers look through all open elements at each tag: 200,000 unclosed ones would take a minute. */
export function createNesting(limit = 1000): Nesting {
  const counts = new Map<string, number>();
  let depth = 0;
  const step = (name: string, by: 1 | -1) => {
    counts.set(name, (counts.get(name) ?? 0) + by);
    depth += by;
  };
  return {
    enter: (name) => {
      if (depth >= limit) return false;
      step(name, 1);
      return true;
    },
    // Only what is open can be closed: "</x>" must not make room for more.
    leave: (name) => {
      if ((counts.get(name) ?? 0) > 0) step(name, -1);
    },
  };
}
