/** How a language writes numbers. */
export interface NumberMarks {
  readonly decimal: string;
  /** Between thousands. */
  readonly group: string;
  /** All ten, in the order of their value. */
  readonly digits: string;
}

/** "1250", "12,500", "12.50": four digits are read without help, and many languages write them so. */
export function writeNumber(value: number, decimals: number, marks: NumberMarks): string {
  const [whole = "", rest] = value.toFixed(decimals).split(".");
  const grouped = whole.length < 5 ? whole : threes(whole).join(marks.group);
  return withDigits(rest === undefined ? grouped : grouped + marks.decimal + rest, marks.digits);
}

/** Counted from the end: "12" and "500" of "12500". */
function threes(whole: string): string[] {
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3)
    parts.push(whole.slice(Math.max(0, end - 3), end));
  return parts.reverse();
}

/** The text with each of its digits from a language's own ten. */
export function withDigits(text: string, digits: string): string {
  const own = [...digits];
  return own[0] === "0" ? text : text.replace(/\d/g, (digit) => own[Number(digit)] ?? digit);
}
