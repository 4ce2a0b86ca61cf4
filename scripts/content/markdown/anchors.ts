import { slug } from "github-slugger";

export interface Anchors {
  /** A new id for a heading with this text. */
  readonly claim: (text: string) => string;
  /** The id for an element whose writer asked for this one, or undefined when it cannot have it. */
  readonly claimExact: (id: string) => string | undefined;
  /** The id that a link to "#fragment" in this text means. */
  readonly resolve: (fragment: string) => string;
  /** Takes note of an id that the renderer gives: one of a footnote, which no writer can claim. */
  readonly add: (id: string) => void;
  readonly all: () => readonly string[];
}

/** The ids of one text: unique on its page, made of letters of any script, never those of updates or footnotes. */
export function createAnchors(prefix: string, reserved: readonly string[]): Anchors {
  const taken = new Set(reserved);
  const counts = new Map<string, number>();
  const meant = new Map<string, string>();
  const own: string[] = [];

  const take = (written: string, id: string) => {
    taken.add(id);
    own.push(id);
    if (!meant.has(written)) meant.set(written, id);
    return id;
  };
  const free = (wanted: string) => {
    // Counting on from the last one found keeps 10,000 equal headings linear.
    let count = counts.get(wanted) ?? 0;
    let id = wanted;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    return id;
  };

  return {
    claim: (text) => {
      const written = slug(text.trim());
      return take(written, free(reserve(`${prefix}${written || "section"}`)));
    },
    claimExact: (id) => {
      const wanted = `${prefix}${id}`;
      if (!isPlainId(id) || taken.has(wanted) || reserve(wanted) !== wanted) return undefined;
      return take(id, wanted);
    },
    resolve: (fragment) => meant.get(fragment) ?? fragment,
    add: (id) => void own.push(id),
    all: () => own,
  };
}

// "update-..." names updates and "fn-..." footnotes.
const reserve = (id: string) => (/^(?:update|fn-|fnref-)/i.test(id) ? `section-${id}` : id);

const isPlainId = (id: string) => /^\p{L}[\p{L}\p{N}_.-]{0,99}$/u.test(id);
