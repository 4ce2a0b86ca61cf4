import { graphemes } from "./wrap.ts";

/** What a server allows unless its administrators chose otherwise. */
export const longestPost = 500;

/**
 * Its length as Mastodon counts it: what people see as one character is one, and an address is 23, however long it is
 * (StatusLengthValidator in Mastodon's sources).
 */
export const mastodonLength = (text: string): number =>
  graphemes(text.replace(/https?:\/\/[^\s/.]+\.[^\s]+/g, "x".repeat(addressLength))).length;

const addressLength = 23;
const gap = "\n\n";

/** As many of the blocks as fit above the address, the last one cut where a word ends. */
export function mastodonPost(blocks: readonly string[], url: string): string {
  const post = (told: readonly string[]) => [...told, url].join(gap);
  const fits = (told: readonly string[]) => mastodonLength(post(told)) <= longestPost;
  const whole = blocks.findIndex((_, index) => !fits(blocks.slice(0, index + 1)));
  if (whole === -1) return post(blocks);
  const told = blocks.slice(0, whole);
  const cut = cutToFit(blocks[whole] ?? "", (text) => fits([...told, text]));
  return post(cut === undefined ? told : [...told, cut]);
}

/** Undefined when too little would be left to be of use. An address is never cut in two. */
function cutToFit(block: string, fits: (text: string) => boolean): string | undefined {
  const words = block.split(/(?<=\s)/);
  const pieces = words.length < 8 && !/https?:/.test(block) ? graphemes(block) : words;
  let [from, to] = [0, pieces.length];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (fits(shortened(pieces.slice(0, middle)))) from = middle;
    else to = middle - 1;
  }
  return from < fewest ? undefined : shortened(pieces.slice(0, from));
}

const fewest = 4;

const shortened = (pieces: readonly string[]) => `${pieces.join("").trimEnd()}…`;
