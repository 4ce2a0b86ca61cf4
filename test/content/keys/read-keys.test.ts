import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parsePost } from "../../../scripts/content/front-matter.ts";
import { type KeySetting, plainKeys, readKeys } from "../../../scripts/content/keys/read-keys.ts";
import { placeAt } from "../../../scripts/content/places.ts";
import {
  announcementSchema,
  meetupSchema,
  updateSchema,
} from "../../../scripts/content/schema/schema.ts";
import { type Diagnostic, formatDiagnostic } from "../../../scripts/diagnostics/diagnostic.ts";

const schemas = { announcement: announcementSchema, meetup: meetupSchema, update: updateSchema };

function read(
  lines: string,
  kind: keyof typeof schemas = "announcement",
  setting: Partial<KeySetting> = {},
) {
  const said: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void said.push(diagnostic);
  const { values = {}, places } = parsePost(`---\n${lines}\n---\n`, "post.md", report);
  const keys = { ...plainKeys, ...setting };
  const found = readKeys({ values, places }, Object.keys(schemas[kind].shape), keys, report);
  return { ...found, said: said.map(formatDiagnostic) };
}

/** What other generators and themes write, and what it means. */
const meanings: readonly [written: string, meant: Record<string, unknown>][] = [
  ["Title: A\nDate: 2017-07-07", { title: "A", date: "2017-07-07" }],
  ["description: x\nexcerpt: y", { summary: "x" }],
  ["summary: a\ndescription: x", { summary: "a" }],
  ["pubDate: 2017-07-07\nlastmod: 2017-07-08", { date: "2017-07-07", updated: "2017-07-08" }],
  ["last_modified_at: 2017-07-08", { updated: "2017-07-08" }],
  ["published: 2017-07-07", { date: "2017-07-07" }],
  ["date: 2017-07-07\npublished: 2018-01-01", { date: "2017-07-07" }],
  ["categories: [a, b]\ntags: c, a\nkeywords: [d]", { tags: ["c", "a", "b", "d"] }],
  ["category: a b\ntags: [post, all]", { tags: ["a b"] }],
  ["tags:\n  - python\n  -\n  - ''", { tags: ["python"] }],
  [
    "authors: [Ada, {name: Bob, website: https://b.example/}]",
    {
      author: ["Ada", { name: "Bob", url: "https://b.example/" }],
    },
  ],
  ["cover: a.jpg", { image: "a.jpg" }],
  ["header:\n  image: a.jpg\n  overlay_filter: 0.5", { image: "a.jpg" }],
  ["cover:\n  image: a.jpg\n  alt: Boards", { image: { path: "a.jpg", alt: "Boards" } }],
  ["images: [a.jpg, b.jpg]", { image: "a.jpg" }],
  ["featured_image: a.jpg\nthumbnail: b.jpg", { image: "b.jpg" }],
  ["aliases: [/old/, /older/]", { redirect_from: ["/old/", "/older/"] }],
  ["url: /2017/sprints/", { permalink: "/2017/sprints/" }],
  ["language: de", { lang: "de" }],
  ["image: false\ncover: photo.jpg", { image: "photo.jpg" }],
  ["comments: true\nmath: false\nweight: 3\ntoc: yes\nlayout: post", { layout: "post" }],
];

/** When and where, as themes and imports spell it. */
const events: readonly [written: string, meant: Record<string, unknown>][] = [
  ["start: 2027-06-11 18:00", { start: "2027-06-11 18:00" }],
  ["eventDate: 2027-06-11", { start: "2027-06-11" }],
  ["event_date: 2027-06-11", { start: "2027-06-11" }],
  ["startDate: 2027-06-11\nendDate: 2027-06-12", { start: "2027-06-11", end: "2027-06-12" }],
  ["date_start: 2027-06-11", { start: "2027-06-11" }],
  ["started_at: 2027-06-11 18:00:00", { start: "2027-06-11 18:00:00" }],
  ["meeting_date: 11 June 2027", { start: "11 June 2027" }],
  ["dateTime: 2027-06-11 18:00", { start: "2027-06-11 18:00" }],
  [
    "event: {start: 2027-06-11 18:00, end: 2027-06-11 21:00}",
    {
      start: "2027-06-11 18:00",
      end: "2027-06-11 21:00",
    },
  ],
  ["event:\n  date: April 16, 2027\n  time: 6:30 PM", { start: "April 16, 2027 06:30 pm" }],
  ["event_date: 2027-06-11\ntime: 18:00 - 21:00 Uhr", { start: "2027-06-11 18:00", end: "21:00" }],
  [
    "event_date: 2027-06-11 00:00:00\nstart_time: 18:00\nend_time: 20:30",
    {
      start: "2027-06-11 18:00",
      end: "20:30",
    },
  ],
  [
    "start_date: 2027-06-11\nend_date: 2027-06-12\nend_time: 17:00\nstart_time: 9:00",
    {
      start: "2027-06-11 09:00",
      end: "2027-06-12 17:00",
    },
  ],
  ["eventdate: 2027-06-11 18:00 to 21:00", { start: "2027-06-11 18:00", end: "21:00" }],
  ["date: 2027-06-11\ntime: 19h30", { date: "2027-06-11", start: "2027-06-11 19:30" }],
  ["date: 2027-06-11\nstart: 18:00", { date: "2027-06-11", start: "2027-06-11 18:00" }],
  ["location: Town Hall", { venue: "Town Hall" }],
  ["Event-location: Town Hall", { venue: "Town Hall" }],
  [
    'street: "Main St, 1"\nlocality: Springfield\npostalCode: "04005"',
    {
      venue: {
        name: "Main St, 1, 04005, Springfield",
        locality: "Springfield",
        postalCode: "04005",
      },
    },
  ],
  [
    "place: Town Hall\ncity: Springfield",
    { venue: { name: "Town Hall", address: "Springfield", locality: "Springfield" } },
  ],
  [
    "location: {name: Town Hall, address: 1 Main St}",
    {
      venue: { name: "Town Hall", address: "1 Main St" },
    },
  ],
  [
    "location: {city: Springfield, country: US}",
    { venue: { name: "Springfield, US", locality: "Springfield", country: "US" } },
  ],
  [
    "location:\n  name: Hall\n  street: 1 Main St\n  zip: 12345\n  city: Springfield",
    {
      venue: {
        name: "Hall",
        address: "1 Main St, 12345, Springfield",
        postalCode: "12345",
        locality: "Springfield",
      },
    },
  ],
  [
    "venue: Hall\naddress: 1 Main St\nlat: 1\nlng: 2",
    {
      venue: { name: "Hall", address: "1 Main St", lat: "1", lon: "2" },
    },
  ],
  [
    "place: '<a href=\"https://maps.example/x\">Café Blau</a>'",
    {
      venue: { name: "Café Blau", url: "https://maps.example/x" },
    },
  ],
  ["location: https://meet.example/x", { online: "https://meet.example/x" }],
  ["register: https://tickets.example/", { registration: "https://tickets.example/" }],
  [
    "rsvp_url: https://t.example/\ncost: CHF 50",
    {
      registration: { url: "https://t.example/", price: "50", currency: "CHF" },
    },
  ],
  ["price: 12,50 €", { registration: { price: "12.50", currency: "EUR" } }],
  ["cost: kostenlos", { registration: { price: "0" } }],
  ["cost: $5", { registration: { price: "$5" } }],
  ["registration: true", {}],
  [
    "registration: {link: https://t.example/, deadline: 2027-06-01, limit: 30}",
    {
      registration: { url: "https://t.example/", closes: "2027-06-01", capacity: "30" },
    },
  ],
  ["organizers: [Ada, Bob]", { organizer: "Ada, Bob" }],
  ["speaker: Ada", { speakers: "Ada" }],
  ["state: cancelled", { status: "cancelled" }],
  // What is no text is told of where the keys are checked.
  ["tags: {a: b}", { tags: { a: "b" } }],
  ["tags: [a, {b: c}]", { tags: ["a", { b: "c" }] }],
  ["status: published", {}],
  ["status: Sold out, published", { status: "sold-out" }],
];

describe("keys of other generators", () => {
  for (const [written, meant] of [...meanings, ...events]) {
    it(`mean what they mean: ${JSON.stringify(written)}`, () => {
      const { values, said } = read(written);
      assert.deepEqual(values, meant);
      assert.deepEqual(said, []);
    });
  }

  it("are told where they stand in the file", () => {
    const { places } = read("title: x\nevent:\n  start: x2027\n  location:\n    name: Hall");
    assert.equal(placeAt(places, ["start"]).line, 4);
    assert.equal(placeAt(places, ["venue"]).line, 5);
    assert.equal(placeAt(places, ["venue", "name"]).line, 6);
  });

  it("keep the meaning that a key of ours has in the same file", () => {
    assert.deepEqual(read("date: 2027-06-11", "meetup").values, { start: "2027-06-11" });
    assert.deepEqual(read("date: 2027-06-11", "update").values, { date: "2027-06-11" });
  });

  it("are left to be told of where nobody reads them", () => {
    const { values } = read("weather: fine\nevent:\n  start: 2027-06-11\n  dresscode: none");
    assert.deepEqual(values, { weather: "fine", "event.dresscode": "none", start: "2027-06-11" });
  });

  it("hold for a post that does not say it itself", () => {
    const defaults = { tags: ["posts", "talks"], layout: "x", date: "2017-07-07" };
    const { values } = read("date: 2017-07-08", "announcement", { defaults });
    assert.deepEqual(values, { tags: ["talks"], layout: "x", date: "2017-07-08" });
  });

  it("have spaces between topics in a folder of Jekyll", () => {
    const jekyll = { tagsAtSpaces: true };
    assert.deepEqual(read("tags: a b", "announcement", jekyll).values, { tags: ["a", "b"] });
    assert.deepEqual(read("tags: a b, c", "announcement", jekyll).values, { tags: ["a b", "c"] });
  });

  it("say so where a date is none, and are silent where they were no date at all", () => {
    assert.deepEqual(read("event_date: every Tuesday").said, [
      'post.md:2:1 warning model/left-out  "event_date" is "every Tuesday", which cannot be read, so it is left out; write a date, such as 2017-08-07 or 2017-08-07 18:00',
    ]);
    assert.deepEqual(read("published: true").said, []);
  });
});

describe("a post that may not be meant for the public", () => {
  const kept = [
    "draft: true",
    "draft: yes",
    "draft: 1",
    "published: false",
    "published: no",
    "status: draft",
    "Status: Private",
    "status: [draft, cancelled]",
    "permalink: false",
    "headless: true",
  ];
  for (const lines of kept) {
    it(`is kept back without a word: ${lines}`, () => {
      const { values, said } = read(lines);
      assert.equal(values.draft, "true");
      assert.deepEqual(said, []);
    });
  }

  const doubtful = [
    "draft: perhaps",
    "draft: {a: b}",
    "published: soon",
    "layout: draft",
    "layout: draft-post",
    "status: in review",
    "status: {a: b}",
    "hidden: true",
    "visibility: members",
  ];
  for (const lines of doubtful) {
    it(`is kept back, and told: ${lines}`, () => {
      const { values, said } = read(lines);
      assert.equal(values.draft, "true");
      assert.match(said.join("\n"), /^post\.md:2:1 warning model\/kept-back /);
    });
  }

  const open = [
    "draft: false",
    "draft:",
    "published: true",
    "published: 2017-07-07",
    "status: publish",
    "status: published",
    "status: confirmed",
    "state: VIC",
    "state: startpage",
    "status: cancelled",
    "status: soldout",
    "layout: post",
    "hidden: false",
  ];
  for (const lines of open) {
    it(`is published: ${lines}`, () => {
      const { values, said } = read(lines);
      assert.equal(values.draft, undefined);
      assert.deepEqual(said, []);
    });
  }
});
