/** Two versions of a text that git could not merge, with both of them and its three marks still in the file. */
export interface MergeConflict {
  /** The first mark as it stands there: "<<<<<<< HEAD". */
  readonly mark: string;
  /** Lines of the first and of the last mark, from 1. */
  readonly line: number;
  readonly end: number;
}

/**
 * The first conflict of a file. Git writes its marks anywhere, front matter included; only an example that stands as
 * a whole in one block of code is no conflict, since it shows its readers what it means to show.
 */
export function findMergeConflict(text: string): MergeConflict | undefined {
  if (!/^<{7}(?: |$)/m.test(text)) return undefined;
  const lines = text.split("\n");
  const blocks = codeBlocks(lines);
  let start: number | undefined;
  let isDivided = false;
  for (const [index, line] of lines.entries()) {
    if (/^<{7}(?: |$)/.test(line)) {
      start = index;
      isDivided = false;
    } else if (/^={7}$/.test(line)) isDivided = true;
    else if (/^>{7}(?: |$)/.test(line) && start !== undefined && isDivided) {
      const block = blocks[start];
      const isExample = block !== undefined && block === blocks[index];
      if (!isExample) return { mark: lines[start] ?? "", line: start + 1, end: index + 1 };
      start = undefined;
    }
  }
  return undefined;
}

/** For each line the block of code it stands in, by the line on which that begins; undefined for all others. */
function codeBlocks(lines: readonly string[]): (number | undefined)[] {
  let open: { readonly line: number; readonly isEnd: (line: string) => boolean } | undefined;
  return lines.map((line, index) => {
    if (open === undefined) {
      const isEnd = endOfCode(line);
      if (isEnd !== undefined) open = { line: index, isEnd };
      return undefined;
    }
    const block = open.line;
    if (!open.isEnd(line)) return block;
    open = undefined;
    return undefined;
  });
}

// In lists and quotes, too, and as Jekyll and Hugo write them.
const opening =
  /^[\s>]*(?:(?:[*+-]|\d{1,9}[.)])\s+)?(?:(`{3,})[^`]*$|(~{3,})|\{%-?\s*(highlight)\s|\{\{[<%]\s*(highlight)\s)/;

/** What ends the block of code that a line begins. */
function endOfCode(line: string): ((line: string) => boolean) | undefined {
  const [, ticks, tildes, liquid, hugo] = opening.exec(line) ?? [];
  const fence = ticks ?? tildes;
  if (fence !== undefined) {
    return (other) => {
      const mark = other.replace(/^[\s>]*/, "").trimEnd();
      return mark.startsWith(fence) && mark === fence.charAt(0).repeat(mark.length);
    };
  }
  if (liquid !== undefined) return (other) => /\{%-?\s*endhighlight\b/.test(other);
  if (hugo !== undefined) return (other) => /\{\{[<%]\s*\/\s*highlight\b/.test(other);
  return undefined;
}
