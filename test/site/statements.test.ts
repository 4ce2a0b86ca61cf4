import assert from "node:assert/strict";
import { test } from "node:test";
import { toStates } from "../../scripts/site/statements.ts";

const said = {
  words: "",
  hasSubject: false,
  isNext: false,
  newDate: undefined,
  about: [],
  hasMoreDates: false,
};

test("takes the last state of each count that one text names", () => {
  assert.deepEqual(toStates({ ...said, states: ["waitlist", "postponed", "sold-out"] }), {
    registration: "sold-out",
    status: "postponed",
  });
  assert.deepEqual(toStates({ ...said, states: ["postponed", "rescheduled"] }), {
    registration: undefined,
    status: "rescheduled",
  });
});
