import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isPast, mainMeetup } from "../../scripts/model/main-meetup.ts";
import { exampleEvent, exampleMeetup, exampleMonthly } from "../fixtures/example-site.ts";

describe("an event with a regular evening beside it", () => {
  const event = { ...exampleEvent, meetups: [{ ...exampleMeetup, past: true }, exampleMonthly] };

  it("is over when its own meetups are, though the evening goes on", () => {
    assert.equal(isPast(event), true);
    assert.equal(mainMeetup(event)?.id, "meetup");
  });

  it("is not over while the evening is all there is", () => {
    const only = { ...event, meetups: [exampleMonthly] };
    assert.equal(isPast(only), false);
    assert.equal(mainMeetup(only)?.id, "monthly");
  });

  it("is never over when nothing was dated", () => {
    assert.equal(isPast({ ...event, meetups: [] }), false);
  });
});
