/** The name of a month or a weekday: which words are names is looked up. The apostrophe U+02BC is a letter. */
export const word = "\\p{L}[\\p{L}\\p{M}\\u200c]*(?:[-'’]\\p{L}[\\p{L}\\p{M}]*)*";

/**
 * Words of a pattern, in small letters or capitals. With the flag `i` each \p{L} of the pattern would be made of all
 * letters anew, in both cases: a millisecond for each, of which dates have two hundred.
 */
export const anyCase = (words: string): string =>
  words.replace(/\p{L}/gu, (letter) => {
    const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
    return small === capital ? letter : `[${small}${capital}]`;
  });
