import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEvent } from "../fixtures/content.ts";

/* One date of a series changes alone: by words, by keys, and by a file of its own. */

const now = Date.parse("2026-11-24T12:00:00Z");

/** Every Wednesday evening in Berlin, from 2 September 2026 on. */
const weekly = {
  "site.yaml": "timezone: Europe/Berlin\nlang: en\n",
  "a/index.md": "---\ntitle: Chess club\ndate: 2026-08-01\n---\n\nCome and play.\n",
  "a/meetup.md": [
    "---",
    "start: 2026-09-02 19:00",
    "end: 2026-09-02 21:00",
    "repeats: weekly on Wednesday",
    "venue: The library",
    "---",
    "",
  ].join("\n"),
};

const update = (title: string, more: Readonly<Record<string, string>> = {}, lang = "en") => ({
  ...weekly,
  "site.yaml": `timezone: Europe/Berlin\nlang: ${lang}\n`,
  "a/updates/2026-11-24.md": [
    "---",
    `title: ${JSON.stringify(title)}`,
    ...Object.entries(more).map(([key, value]) => `${key}: ${value}`),
    "---",
    "",
    "Text.",
    "",
  ].join("\n"),
});

function meetupOf(files: Readonly<Record<string, string>>) {
  const { event, said } = loadEvent(files, { now });
  const [meetup] = event.meetups;
  assert.ok(meetup);
  return { event, meetup, said };
}

/** What is said of each date alone: "2026-12-09 cancelled", "2026-12-16 rescheduled 2026-12-17T19:00". */
function changed(files: Readonly<Record<string, string>>): string[] {
  const { meetup } = meetupOf(files);
  return [...meetup.earlier.toReversed(), ...meetup.upcoming]
    .filter(({ isOwn }) => isOwn)
    .map(({ day, start, scheduled, telling, state }) =>
      [
        day,
        ...telling.statuses.filter((status) => status !== "scheduled"),
        ...(state.registration === "open" ? [] : [state.registration]),
        ...(start.instant === scheduled.instant || start.kind === "day"
          ? []
          : [start.local.slice(0, 16)]),
      ].join(" "),
    );
}

describe("words about one date of a series", () => {
  const cases: readonly (readonly [title: string, expected: string, lang?: string])[] = [
    ["Cancelled on 9 December", "2026-12-09 cancelled"],
    ["The meetup of 9 December is cancelled", "2026-12-09 cancelled"],
    ["9 December: cancelled", "2026-12-09 cancelled"],
    ["Sold out: 2 December", "2026-12-02 sold-out"],
    ["Rescheduled to 17 December", "2026-12-16 rescheduled 2026-12-17T19:00"],
    [
      "Rescheduled from 9 December to 11 December at 18:30",
      "2026-12-09 rescheduled 2026-12-11T18:30",
    ],
    ["The meetup of 9 December is moved to 11 December", "2026-12-09 rescheduled 2026-12-11T19:00"],
    ["Moved online on 9 December", "2026-12-09 moved-online"],
    ["Cancelled on 6 January", "2027-01-06 cancelled"],
    ["Tonight's meetup is cancelled", "2026-11-25 cancelled"],
    ["Sold out!", "2026-11-25 sold-out"],
    ["Cancelled!", "2026-11-25 cancelled"],
    ["Cancelled on 9 December and 16 December", "2026-12-09 cancelled; 2026-12-16 cancelled"],
    [
      "Cancelled: January 2027",
      "2027-01-06; 2027-01-13; 2027-01-20; 2027-01-27".replace(/(?<=\d)(?=;|$)/g, " cancelled"),
    ],
    ["Rescheduled to 16 December at 20:00", "2026-12-16 rescheduled 2026-12-16T20:00"],
    ["Abgesagt am 9. Dezember", "2026-12-09 cancelled", "de"],
    ["Das Treffen am 9. Dezember fällt aus", "2026-12-09 cancelled", "de"],
    ["Verschoben auf den 17. Dezember", "2026-12-16 rescheduled 2026-12-17T19:00", "de"],
    ["Annulé le 9 décembre", "2026-12-09 cancelled", "fr"],
    ["Complet le 2 décembre", "2026-12-02 sold-out", "fr"],
    ["Cancelado el 9 de diciembre", "2026-12-09 cancelled", "es"],
    ["Geannuleerd op 9 december", "2026-12-09 cancelled", "nl"],
    ["12月9日の勉強会は中止", "2026-12-09 cancelled", "ja"],
  ];
  for (const [title, expected, lang] of cases)
    it(`${title} -> ${expected}`, () => {
      assert.equal(changed(update(title, {}, lang)).join("; "), expected);
    });
});

describe("what cannot be read of one date", () => {
  const cases: readonly (readonly [title: string, said: RegExp])[] = [
    ["Cancelled on 10 December", /warning site\/off-series .*2026-12-09 or 2026-12-16/],
    ["Cancelled on 9 and 16 December", /warning site\/unread-state/],
    ["Rescheduled to 16 December", /warning site\/moves-series/],
    ["Rescheduled", /warning site\/next-date .*2026-11-25/],
    ["Cancelled!", /warning site\/next-date .*2026-11-25/],
  ];
  for (const [title, expected] of cases)
    it(`is said: ${title}`, () => {
      const { said } = meetupOf(update(title));
      assert.match(said.filter((line) => !line.includes("structured-data")).join("\n"), expected);
    });

  it("changes nothing when no date of the series was named", () => {
    for (const title of ["Cancelled on 10 December", "Rescheduled to 16 December"])
      assert.deepEqual(changed(update(title)), []);
  });

  it("is no cancelled series when its announcement speaks of a day that it does not name", () => {
    const texts = {
      en: ["No meetup today", "The meetup is cancelled tonight", "Cancelled this week, sorry!"],
      de: ["Heute kein Treffen", "Das Treffen fällt heute aus"],
      fr: ["Pas de rencontre ce soir", "La rencontre est annulée cette semaine"],
      es: ["La reunión de hoy queda cancelada", "Reunión cancelada esta semana"],
      ja: ["今月の勉強会は中止です"],
      zh: ["本周活动取消"],
    };
    for (const [lang, all] of Object.entries(texts))
      for (const text of all) {
        const { meetup, event, said } = meetupOf({
          ...weekly,
          "site.yaml": `timezone: Europe/Berlin\nlang: ${lang}\n`,
          "a/index.md": `---\ntitle: Chess club\ndate: 2026-08-01\n---\n\nx\n\n**${text}**\n`,
        });
        assert.deepEqual(
          [meetup.state.status, event.state.status],
          ["scheduled", "scheduled"],
          text,
        );
        assert.match(said.join("\n"), /index\.md:\d+:1 warning site\/unread-state /, text);
      }
  });

  it("is no sold-out series when one evening has no more places", () => {
    const { meetup, event, said } = meetupOf(update("Sold out!"));
    assert.equal(meetup.state.registration, "open");
    assert.deepEqual(
      event.telling.notices.map(({ kind }) => kind),
      ["sold-out"],
    );
    assert.deepEqual(
      said.filter((line) => line.includes("site/")),
      [],
    );
  });
});

describe("one date of a series", () => {
  const file = (name: string, lines: readonly string[]) => ({
    ...weekly,
    [`a/dates/${name}.md`]: `---\n${lines.join("\n")}\n---\n\nBring a clock.\n`,
  });

  it("is changed by the keys of its file, and by nothing else of the series", () => {
    const { meetup, said } = meetupOf(
      file("2026-12-09", ["title: Blitz", "start: 18:00", "venue: The hall", "status: sold-out"]),
    );
    const date = meetup.upcoming.find(({ day }) => day === "2026-12-09");
    assert.equal(date?.name, "Blitz");
    assert.equal(date?.start.kind === "time" && date.start.local, "2026-12-09T18:00:00");
    assert.equal(date?.end?.kind === "time" && date.end.local, "2026-12-09T20:00:00");
    assert.equal(date?.venue?.name, "The hall");
    assert.equal(date?.state.registration, "sold-out");
    assert.match(String(date?.body), /Bring a clock/);
    assert.equal(meetup.venue?.name, "The library");
    assert.deepEqual(
      meetup.upcoming.map(({ start }) => start.kind === "time" && start.local.slice(5, 16)),
      ["11-25T19:00", "12-02T19:00", "12-09T18:00", "12-16T19:00", "12-23T19:00", "12-30T19:00"],
    );
    assert.deepEqual(
      said.filter((line) => / (error|site\/)/.test(line)),
      [],
    );
  });

  it("is named by `meetup:` in an update", () => {
    const keys = { meetup: "2026-12-09", status: "cancelled" };
    assert.deepEqual(changed(update("The room is closed", keys)), ["2026-12-09 cancelled"]);
    const moved = { meetup: "2026-12-09", start: "2026-12-10 18:00" };
    assert.deepEqual(changed(update("Another day", moved)), [
      "2026-12-09 rescheduled 2026-12-10T18:00",
    ]);
  });

  it("moves to the day that `start:` of an update names", () => {
    assert.deepEqual(changed(update("Another day", { start: "2026-12-10 18:00" })), [
      "2026-12-09 rescheduled 2026-12-10T18:00",
    ]);
  });

  it("stays where it is said to be when something else happens on that day later", () => {
    const files = {
      ...update("Rescheduled to 17 December"),
      "a/updates/2026-12-01.md": "---\ntitle: Cancelled on 17 December\n---\n\nSorry.\n",
    };
    assert.deepEqual(changed(files), ["2026-12-16 cancelled 2026-12-17T19:00"]);
  });

  it("leaves what is next to the next one that takes place", () => {
    const { meetup } = meetupOf(update("Cancelled on 25 November"));
    const { start } = meetup.telling.next;
    assert.equal(start.kind === "time" && start.local, "2026-12-02T19:00:00");
    assert.equal(meetup.state.status, "scheduled");
    assert.equal(meetup.upcoming[0]?.telling.statuses[0], "cancelled");
    assert.equal(meetup.upcoming.length, 7);
  });

  it("is told of when it has another weekday than the words about it", () => {
    for (const title of [
      "Cancelled on Thursday 9 December",
      "Moved from Thursday 9 December to 10 December",
    ]) {
      const { said } = meetupOf(update(title));
      assert.match(said.join("\n"), /time\/wrong-weekday {2}"Thursday 9 December" is a Wednesday/);
    }
    for (const title of ["Cancelled on Wednesday 9 December", "Cancelled on 9 December"]) {
      const { said } = meetupOf(update(title));
      assert.doesNotMatch(said.join("\n"), /wrong-weekday/);
    }
  });

  it("is not asked about where the rule of the series cannot be read", () => {
    for (const rule of ["every blue moon", "FREQ=WEEKLY;BYDAY=XX", "weekly until yesterday"]) {
      const files = {
        ...update("Cancelled on 9 December"),
        "a/updates/2026-11-25.md": "---\ntitle: Cancelled\nmeetup: 2026-12-16\n---\n",
        "a/dates/2026-12-16.md": "---\ntitle: Blitz\n---\n",
        "a/meetup.md": weekly["a/meetup.md"].replace("weekly on Wednesday", rule),
      };
      const { said } = meetupOf(files);
      const told = said.filter((line) => !/structured-data|future-date/.test(line));
      assert.equal(told.length, 1, told.join("\n"));
      assert.match(told[0] ?? "", /^a\/meetup\.md:\d+:1 error time\//);
    }
  });

  it("is asked for where a file is about none", () => {
    const { said } = meetupOf(file("2026-12-10", ["title: Blitz"]));
    const wrong =
      /2026-12-10\.md:1:1 error site\/unknown-date .*did you mean 2026-12-09 or 2026-12-16/;
    assert.match(said.join("\n"), wrong);
  });
});

describe("a series that changes for good", () => {
  const from = (line: string) => ({
    ...weekly,
    "a/meetup.md": weekly["a/meetup.md"].replace(
      "repeats: weekly on Wednesday",
      `repeats:\n  - weekly on Wednesday\n  - ${line}`,
    ),
  });

  it("ends one rule and begins another", () => {
    const { meetup } = meetupOf(from("from 2026-12-14 18:30 monthly on the first Tuesday"));
    assert.deepEqual(
      meetup.upcoming.map(({ start }) => start.kind === "time" && start.local.slice(0, 16)),
      [
        "2026-11-25T19:00",
        "2026-12-02T19:00",
        "2026-12-09T19:00",
        "2027-01-05T18:30",
        "2027-02-02T18:30",
        "2027-03-02T18:30",
      ],
    );
    assert.equal(meetup.recurrence?.rule, "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261209T180000Z");
    assert.equal(meetup.later[0]?.recurrence.rule, "FREQ=MONTHLY;BYDAY=1TU");
  });

  it("says from when", () => {
    const { said } = meetupOf(from("monthly on the first Tuesday"));
    assert.match(said.join("\n"), /meetup\.md:\d+:\d+ error time\/repeats-from-when/);
  });
});
