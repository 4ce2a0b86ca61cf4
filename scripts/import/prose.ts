/* Markdown text, without what stands in fenced code: there nothing leads anywhere. */

/** Changes the text outside of fenced code, a run of lines at a time. */
export function mapProse(markdown: string, change: (text: string) => string): string {
  return runsOf(markdown)
    .map(({ text, code }) => (code ? text : change(text)))
    .join("\n");
}

/** The lines outside of fenced code with their numbers in the text, from 1. */
export function proseLines(markdown: string): { readonly line: number; readonly text: string }[] {
  let line = 0;
  return runsOf(markdown).flatMap(({ text, code }) =>
    text.split("\n").flatMap((each) => {
      line += 1;
      return code ? [] : [{ line, text: each }];
    }),
  );
}

interface Run {
  readonly text: string;
  readonly code: boolean;
}

function runsOf(markdown: string): Run[] {
  const runs: { lines: string[]; code: boolean }[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const code = fence !== undefined || mark !== undefined;
    const last = runs.at(-1);
    if (last?.code === code) last.lines.push(line);
    else runs.push({ lines: [line], code });
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
  }
  return runs.map(({ lines, code }) => ({ text: lines.join("\n"), code }));
}
