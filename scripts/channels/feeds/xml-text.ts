/**
 * Text without the characters that XML 1.0 (section 2.2, Char) cannot hold in any spelling: one form feed pasted
 * from a PDF would make every reader refuse the whole feed.
 */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
