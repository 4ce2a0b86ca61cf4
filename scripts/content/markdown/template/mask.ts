import { findTags, type TemplateTag } from "./tags.ts";

/*
 * Markdown is parsed with each piece of template code covered by as many characters that mean nothing to it, so that
 * spaces, quotes and braces in the code end no link and begin no emphasis, and every place stays right. Afterwards what
 * stands in code is itself again, and only what stands in prose is understood.
 *
 * The characters are noncharacters of Unicode (chapter 23.7), which are never exchanged; where a text has them all the
 * same, they are replaced, so that nobody forges a cover.
 */
const start = "\ufdd0";
const filler = "\ufdd1";
const digits = Array.from({ length: 30 }, (_, index) => String.fromCharCode(0xfdd2 + index));
const cover = /\ufdd0([\ufdd2-\ufdef]{4})\ufdd1*(\n*)/g;

export interface MaskedText {
  /** As long as the text, with the same lines. */
  readonly text: string;
  readonly tags: readonly TemplateTag[];
}

export function maskTemplates(written: string): MaskedText {
  const text = written.replace(/[\ufdd0-\ufdef]/g, "\ufffd");
  const tags = findTags(text);
  if (tags.length === 0) return { text, tags };
  const pieces: string[] = [];
  let copied = 0;
  for (const [index, tag] of tags.entries()) {
    pieces.push(text.slice(copied, tag.offset), coverOf(tag, index));
    copied = tag.offset + tag.text.length;
  }
  return { text: pieces.join("") + text.slice(copied), tags };
}

// Code of several lines is covered in its first; the others are empty.
function coverOf({ text }: TemplateTag, index: number): string {
  const ends = text.split("\n").length - 1;
  const number = [27_000, 900, 30, 1].map((unit) => digits[Math.floor(index / unit) % 30]).join("");
  return start + number + filler.repeat(text.length - ends - 5) + "\n".repeat(ends);
}

export const isMasked = (text: string): boolean => text.includes(start);

/** The tag whose cover begins at an offset, with the length of the cover. */
export function tagAt(
  text: string,
  offset: number,
  tags: readonly TemplateTag[],
): { readonly tag: TemplateTag; readonly length: number } | undefined {
  if (text.charAt(offset) !== start) return undefined;
  const [whole = "", number = ""] =
    /^\ufdd0([\ufdd2-\ufdef]{4})\ufdd1*/.exec(text.slice(offset)) ?? [];
  const tag = tags[indexOf(number)];
  return tag && { tag, length: whole.length };
}

const indexOf = (number: string) =>
  [...number].reduce((sum, digit) => sum * 30 + digits.indexOf(digit), 0);

/** A text without covers, as it was written. */
export const unmask = (text: string, tags: readonly TemplateTag[]): string =>
  isMasked(text)
    ? text.replace(cover, (_, number: string, ends: string) => {
        const written = tags[indexOf(number)]?.text ?? "";
        return written + ends.slice(written.split("\n").length - 1);
      })
    : text;

/** A text cut at its covers. */
export function cutAtTags(
  text: string,
  tags: readonly TemplateTag[],
): readonly (string | TemplateTag)[] {
  const pieces: (string | TemplateTag)[] = [];
  let copied = 0;
  for (const match of text.matchAll(cover)) {
    const tag = tags[indexOf(match[1] ?? "")];
    pieces.push(text.slice(copied, match.index));
    if (tag !== undefined) pieces.push(tag);
    copied = match.index + match[0].length;
  }
  pieces.push(text.slice(copied));
  return pieces.filter((piece) => piece !== "");
}
