import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PlannedCard, planCards } from "../../scripts/channels/card/plan.ts";
import type { Event } from "../../scripts/model/site.ts";
import type { UntoldEvent } from "../../scripts/site/telling.ts";
import { paletteOf } from "../../scripts/theme/palette.ts";
import { exampleLooks } from "../fixtures/example-looks.ts";
import { exampleEvent, exampleSite, inState, told } from "../fixtures/example-site.ts";

const plan = (events: readonly Event[], encoder = "encoder 1") =>
  planCards({ ...exampleSite, tags: [], events }, exampleLooks, encoder).value;
const planOne = (changes: Partial<UntoldEvent>, encoder?: string): PlannedCard => {
  const [planned] = plan([told({ ...exampleEvent, ...changes })], encoder);
  assert.ok(planned);
  return planned;
};

it("plans no cards for a site that wants none", () => {
  assert.deepEqual(
    planCards({ ...exampleSite, cards: false }, exampleLooks, "encoder 1").value,
    [],
  );
});

describe("a social card's address", () => {
  const names = [
    ["sprints", "sprints"],
    ["café-zürich", "cafe-zurich"],
    ["東京", "card"],
    ["東京-ruby", "ruby"],
    ["../../etc/passwd", "etc-passwd"],
    ['"><script>', "script"],
    ["a".repeat(200), "a".repeat(60)],
  ] as const;
  for (const [slug, name] of names) {
    it(`of the event "${slug.slice(0, 20)}" is plain ASCII`, () => {
      const { address } = planOne({ slug });
      assert.match(address, /^\/assets\/cards\/[a-z0-9-]+-[0-9a-f]{8}\.png$/);
      assert.equal(address.slice("/assets/cards/".length, -"-12345678.png".length), name);
    });
  }

  it("stays while nothing that it shows changes", () => {
    const { address } = planOne({});
    assert.equal(planOne({ summary: "Another summary.", updates: [], tags: [] }).address, address);
  });

  it("changes with what it shows and with what draws it", () => {
    const state = { ...exampleEvent.state, status: "cancelled" } as const;
    const addresses = [
      planOne({}),
      planOne({ title: "Sprints" }),
      planOne(inState(state)),
      planOne({ meetups: [] }),
      planOne({}, "encoder 2"),
    ].map(({ address }) => address);
    assert.equal(new Set(addresses).size, addresses.length);
  });

  it("changes with the colours that it is drawn in", () => {
    const look = {
      ...exampleLooks.site,
      palette: paletteOf({ accent: "#0a7a55", ink: undefined }),
    };
    const looks = { ...exampleLooks, events: new Map([["sprints", look]]) };
    const [green] = planCards(exampleSite, looks, "encoder 1").value;
    assert.notEqual(green?.address, plan([exampleEvent])[0]?.address);
  });

  it("is there for every event whose title can be drawn, and else it is said", () => {
    const events = [exampleEvent, { ...exampleEvent, slug: "tsalagi", title: "ᏣᎳᎩ" }];
    const site = { ...exampleSite, tags: [], events };
    const { value, diagnostics } = planCards(site, exampleLooks, "encoder 1");
    assert.deepEqual(
      value.map(({ path }) => path),
      ["/sprints/"],
    );
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["channels/card-script"],
    );
  });

  it("is there for the home page that lists events, and for topics", () => {
    const tags = [{ slug: "esp32", name: "ESP32", events: [exampleEvent, exampleEvent] }];
    const site = { ...exampleSite, home: undefined, description: "Small boards.", tags };
    const cards = planCards(site, exampleLooks, "encoder 1").value.map(
      ({ path, card }) => [path, card] as const,
    );
    const told = cards.map(([path, { site, title, date, place }]) => [
      path,
      site,
      title,
      date,
      place,
    ]);
    assert.deepEqual(told.slice(1), [
      ["/", "", exampleSite.title, "Small boards.", "handbill.example"],
      ["/tags/esp32/", exampleSite.title, "ESP32", "2 events", "handbill.example"],
    ]);
  });

  it("changes with the event's picture, and is a JPEG then; a drawing has no place on it", () => {
    const seen = (format: "jpeg" | "svg", hash: string) =>
      planCards(
        { ...exampleSite, tags: [] },
        exampleLooks,
        "encoder 1",
        new Map([["sprints/boards.jpg", { format, hash }]]),
      ).value[0]?.address;
    assert.match(seen("jpeg", "a1") ?? "", /\.jpg$/);
    assert.notEqual(seen("jpeg", "a1"), seen("jpeg", "b2"));
    assert.equal(seen("svg", "a1"), planOne({}).address);
  });

  it("says once that the site's name cannot be drawn, however many events there are", () => {
    const events = [exampleEvent, { ...exampleEvent, slug: "second" }];
    const { diagnostics } = planCards(
      { ...exampleSite, title: "ᏣᎳᎩ", events },
      exampleLooks,
      "encoder 1",
    );
    assert.equal(diagnostics.length, 1);
  });
});
