import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseMoment } from "../../scripts/time/parse-moment.ts";
import { parseException, parseRecurrence } from "../../scripts/time/recurrence.ts";
import { parseRule } from "../../scripts/time/rule.ts";
import { ruleStarts } from "../../scripts/time/rule-starts.ts";
import { expandRecurrence } from "../fixtures/expand-recurrence.ts";
import { listedMeetups, listedRules } from "./occurrences/read.ts";
import { read } from "./reading.ts";

/* Recurrence against instants computed by other programs: see occurrences/make.py. */

describe("a repeating meetup", () => {
  it("is there in full: 409 occurrences of 22", () => {
    const instants = listedMeetups.flatMap((meetup) => meetup.instants);
    assert.deepEqual([listedMeetups.length, instants.length], [22, 409]);
  });

  for (const { name, start, timezone, repeats, except, instants } of listedMeetups) {
    it(`happens when dateutil says: ${name}`, () => {
      const first = read(parseMoment(start, timezone));
      const recurrence = read(parseRecurrence(repeats, first));
      const left = except.map((text) => read(parseException(text, recurrence, first)));
      const limit = instants.length + (/COUNT|UNTIL/.test(repeats) ? 1 : 0);
      const found = expandRecurrence(
        { ...recurrence, except: left },
        first,
        undefined,
        first.instant,
        limit,
      );
      const minutes = found.map((one) => new Date(one.start.instant).toISOString().slice(0, 16));
      assert.deepEqual(
        minutes.map((minute) => `${minute}Z`),
        instants,
      );
    });
  }
});

describe("a rule", () => {
  const last = Date.UTC(2040, 0, 1) - 1;
  for (const { rule, start, days } of listedRules) {
    it(`falls on the days that dateutil says: ${rule} from ${start}`, () => {
      const starts = ruleStarts(read(parseRule(rule)), Date.parse(`${start}T18:30Z`), last);
      const found: string[] = [];
      for (const local of starts) {
        found.push(new Date(local).toISOString());
        if (found.length === 10) break;
      }
      assert.deepEqual(
        found,
        days.map((date) => `${date}T18:30:00.000Z`),
      );
    });
  }
});
