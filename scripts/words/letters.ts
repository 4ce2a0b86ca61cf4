/** Only the letters and digits of a text, in small letters: two texts with the same ones say the same. */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
