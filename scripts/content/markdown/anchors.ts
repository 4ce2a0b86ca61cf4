import BananaSlug, { slug } from "github-slugger";

export interface Anchors {
  /** A new id for a heading with this text: the one that its writer asked for, when it can have that. */
  readonly claim: (text: string, asked?: string) => string;
  /** The id for an element whose writer asked for this one, or undefined when it cannot have it. */
  readonly claimExact: (id: string) => string | undefined;
  /** The id that a link to "#fragment" in this text means. */
  readonly resolve: (fragment: string) => string;
  /** The id that kramdown gives a heading with this text, when nothing else has it: links from elsewhere lead there. */
  readonly alias: (text: string) => string | undefined;
  /** Takes note of an id that the renderer gives: one of a footnote, which no writer can claim. */
  readonly add: (id: string) => void;
  readonly all: () => readonly string[];
}

/** The ids of one text: unique on its page, made of letters of any script, never those of updates or footnotes. */
export function createAnchors(prefix: string, reserved: readonly string[]): Anchors {
  const taken = new Set(reserved);
  const counts = new Map<string, number>();
  const meant = new Map<string, string>();
  const meantByKramdown = new Map<string, string>();
  const meantByLetters = new Map<string, string>();
  const own: string[] = [];

  const take = (id: string) => {
    taken.add(id);
    own.push(id);
    return id;
  };
  const mean = (name: string, id: string) => {
    if (!meant.has(name)) meant.set(name, id);
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

  const claimExact = (id: string) => {
    const wanted = `${prefix}${id}`;
    if (!isPlainId(id) || taken.has(wanted) || reserve(wanted) !== wanted) return undefined;
    return mean(id, take(wanted));
  };
  const slugs = new BananaSlug();
  return {
    claim: (text, asked) => {
      const written = slug(text.trim());
      const exact = asked === undefined ? undefined : claimExact(asked);
      const id = exact ?? take(free(reserve(`${prefix}${written || "section"}`)));
      mean(written, id);
      // The second of two equal headings is "days-1" on GitHub, whatever it is here.
      mean(slugs.slug(text.trim()), id);
      const other = kramdownId(text);
      if (!meantByKramdown.has(other)) meantByKramdown.set(other, id);
      const letters = lettersOf(text);
      if (letters !== "" && !meantByLetters.has(letters)) meantByLetters.set(letters, id);
      return id;
    },
    claimExact,
    alias: (text) => {
      // What it makes of other letters than ASCII's nobody wrote down, and newer versions do not do.
      if (prefix !== "" || /[^\p{ASCII}]/u.test(text)) return undefined;
      const id = kramdownId(text);
      return meant.has(id) ? undefined : claimExact(id);
    },
    resolve: (fragment) =>
      meant.get(fragment) ??
      meantByKramdown.get(fragment) ??
      meantByLetters.get(lettersOf(fragment)) ??
      fragment,
    add: (id) => void own.push(id),
    all: () => own,
  };
}

// "update-..." names updates and "fn-..." footnotes.
const reserve = (id: string) => (/^(?:update|fn-|fnref-)/i.test(id) ? `section-${id}` : id);

/** "3. Messages" is "messages": Jekyll's converter drops what comes before the first letter, and all but ASCII. */
const kramdownId = (text: string) =>
  text
    .replace(/^[^a-z]+/i, "")
    .replace(/[^a-z0-9 -]/gi, "")
    .replaceAll(" ", "-")
    .toLowerCase();

/** Python-Markdown, Zola and others have signs of their own between the words: "#what-s-new", "#what_s_new". */
const lettersOf = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const isPlainId = (id: string) => /^\p{L}[\p{L}\p{N}_.-]{0,99}$/u.test(id);
