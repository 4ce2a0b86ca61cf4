import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { announcement, type ContentFiles, loadContent, loadEvent } from "../fixtures/content.ts";

const site = "timezone: Australia/Melbourne\n";
const meetup = (keys = "") => `---\nstart: 2017-08-07 18:00\nend: 2017-08-07 20:00\n${keys}---\n`;
const load = (files: ContentFiles) => loadEvent({ "site.yaml": site, ...files });
const states = (files: ContentFiles) => {
  const { event } = load(files);
  const show = ({ registration, status }: typeof event.state) => `${registration} ${status}`;
  return [show(event.state), ...event.meetups.map(({ id, state }) => `${id} ${show(state)}`)];
};
const update = (title: string, keys = "") =>
  `---\ntitle: ${JSON.stringify(title)}\n${keys}---\nx\n`;

describe("the state of an event", () => {
  it("is open and scheduled while nobody says otherwise", () => {
    assert.deepEqual(states({ "a/index.md": announcement() }), ["open scheduled"]);
  });

  it("follows a bold notice in the announcement", () => {
    const { event } = load({
      "a/index.md": announcement("Hello.\n\n<b>UPDATE: Sold out!  See below</b>\n\nBye.\n"),
    });
    assert.equal(event.state.registration, "sold-out");
    assert.deepEqual(
      event.changes.map(({ words, inferred, update, place }) => [
        words,
        inferred,
        update,
        place.line,
      ]),
      [["Sold out!", true, "update", 8]],
    );
  });

  it("follows the title of an update section, its bold start, and the title of a file", () => {
    const body = (text: string) => ({ "a/index.md": announcement(text) });
    assert.deepEqual(states(body("## UPDATE 2017-07-12: Sold out!\n\nGone.\n")), [
      "sold-out scheduled",
    ]);
    assert.deepEqual(states(body("## UPDATE 2017-07-12\n\n**Cancelled!** Sorry.\n")), [
      "open cancelled",
    ]);
    assert.deepEqual(
      states({ ...body("x\n"), "a/updates/2017-07-12.md": update("UPDATE: Moved online") }),
      ["open moved-online"],
    );
  });

  it("is the last word of each kind, oldest first, wherever it was written", () => {
    assert.deepEqual(
      states({
        "a/index.md": announcement("## UPDATE 2017-07-20: More places available\n\nx\n"),
        "a/meetup.md": meetup(),
        "a/updates/2017-07-12.md": update("Sold out!"),
        "a/updates/2017-07-25.md": update("Cancelled"),
      }),
      ["open cancelled", "meetup open cancelled"],
    );
  });

  it("follows an update of a coming day at once, with a warning: a slip in its year must hide no cancellation", () => {
    const { event, said } = load({
      "a/index.md": announcement(),
      "a/meetup.md": meetup(),
      "a/updates/2027-07-20.md": update("Cancelled"),
    });
    assert.equal(event.state.status, "cancelled");
    assert.match(
      said.join("\n"),
      /^a\/updates\/2027-07-20\.md:2:1 warning site\/future-date .* 2027-07-20, /m,
    );
  });

  it("prefers a status key to words, and warns when they contradict each other", () => {
    const { event, said } = load({
      "a/index.md": announcement(),
      "a/updates/2017-07-12.md": update("Sold out!", "status: waitlist\n"),
    });
    assert.equal(event.state.registration, "waitlist");
    assert.match(
      said.join(),
      /updates\/2017-07-12\.md:3:1 warning site\/state-contradiction .*`status: waitlist`.*"Sold out!"/,
    );
  });

  it("lets newer words win over an older status key, and warns at the key", () => {
    const { event, said } = load({
      "a/index.md": announcement("## UPDATE 2017-07-12: Sold out!\n\nx\n", "status: open\n"),
    });
    assert.equal(event.state.registration, "sold-out");
    assert.match(said.join(), /a\/index\.md:4:1 warning site\/state-contradiction/);
  });

  for (const [words, expected] of [
    ["Rescheduled to 14 August 2017", true],
    ["Cancelled", true],
    ["Going ahead after all", false],
  ] as const) {
    it(`leaves a meetup ${expected ? "online" : "in its room"} that moved online, then: ${words}`, () => {
      const { event } = load({
        "a/index.md": announcement(),
        "a/meetup.md": meetup(),
        "a/updates/2017-07-12.md": update("Moved online"),
        "a/updates/2017-07-13.md": update(words),
      });
      assert.equal(event.meetups[0]?.movedOnline, expected);
    });
  }

  it("reaches every meetup but one that speaks for itself", () => {
    assert.deepEqual(
      states({
        "a/index.md": announcement(),
        "a/meetup.md": meetup(),
        "a/meetups/monthly.md": meetup("status: scheduled\n"),
        "a/updates/2017-07-12.md": update("Sold out!"),
      }),
      ["sold-out scheduled", "meetup sold-out scheduled", "monthly open scheduled"],
    );
  });

  it("reaches only the meetup that an update names", () => {
    assert.deepEqual(
      states({
        "a/index.md": announcement(),
        "a/meetup.md": meetup(),
        "a/meetups/monthly.md": meetup("status: scheduled\n"),
        "a/updates/2017-07-12.md": update("Cancelled", "meetup: monthly\n"),
      }),
      ["open scheduled", "meetup open scheduled", "monthly open cancelled"],
    );
  });

  it("reaches the only meetup although that has a status of its own", () => {
    assert.deepEqual(
      states({
        "a/index.md": announcement(),
        "a/meetup.md": meetup("status: open\n"),
        "a/updates/2017-07-12.md": update("Sold out!"),
      }),
      ["sold-out scheduled", "meetup sold-out scheduled"],
    );
  });

  it("refuses an update about a meetup that is not there", () => {
    const { said } = loadContent({
      "site.yaml": site,
      "a/index.md": announcement(),
      "a/meetups/monthly.md": meetup(),
      "a/updates/2017-07-12.md": update("Cancelled", "meetup: montly\n"),
    });
    assert.match(
      said.join(),
      /2017-07-12\.md:3:1 error site\/unknown-meetup .*"montly".*did you mean "monthly"/,
    );
  });
});

describe("a rescheduled meetup", () => {
  const moved = (title: string, keys = "", start = meetup()) => {
    const { event, said } = load({
      "a/index.md": announcement(),
      "a/meetup.md": start,
      "a/updates/2017-07-12.md": update(title, keys),
    });
    const [only] = event.meetups;
    const time = (moment: { kind: string } | undefined) =>
      moment && ("local" in moment ? moment.local : "date" in moment ? moment.date : undefined);
    return {
      state: only?.state,
      times: [only?.start, only?.end, only?.previousStarts.at(-1)].map(time),
      said,
    };
  };

  for (const title of [
    "Rescheduled to 14 August 2017",
    "Postponed to 2017-08-14",
    "New date: 14 August",
  ]) {
    it(`moves to the day of "${title}", and keeps its hours`, () => {
      const { times, state, said } = moved(title);
      assert.deepEqual(times, [
        "2017-08-14T18:00:00",
        "2017-08-14T20:00:00",
        "2017-08-07T18:00:00",
      ]);
      assert.equal(state?.status, "rescheduled");
      assert.deepEqual(said, []);
    });
  }

  it("moves to the hour that the words give", () => {
    assert.deepEqual(moved("Rescheduled to 14 August 2017 at 19:30").times, [
      "2017-08-14T19:30:00",
      "2017-08-14T21:30:00",
      "2017-08-07T18:00:00",
    ]);
  });

  it("moves to the start and end in the update's front matter", () => {
    assert.deepEqual(
      moved("A new evening", "start: 2017-08-15 17:00\nend: 2017-08-15 18:00\n").times,
      ["2017-08-15T17:00:00", "2017-08-15T18:00:00", "2017-08-07T18:00:00"],
    );
  });

  it("stays where its own front matter has moved it already", () => {
    const already = "---\nstart: 2017-08-14 18:00\npreviousStart: 2017-08-07 18:00\n---\n";
    assert.deepEqual(moved("Rescheduled to 14 August 2017", "", already).times, [
      "2017-08-14T18:00:00",
      undefined,
      "2017-08-07T18:00:00",
    ]);
  });

  it("keeps its time, with a warning, when nobody says the new one", () => {
    const { times, said } = moved("Rescheduled");
    assert.equal(times[0], "2017-08-07T18:00:00");
    assert.match(said.join(), /warning site\/rescheduled-to-nothing/);
  });

  it("counts every statement in its sequence", () => {
    const { event } = load({
      "a/index.md": announcement(),
      "a/meetup.md": meetup(),
      "a/updates/2017-07-10.md": update("Sold out!"),
      "a/updates/2017-07-12.md": update("Rescheduled to 14 August 2017"),
      "a/updates/2017-07-13.md": update("Thanks to our sponsors"),
    });
    assert.equal(event.meetups[0]?.sequence, 2);
    assert.equal(event.meetups[0]?.updated?.iso, "2017-07-13");
  });
});
