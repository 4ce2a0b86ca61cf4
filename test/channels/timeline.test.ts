import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsOf } from "../../scripts/channels/facts.ts";
import { timelineOf } from "../../scripts/channels/timeline.ts";
import { wordsFor } from "../../scripts/words/words.ts";
import { announcement, type ContentFiles, loadEvent } from "../fixtures/content.ts";

const words = wordsFor("en");
const meetup = `---
start: 2017-08-07T18:00
end: 2017-08-07T20:00
timezone: Australia/Melbourne
venue: { name: Hall, address: 1 Hall Street }
registration: { url: "https://tickets.example/", price: 5, currency: AUD }
---
`;
const update = (title: string) => `---\ntitle: ${title}\n---\n\nSo it is.\n`;
const eventWith = (updates: ContentFiles) =>
  loadEvent({ "sprints/index.md": announcement(), "sprints/meetup.md": meetup, ...updates }).event;

const told = (entries: ReturnType<typeof timelineOf>["latest"]) =>
  entries.map(({ update, states, changes }) => [
    update?.title,
    states,
    changes.map(({ fact, before, now }) => `${fact}: ${before} > ${now}`.replaceAll("\u00a0", " ")),
  ]);

describe("the timeline of an event", () => {
  it("says what each update has changed, by the facts", () => {
    const event = eventWith({
      "sprints/updates/2017-07-10.md": update("Boards"),
      "sprints/updates/2017-07-11.md": update("Rescheduled to 8 August 2017, 7 pm"),
      "sprints/updates/2017-07-12.md": update("Sold out"),
      "sprints/updates/2017-07-13.md": update("Rescheduled to 9 August 2017"),
      "sprints/updates/2017-07-14.md": update("Moved online"),
    });
    assert.deepEqual(told(timelineOf(event, [], words).latest), [
      ["Moved online", ["moved-online"], ["place: Hall > Online"]],
      [
        "Rescheduled to 9 August 2017",
        ["rescheduled"],
        ["time: Tuesday 8 August 2017, 7 pm > Wednesday 9 August 2017, 7 pm"],
      ],
      ["Sold out", ["sold-out"], []],
      [
        "Rescheduled to 8 August 2017, 7 pm",
        ["rescheduled"],
        ["time: Monday 7 August 2017, 6 pm > Tuesday 8 August 2017, 7 pm"],
      ],
      ["Boards", [], []],
    ]);
  });

  it("says what has changed since the last build without an update", () => {
    const event = eventWith({ "sprints/updates/2017-07-10.md": update("Boards") });
    const [now] = event.meetups;
    assert.ok(now);
    const facts = { ...factsOf(now), price: 0, start: "2017-08-07T17:00:00+10:00" };
    const until = Date.parse("2017-07-12T22:00:00Z");
    const { latest } = timelineOf(event, [{ id: "meetup", facts, until }], words);
    assert.deepEqual(told(latest), [
      [
        undefined,
        [],
        [
          "time: Monday 7 August 2017, 5 pm to 8 pm > Monday 7 August 2017, 6 pm to 8 pm",
          "price: Free > AUD 5",
        ],
      ],
      ["Boards", [], []],
    ]);
    assert.equal(latest[0]?.date.iso, "2017-07-13");
  });

  it("does not say twice what an update has moved", () => {
    const event = eventWith({
      "sprints/updates/2017-07-11.md": update("Rescheduled to 8 August 2017"),
    });
    const [now] = event.meetups;
    assert.ok(now);
    const facts = { ...factsOf(now), start: "2017-08-07T18:00:00+10:00" };
    const { latest } = timelineOf(event, [{ id: "meetup", facts, until: 0 }], words);
    assert.equal(latest.length, 1);
  });

  it("keeps the last three open and the others by month", () => {
    const days = [
      "2017-05-03",
      "2017-06-01",
      "2017-06-30",
      "2017-07-10",
      "2017-07-11",
      "2017-07-12",
    ];
    const event = eventWith(
      Object.fromEntries(days.map((day) => [`sprints/updates/${day}.md`, update(`On ${day}`)])),
    );
    const { latest, months } = timelineOf(event, [], words);
    assert.deepEqual(
      latest.map(({ update: one }) => one?.title),
      ["On 2017-07-12", "On 2017-07-11", "On 2017-07-10"],
    );
    assert.deepEqual(
      months.map(([month, entries]) => [month, entries.length]),
      [
        ["June 2017", 2],
        ["May 2017", 1],
      ],
    );
  });
});
