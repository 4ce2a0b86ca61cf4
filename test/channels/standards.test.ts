import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { structuredData } from "../../scripts/channels/search/structured-data.ts";
import type { EventStatus } from "../../scripts/model/site.ts";
import { eventRoute } from "../fixtures/example-publication.ts";
import { exampleMeetup, exampleMonthly, exampleTime } from "../fixtures/example-site.ts";
import {
  atomFaults,
  googleEventFaults,
  googleRecommended,
  googleRequired,
  jsonFeedFaults,
  propertyOf,
  sitemapFaults,
} from "./grammars.ts";
import { type Changes, publish } from "./one-meetup.ts";
import { xmlTree } from "./xml-tree.ts";

/* What the golden sites publish for programs, held against the grammars of those programs. */

const sites = "test/sites/valid";
const files = readdirSync(sites, { recursive: true, encoding: "utf8" }).filter((path) =>
  /^[^/\\]+[/\\]expected[/\\]/.test(path),
);
const textsOf = (name: RegExp): [path: string, text: string][] => {
  const found = files.filter((path) => name.test(path));
  assert.ok(found.length > 2, `${name} is in ${found.length} golden sites`);
  return found.map((path) => [path, readFileSync(join(sites, path), "utf8")]);
};
const holds = (texts: readonly [string, string][], faultsOf: (text: string) => string[]) => {
  for (const [path, text] of texts) assert.deepEqual(faultsOf(text), [], path);
};

describe("what is published for programs", () => {
  test("follows the grammar of Atom (RFC 4287)", () => {
    holds(textsOf(/\bfeed\.xml$/), (text) => atomFaults(xmlTree(text)));
  });

  test("follows JSON Feed 1.1", () => {
    holds(textsOf(/\bfeed\.json$/), (text) => jsonFeedFaults(JSON.parse(text)));
  });

  test("follows the schema of sitemaps.org", () => {
    holds(textsOf(/\bsitemap\.xml$/), (text) => sitemapFaults(xmlTree(text)));
  });

  test("has in every event what Google's page on events says of its properties", () => {
    const pages = textsOf(/\bindex\.html$/).filter(([, text]) => text.includes('"@type":"Event"'));
    assert.ok(pages.length > 3);
    holds(pages, (text) => {
      const [, json = ""] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
      const graph: unknown[] = JSON.parse(json)["@graph"];
      return (
        graph
          .filter((node) => propertyOf(node, "@type") === "Event")
          .flatMap(googleEventFaults)
          // An organizer who names no place is asked for one by a warning.
          .filter((fault) => !/^location\S* is required$/.test(fault))
      );
    });
  });
});

/** The example meetup as search engines get it, with these changes. */
function eventOf(changes: Changes): unknown {
  const publication = publish(changes);
  const [event] = publication.site.events;
  assert.ok(event);
  const graph: unknown[] = JSON.parse(structuredData(publication, eventRoute(event)) ?? "{}")[
    "@graph"
  ];
  return graph.find((node) => propertyOf(node, "@type") === "Event");
}

describe("an event for Google", () => {
  const person = { name: "Ada Example", url: "https://ada.example/", email: undefined };
  const rescheduled: Changes = {
    meetup: {
      speakers: [person],
      organizer: person,
      previousStarts: [exampleTime("2017-08-01T09:30")],
      state: { registration: "open", status: "rescheduled" },
    },
  };

  for (const path of [...googleRequired, ...googleRecommended])
    test(`has ${path} where its organizer says it`, () => {
      assert.notEqual(propertyOf(eventOf(rescheduled), path), undefined);
    });

  for (const status of [
    "scheduled",
    "cancelled",
    "postponed",
    "rescheduled",
    "moved-online",
  ] satisfies EventStatus[])
    test(`keeps the rules when it is ${status}`, () => {
      const state = { registration: "open", status } as const;
      const meetup = { state, movedOnline: status === "moved-online" };
      const previousStarts =
        status === "rescheduled" ? [exampleTime("2017-08-01T09:30")] : ([] as const);
      assert.deepEqual(
        googleEventFaults(eventOf({ meetup: { ...exampleMeetup, ...meetup, previousStarts } })),
        [],
      );
    });

  test("keeps the rules when it repeats", () => {
    assert.deepEqual(googleEventFaults(eventOf({ meetup: exampleMonthly })), []);
  });
});

describe("the grammars", () => {
  // A walk that finds nothing wrong with anything would be no test.
  test("find what is wrong", () => {
    const [[, atom = ""] = []] = textsOf(/path-prefix\/expected\/feed\.xml$|\bfeed\.xml$/);
    const broken = (from: RegExp, to: string) => atomFaults(xmlTree(atom.replace(from, to)));
    assert.match(broken(/<id>.*?<\/id>/, "").join(), /4\.1\.1: 0 id/);
    assert.match(broken(/<updated>.*?<\/updated>/, "<updated>2017</updated>").join(), /3\.3: 2017/);
    assert.match(broken(/<title type="html">/, '<title type="markdown">').join(), /3\.1\.1/);
    assert.match(broken(/<entry>/, "<entry><word/>").join(), /4\.1\.2: word in it/);
    const [[, json = ""] = []] = textsOf(/\bfeed\.json$/);
    const { items, ...feed } = JSON.parse(json);
    assert.match(jsonFeedFaults({ ...feed, items: [items[0], items[0]] }).join(), /unique/);
    assert.match(jsonFeedFaults({ ...feed, items: [{ id: 1 }] }).join(), /id is 1.*content_html/);
    const [[, sitemap = ""] = []] = textsOf(/\bsitemap\.xml$/);
    assert.match(sitemapFaults(xmlTree(sitemap.replace("https:", ""))).join(), /loc:/);
    assert.match(googleEventFaults({ "@type": "Event", name: "x" }).join(), /location is required/);
  });
});
