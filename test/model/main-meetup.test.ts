import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mainMeetup, nextInstant } from "../../scripts/model/main-meetup.ts";
import { exampleEvent, exampleMeetup, exampleMonthly, told } from "../fixtures/example-site.ts";

describe("the meetup that most visitors come for", () => {
  const evening = { ...exampleMonthly, independent: false };
  const mainOf = (...meetups: Parameters<typeof told>[0]["meetups"]) =>
    mainMeetup(told({ ...exampleEvent, meetups }))?.id;
  const cancelled = { registration: "open", status: "cancelled" } as const;

  it("is the first that lies ahead", () => {
    // The evening is on in July, before the meetup.
    assert.equal(mainOf(exampleMeetup, evening), "monthly");
    assert.equal(mainOf(exampleMeetup, { ...evening, past: true }), "meetup");
    assert.equal(mainOf({ ...exampleMeetup, past: true }, evening), "monthly");
  });

  it("is one that takes place, where there is one", () => {
    assert.equal(mainOf({ ...exampleMeetup, state: cancelled }, evening), "monthly");
    assert.equal(mainOf({ ...exampleMeetup, state: cancelled }), "meetup");
  });

  it("is the event's own, though a regular evening goes on after it", () => {
    assert.equal(mainOf({ ...exampleMeetup, past: true }, exampleMonthly), "meetup");
    assert.equal(mainOf(exampleMonthly), "monthly");
  });

  it("is none where nothing was dated", () => {
    assert.equal(mainOf(), undefined);
  });
});

it("an event without a date is ordered by its announcement", () => {
  assert.equal(nextInstant(told({ ...exampleEvent, meetups: [] })), exampleEvent.date.start);
});
