const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What people see as one character each. */
export const graphemes = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** So that three people can quote it within the 80 columns of old mail programs. */
const longest = 72;

/** Text in lines that mail programs and archives of lists show as they are; a word is never cut. */
export const wrapped = (text: string): string => text.split("\n").map(wrappedLine).join("\n");

function wrappedLine(line: string): string {
  const [indent = ""] = /^\s*(?:- |\d+\. )?/.exec(line) ?? [];
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(" ")) {
    const longer = current.trim() === indent.trim() ? current + word : `${current} ${word}`;
    if (graphemes(longer).length <= longest || current.trim() === indent.trim()) current = longer;
    else {
      lines.push(current);
      current = " ".repeat(indent.length) + word;
    }
  }
  return [...lines, current].join("\n");
}
