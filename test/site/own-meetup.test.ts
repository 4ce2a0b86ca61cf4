import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { announcement, type ContentFiles, loadContent } from "../fixtures/content.ts";

const melbourne = "timezone: Australia/Melbourne\n";
const post = (keys: string, text = "Come.\n") => `---\ntitle: Sprints\n${keys}---\n\n${text}`;

function load(files: ContentFiles | string) {
  const content = typeof files === "string" ? { "a/index.md": files } : files;
  const { site, events, said } = loadContent({ "site.yaml": melbourne, ...content });
  assert.ok(site);
  const [event] = events;
  return { event, meetups: event?.meetups ?? [], said };
}

describe("an announcement that says when and where", () => {
  it("is an event of one file", () => {
    const { event, meetups, said } = load(
      post(
        "date: 2017-07-07\nstart: 2017-08-07 09:30\nend: 17:00\nvenue: { name: Hall, address: 1 Main St }\nregistration: { url: https://t.example/, capacity: 30 }\nspeakers: [Ada]\nonline: https://meet.example/\nstatus: sold-out\n",
      ),
    );
    assert.deepEqual(said, []);
    const [meetup] = meetups;
    assert.equal(meetup?.id, "event");
    assert.equal(meetup?.name, "Sprints");
    assert.deepEqual(
      [meetup?.start, meetup?.end].map((moment) => moment?.kind === "time" && moment.local),
      ["2017-08-07T09:30:00", "2017-08-07T17:00:00"],
    );
    assert.equal(meetup?.venue?.name, "Hall");
    assert.equal(meetup?.registration?.capacity, 30);
    assert.equal(meetup?.state.registration, "sold-out");
    assert.equal(event?.dated, true);
  });

  it("needs meetup.md only for a second one", () => {
    const { meetups } = load({
      "a/index.md": post("date: 2017-07-07\nstart: 2017-08-07\n"),
      "a/meetup.md": "---\nname: Evening\nstart: 2017-08-08 18:00\n---\n",
    });
    assert.deepEqual(
      meetups.map(({ id, name }) => [id, name]),
      [
        ["event", "Sprints"],
        ["meetup", "Evening"],
      ],
    );
  });

  it("is moved and cancelled by its updates as any other", () => {
    const { meetups } = load({
      "a/index.md": post("date: 2017-07-07\nstart: 2017-08-07 18:00\n"),
      "a/updates/2017-07-12.md": "---\ntitle: Rescheduled to 14 August 2017\n---\n\nSorry.\n",
      "a/updates/2017-07-13.md": "---\ntitle: Sold out!\nmeetup: event\n---\n\nThanks.\n",
    });
    const [meetup] = meetups;
    assert.equal(meetup?.start.kind === "time" && meetup.start.local, "2017-08-14T18:00:00");
    assert.equal(meetup?.state.registration, "sold-out");
  });

  it("leaves its own id to no heading", () => {
    const { event } = load(post("date: 2017-07-07\nstart: 2017-08-07\n", "## Event\n\nCome.\n"));
    assert.match(event?.body.join("") ?? "", /<h2 id="event-1">/);
    const { event: without } = load(post("date: 2017-07-07\n", "## Event\n\nCome.\n"));
    assert.match(without?.body.join("") ?? "", /<h2 id="event">/);
  });

  it("need not say when it was announced, and nothing is invented", () => {
    const { event, said } = load(post("start: 2017-08-07 18:00\n"));
    assert.equal(event?.dated, false);
    assert.equal(event?.updated, undefined);
    assert.match(said.join("\n"), /a\/index\.md:1:1 warning site\/no-announced-date/);
  });

  it("was not announced on its own day", () => {
    for (const keys of [
      "date: 2017-08-07\nstart: 2017-08-07 18:00\n",
      "date: 2017-08-07 12:00\nevent_date: 2017-08-07\n",
      "date: 2017-08-07\ntime: 18:00\n",
    ]) {
      const { event, said } = load(post(keys));
      assert.equal(event?.dated, false, keys);
      assert.equal(event?.updated, undefined, keys);
      assert.equal(event?.meetups.length, 1, keys);
      assert.deepEqual(said, [], keys);
    }
  });

  it("is asked for a start where a coming date is all it says, which is taken for its day", () => {
    const { event, meetups, said } = load(post("date: 2017-08-07 18:00\n"));
    assert.equal(
      meetups[0]?.start.kind === "time" && meetups[0].start.local,
      "2017-08-07T18:00:00",
    );
    assert.equal(event?.dated, false);
    assert.match(said.join("\n"), /a\/index\.md:3:1 warning site\/taken-for-day .*`start:`/);
  });

  it("is asked for a start where it only says where", () => {
    const { meetups, said } = load(post("date: 2017-07-07\nvenue: Hall\n"));
    assert.deepEqual(meetups, []);
    assert.match(said.join("\n"), /a\/index\.md:4:1 warning site\/no-start {2}`venue:`/);
  });

  it("is wrong where a future hour has no zone, and right without its hour once it is over", () => {
    const future = loadContent({
      "a/index.md": post("date: 2017-07-07\nstart: 2017-08-07 18:00\n"),
    });
    assert.match(future.said.join("\n"), /a\/index\.md:4:1 error site\/no-zone/);
    const past = loadContent({
      "a/index.md": post("date: 2017-05-07\nstart: 2017-06-07 18:00\nend: 21:00\n"),
    });
    assert.match(past.said.join("\n"), /a\/index\.md:4:1 warning site\/only-day/);
    const [meetup] = past.site?.events[0]?.meetups ?? [];
    assert.deepEqual([meetup?.start.kind, meetup?.end], ["day", undefined]);
  });

  it("is found in one run with everything else that is wrong", () => {
    const { said } = load(
      post(
        "date: 2017-02-30\nstart: [x]\ntimezone: Australia/Melborne\nregistration: { capacity: lots, closes: 2017-13-01, currency: € }\n",
        "[x](nowhere.md) ![x](nowhere.jpg)\n",
      ),
    );
    const codes = said.map((line) => / (?:error|warning) (\S+)/.exec(line)?.[1]);
    for (const code of ["time/impossible-date", "model/wrong-value", "model/left-out"])
      assert.ok(codes.includes(code), `${code} in\n${said.join("\n")}`);
  });
});

describe("two meetups", () => {
  it("come in the order of their times, whatever their files are called", () => {
    const { event } = load({
      "a/index.md": announcement(),
      "a/meetups/zurich.md": "---\nname: First\nstart: 2017-08-09 19:00\n---\n",
      "a/meetups/berlin.md": "---\nname: Second\nstart: 2017-09-09 19:00\n---\n",
    });
    assert.equal(event?.telling.main, "zurich");
    assert.deepEqual(
      event?.meetups.map(({ id }) => id),
      ["zurich", "berlin"],
    );
  });
});
