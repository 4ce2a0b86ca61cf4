import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toIsoUtc, toIsoWithOffset } from "../../scripts/time/machine.ts";
import { parseEnd, parseMoment } from "../../scripts/time/parse-moment.ts";
import { parseException, parseRecurrence, startInGap } from "../../scripts/time/recurrence.ts";
import { expandRecurrence } from "../fixtures/expand-recurrence.ts";
import { problemOf, read, warningOf } from "./reading.ts";

const zone = "Australia/Melbourne";
const at = (text: string) => read(parseMoment(text, zone));
const ruleOf = (words: string, start = "2017-07-26 18:00") =>
  read(parseRecurrence(words, at(start))).rule;

for (const [words, rule] of [
  ["monthly on the last Wednesday", "FREQ=MONTHLY;BYDAY=-1WE"],
  ["last Wednesday of the month", "FREQ=MONTHLY;BYDAY=-1WE"],
  ["every last Wednesday of the month", "FREQ=MONTHLY;BYDAY=-1WE"],
  ["the last Wednesday of every month", "FREQ=MONTHLY;BYDAY=-1WE"],
  ["first Monday of the month", "FREQ=MONTHLY;BYDAY=1MO"],
  ["1st and 3rd Tuesday of each month", "FREQ=MONTHLY;BYDAY=1TU,3TU"],
  ["every second Tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU"],
  ["monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"],
  ["15th day of the month", "FREQ=MONTHLY;BYMONTHDAY=15"],
  ["the 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=15"],
  ["monthly on the last day", "FREQ=MONTHLY;BYMONTHDAY=-1"],
  ["the last day of the month", "FREQ=MONTHLY;BYMONTHDAY=-1"],
  ["every 3 months on the first Friday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1FR"],
  ["quarterly", "FREQ=MONTHLY;INTERVAL=3"],
  ["monthly", "FREQ=MONTHLY"],
  ["every Tuesday", "FREQ=WEEKLY;BYDAY=TU"],
  ["Tuesdays and Thursdays", "FREQ=WEEKLY;BYDAY=TU,TH"],
  ["every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
  ["weekly", "FREQ=WEEKLY"],
  ["Weekly on Wed", "FREQ=WEEKLY;BYDAY=WE"],
  ["every 2 weeks on Monday and Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"],
  ["every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"],
  ["every second Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"],
  ["every other Tuesday and Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"],
  ["fortnightly", "FREQ=WEEKLY;INTERVAL=2"],
  ["daily", "FREQ=DAILY"],
  ["every day", "FREQ=DAILY"],
  ["every 3 days", "FREQ=DAILY;INTERVAL=3"],
  ["yearly", "FREQ=YEARLY"],
  ["weekly 10 times", "FREQ=WEEKLY;COUNT=10"],
  ["every Wednesday, for 3 times", "FREQ=WEEKLY;BYDAY=WE;COUNT=3"],
  ["weekly until 2018-06-30", "FREQ=WEEKLY;UNTIL=20180630T135959Z"],
  ["weekly until 30 June 2018", "FREQ=WEEKLY;UNTIL=20180630T135959Z"],
  ["FREQ=MONTHLY;BYDAY=-1WE", "FREQ=MONTHLY;BYDAY=-1WE"],
  ["RRULE:BYDAY=-1WE;FREQ=MONTHLY;", "FREQ=MONTHLY;BYDAY=-1WE"],
  ["rrule:freq=weekly;wkst=su", "FREQ=WEEKLY;WKST=SU"],
  ["FREQ=WEEKLY;UNTIL=20180630", "FREQ=WEEKLY;UNTIL=20180630T135959Z"],
  ["FREQ=WEEKLY;UNTIL=20180630T200000", "FREQ=WEEKLY;UNTIL=20180630T100000Z"],
  ["FREQ=WEEKLY;UNTIL=20180630T100000Z", "FREQ=WEEKLY;UNTIL=20180630T100000Z"],
] as const) {
  test(`reads "${words}" as ${rule}`, () => assert.equal(ruleOf(words), rule));
}

test("ends whole days with a date", () => {
  assert.equal(ruleOf("weekly until 2018-06-30", "2017-07-26"), "FREQ=WEEKLY;UNTIL=20180630");
  const rule = ruleOf("FREQ=WEEKLY;UNTIL=20180630T200000Z", "2017-07-26");
  assert.equal(rule, "FREQ=WEEKLY;UNTIL=20180701");
});

for (const words of [
  "",
  "sometimes",
  "monthly on the full moon",
  "biweekly",
  "weekly on the last Friday",
  "monthly on the last",
  "every constructor",
  "every 0 weeks",
  "every Tuesday and then some",
  "monthly on the 32nd",
  "every Wednesday at 7pm",
]) {
  test(`does not pretend to understand "${words}"`, () => {
    const problem = problemOf(parseRecurrence(words, at("2017-07-26 18:00")));
    assert.equal(problem.code, "time/unreadable-recurrence");
  });
}

for (const [rule, part] of [
  ["FREQ=SECONDLY", "FREQ=SECONDLY"],
  ["FREQ=HOURLY;BYHOUR=5", "FREQ=HOURLY"],
  ["FREQ=DAILY;BYHOUR=1,2,3", "BYHOUR=1,2,3"],
  ["FREQ=DAILY;INTERVAL=0", "INTERVAL=0"],
  ["FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1"],
  ["FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO"],
  ["FREQ=DAILY;BYSETPOS=2", "BYSETPOS"],
  ["FREQ=WEEKLY;BYDAY=2MO", "BYDAY=2MO"],
  ["FREQ=WEEKLY;COUNT=3;UNTIL=20180101", "COUNT"],
  ["FREQ=WEEKLY;FREQ=DAILY", "FREQ=DAILY"],
  ["FREQ=MONTHLY;BYMONTHDAY=99", "BYMONTHDAY=99"],
  ["INTERVAL=2", "FREQ"],
  ["FREQ=WEEKLY;__PROTO__=1", "__PROTO__=1"],
] as const) {
  test(`refuses the rule ${rule} and names ${part}`, () => {
    const problem = problemOf(parseRecurrence(rule, at("2017-07-26 18:00")));
    assert.equal(problem.code, "time/refused-rule");
    assert.ok(problem.reason.startsWith(`"${part}"`), problem.reason);
  });
}

for (const words of [
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "FREQ=MONTHLY;BYDAY=-1WE;BYSETPOS=5",
  "weekly until 2016-01-01",
]) {
  test(`says that "${words}" never happens, without searching for long`, () => {
    const problem = problemOf(parseRecurrence(words, at("2017-07-26 18:00")));
    assert.equal(problem.code, "time/never-happens");
  });
}

test("warns of a start that the rule leaves out, and names the first day that it does not", () => {
  const warning = warningOf(
    parseRecurrence("every last Wednesday of the month", at("2017-07-20 18:00")),
  );
  assert.equal(warning.code, "time/start-off-rule");
  assert.match(warning.repair, /Wednesday 26\sJuly\s2017, 6\spm/);
});

test("keeps the wall-clock time when the clocks change, so that UTC times differ", () => {
  const start = at("2017-08-30 18:00");
  const rule = read(parseRecurrence("monthly on the last Wednesday", start));
  const end = read(parseEnd("20:00", start));
  const found = expandRecurrence(rule, start, end, start.instant, 4);
  assert.deepEqual(
    found.map((each) => [toIsoUtc(each.start.instant), each.end && toIsoWithOffset(each.end)]),
    [
      ["2017-08-30T08:00:00Z", "2017-08-30T20:00:00+10:00"],
      ["2017-09-27T08:00:00Z", "2017-09-27T20:00:00+10:00"],
      ["2017-10-25T07:00:00Z", "2017-10-25T20:00:00+11:00"],
      ["2017-11-29T07:00:00Z", "2017-11-29T20:00:00+11:00"],
    ],
  );
});

test("counts a time in the spring gap with the offset before it", () => {
  const start = at("2017-09-24 02:30");
  const rule = read(parseRecurrence("weekly", start));
  const starts = expandRecurrence(rule, start, undefined, start.instant, 3).map(
    (each) => each.start,
  );
  assert.deepEqual(starts.map(toIsoWithOffset), [
    "2017-09-24T02:30:00+10:00",
    "2017-10-01T03:30:00+11:00",
    "2017-10-08T02:30:00+11:00",
  ]);
});

test("leaves out excepted dates, named by their day alone", () => {
  const start = at("2017-08-30 18:00");
  const rule = read(parseRecurrence("monthly on the last Wednesday", start));
  const except = [read(parseException("2017-09-27", rule, start))];
  const found = expandRecurrence({ ...rule, except }, start, undefined, start.instant, 2);
  assert.deepEqual(
    found.map((each) => toIsoWithOffset(each.start)),
    ["2017-08-30T18:00:00+10:00", "2017-10-25T18:00:00+11:00"],
  );
});

test("warns of an exception on a day that the rule does not fall on", () => {
  const start = at("2017-08-30 18:00");
  const rule = read(parseRecurrence("monthly on the last Wednesday", start));
  assert.equal(
    warningOf(parseException("2017-09-20", rule, start)).code,
    "time/exception-off-rule",
  );
});

test("begins with what is not over yet", () => {
  const start = at("2017-08-07");
  const rule = read(parseRecurrence("weekly", start));
  const during = at("2017-08-15 12:00").instant;
  const [first] = expandRecurrence(rule, start, at("2017-08-08"), during, 1);
  assert.ok(first?.end);
  assert.deepEqual([first.start, first.end].map(toIsoWithOffset), ["2017-08-14", "2017-08-15"]);
});

test("ends with UNTIL, whose last day counts in full", () => {
  const start = at("2017-08-01 23:30");
  const rule = read(parseRecurrence("daily until 2017-08-03", start));
  assert.equal(expandRecurrence(rule, start, undefined, start.instant, 10).length, 3);
});

test("never throws, whatever the rule", () => {
  const start = at("2017-07-26 18:00");
  const part = fc.constantFrom(
    ...["FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "BYDAY=1MO,-53SU", "BYDAY=MO", "BYMONTH=2"],
    ...["BYMONTHDAY=-31,31", "BYWEEKNO=-53", "BYYEARDAY=366", "BYSETPOS=-1", "INTERVAL=999"],
    ...["COUNT=9999", "UNTIL=99999999", "UNTIL=20170230", "WKST=SU", "DTSTART=20170101"],
  );
  const rules = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(";"));
  fc.assert(
    fc.property(fc.oneof(fc.string(), rules), (text) => {
      const reading = parseRecurrence(text, start);
      if (reading.ok) expandRecurrence(reading.value, start, undefined, start.instant, 3);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("finds the first start that the clocks leave out, unless it is left out anyway", () => {
  const inGap = (text: string, zone: string, words: string, except: readonly string[] = []) => {
    const start = read(parseMoment(text, zone));
    const recurrence = read(parseRecurrence(words, start));
    const left = except.map((one) => read(parseException(one, recurrence, start)));
    return startInGap({ ...recurrence, except: left }, start);
  };
  const berlin = "Europe/Berlin";
  assert.deepEqual(inGap("2027-01-03 02:30", berlin, "weekly"), {
    written: "2027-03-28 02:30",
    taken: "03:30",
  });
  assert.equal(inGap("2027-01-03 03:00", berlin, "weekly"), undefined);
  assert.equal(inGap("2027-01-04 02:30", berlin, "weekly"), undefined);
  assert.equal(inGap("2027-01-03 02:30", berlin, "weekly until 2027-03-21"), undefined);
  assert.equal(inGap("2027-01-03", berlin, "weekly"), undefined);
  assert.deepEqual(inGap("2027-01-03 02:30", berlin, "weekly", ["2027-03-28"]), {
    written: "2028-03-26 02:30",
    taken: "03:30",
  });
  // Half an hour on Lord Howe Island; at midnight in Santiago; Kathmandu moves no clock.
  assert.deepEqual(inGap("2027-09-05 02:15", "Australia/Lord_Howe", "weekly"), {
    written: "2027-10-03 02:15",
    taken: "02:45",
  });
  assert.deepEqual(inGap("2027-08-01 00:30", "America/Santiago", "weekly"), {
    written: "2027-09-05 00:30",
    taken: "01:30",
  });
  assert.equal(inGap("2027-01-03 02:30", "Asia/Kathmandu", "daily"), undefined);
});
