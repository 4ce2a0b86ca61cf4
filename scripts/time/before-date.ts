import { anyCase, word } from "./date-words.ts";

/* What people write before the numbers of a date: "on Friday, the 24th". */

/** One way of reading it. */
export interface BeforeDate {
  readonly length: number;
  readonly weekday?: string;
  /** Behind a weekday that is shortened: "Fr." */
  readonly mark?: string;
}

/** Longest first, and nothing last. */
export const readBeforeDate = (text: string): readonly BeforeDate[] =>
  [...leadsOf(text), 0].flatMap((lead) =>
    [...weekdaysOf(text.slice(lead)), nothing].flatMap((weekday) => {
      const length = lead + weekday.length;
      const [article = ""] = articlePattern.exec(text.slice(length)) ?? [];
      return [...(article === "" ? [] : [length + article.length]), length].map((length) => ({
        ...weekday,
        length,
      }));
    }),
  );

const nothing: BeforeDate = { length: 0 };

/** Whether a text begins with a word that may stand before a date: "on 24 July". */
export const leadsToDate = (text: string): boolean => leadsOf(text).length > 0;

const leads = (
  "on|the|of|from|am|vom|zum|den|dem|le|du|au|el|del|al|il|dal|em|no|op|van|op de|" +
  "på|från|fra|od|dnia|dne|z dnia|z|ze|от|від|с|из|في|بتاريخ|در|مورخ|בתאריך"
).split("|");

/** The lengths of the words that lead to a date, with the spaces behind them. */
function leadsOf(text: string): number[] {
  if (text.startsWith("ב-")) return [2, 1];
  const words = leads.filter((lead) => text.slice(0, lead.length).toLowerCase() === lead);
  const lengths = words.flatMap((lead) => {
    const [space = ""] = /^\s+/.exec(text.slice(lead.length)) ?? [];
    return space === "" ? [] : lead.length + space.length;
  });
  return text.startsWith("ב") ? [...lengths, 1] : lengths;
}

// Short words are weekdays only where something marks them as short: "to, 11.6." but not "to 11.6.".
const articles = anyCase("the|den|dem|der|le|el|il|lo|al|dne");
const articlePattern = new RegExp(`^(?:${articles})\\s+`, "u");
const weekdayPattern = (name: string) =>
  new RegExp(`^(?!(?:${articles})\\s)(?<weekday>${name})(?<mark>[.,'’׳]{0,3})\\s+`, "u");
const weekdayPatterns = [weekdayPattern(`יום ${word}`), weekdayPattern(word)];

const weekdaysOf = (text: string): BeforeDate[] =>
  weekdayPatterns.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? { length: match[0].length, ...match.groups } : [];
  });
