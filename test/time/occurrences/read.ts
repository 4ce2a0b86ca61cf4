import { readFileSync } from "node:fs";
import { join } from "node:path";

/* What python-dateutil and zoneinfo say about repeating meetups: see make.py beside this file. */

const textOf = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");

export interface ListedMeetup {
  readonly name: string;
  /** As an organizer writes them. */
  readonly start: string;
  readonly timezone: string;
  readonly repeats: string;
  readonly except: readonly string[];
  /** The first occurrences in UTC: "2017-08-30T08:00Z". */
  readonly instants: readonly string[];
}

export const listedMeetups: readonly ListedMeetup[] = textOf("meetups.txt")
  .split("\n== ")
  .slice(1)
  .map((text) => {
    const [name = "", ...lines] = text.trim().split("\n");
    const value = (key: string) =>
      lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
    return {
      name,
      start: value("start") ?? "",
      timezone: value("timezone") ?? "",
      repeats: value("repeats") ?? "",
      except: value("except")?.slice(1, -1).split(", ") ?? [],
      instants: lines.filter((line) => line.endsWith("Z") && !line.includes(": ")),
    };
  });

export interface ListedRule {
  readonly rule: string;
  readonly start: string;
  /** The first days before 2040, at most ten. */
  readonly days: readonly string[];
}

export const listedRules: readonly ListedRule[] = textOf("rules.txt")
  .trim()
  .split("\n")
  .map((line) => {
    const [rule = "", start = "", , ...days] = line.split(" ");
    return { rule, start, days };
  });
