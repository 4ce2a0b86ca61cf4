/*
 * How long a value may be, in UTF-16 units, and how many a list may have. Whatever reads a value may take its time for
 * so many characters, and for no more: content comes from strangers.
 */

export const longest = {
  /** A name, a title, a tag, a line of an address: ten times what a card or a calendar shows of it. */
  line: 1000,
  /** A summary, a description, how one gets in: a page of prose. */
  prose: 10_000,
  /** RFC 5321, section 4.5.3.1.3: a path has 256 octets, two of which are its angle brackets. */
  mail: 254,
  /** The longest that every browser takes: WinINet's INTERNET_MAX_URL_LENGTH. RFC 9110 asks servers for 8,000. */
  address: 2083,
  /** RFC 5545, section 3.8.4.7: a calendar must keep 255 octets of a UID. */
  uid: 255,
  /** "Wednesday, 24th of September 2022, 11:30 am +10:00" has half of it. */
  date: 100,
  /** The names of tz are parts of at most 14 letters, three of them at most. */
  zone: 64,
  /** RFC 5646, section 4.4.1: no registered tag needs more than 35; or the name of a language. */
  language: 100,
  /** A name of a closed list, true or false. */
  word: 100,
  /** A sign, 15 digits, a point and 15 more. */
  number: 40,
  /** GitLab: a path of groups and a project has 255 at most; GitHub's are shorter. */
  repository: 255,
} as const;

export const most = {
  /** People of one post. */
  people: 500,
  /** A weekly meetup has 1,040 dates in twenty years. */
  dates: 1000,
  /** Kinds of tickets, calls, deadlines, tiers of sponsors. */
  offers: 100,
  /** How a series repeats: one line for each time that it has changed its rule. */
  lines: 50,
  /** In one schedule.md: FOSDEM has about a thousand in a weekend. */
  sessions: 3000,
  /** Tags, former addresses, states, widths. */
  values: 1000,
} as const;
