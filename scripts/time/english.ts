/* English names of months and weekdays: read and written without the platform's locale data, which differs. */

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Sunday first, as Date counts them. */
export const weekdays = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

/** A pattern for a name in full, or its first letters from the third on: "Sep", "Sept.", "September". */
export const anyOf = (names: readonly string[]): string =>
  names.map((name) => `${name.slice(0, 3)}${tail(name.slice(3))}`).join("|");

const tail = (letters: string): string =>
  letters === "" ? "" : `(?:${letters[0]}${tail(letters.slice(1))})?`;

/** The index of the name that begins with the same three letters, or -1. */
export const indexOfName = (names: readonly string[], written: string): number =>
  names.findIndex((name) => written.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()));
