import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContent } from "../fixtures/content.ts";

test("finds all that is wrong in one run: none hides another", () => {
  const { said } = loadContent({
    "site.yaml": "timezone: Europe/Berln\n",
    "a/index.md": `---
title: A
date: 2017-13-01
start: 2017-05-18 25:00
registration: { url: https://tickets.example/, price: 20, currency: € }
---
![Boards](boards.jpg) [gone](gone.md)

## UPDATE 2017-02-30: Sold out!
`,
    "b/index.md": "---\ntitle: B\ndate: 2017-01-01\n---\nCome.\n",
    "b/meetup.md": "---\nstart: 2017-05-18 25:00\ntimezone: Berln\n---\n",
    "b/updates/2017-01-02.md": "---\ntitle: News\ndate: yesterday\n---\nMore.\n",
    "c/index.md": "---\ntitle: C\nslug: b\ndate: 2017-01-01\n---\nCome.\n",
  });
  assert.deepEqual(
    said.map((line) => line.replace(/^(\S+:\d+):\d+ \w+ (\S+) .*$/, "$1 $2")),
    [
      "a/index.md:3 time/impossible-date",
      "a/index.md:4 time/impossible-date",
      "a/index.md:5 model/wrong-value",
      "a/index.md:7 site/missing-image",
      "a/index.md:7 site/broken-link",
      "a/index.md:9 markdown/update-date",
      "b/index.md:1 site/same-address",
      "b/meetup.md:2 time/impossible-date",
      "b/meetup.md:3 time/unknown-zone",
      "b/updates/2017-01-02.md:3 time/unreadable-date",
      "c/index.md:3 site/same-address",
      "site.yaml:1 time/unknown-zone",
    ],
  );
});

test("asks for a time that there is, also where no zone is known", () => {
  const { codes } = loadContent({
    "a/index.md": "---\ntitle: A\ndate: 2017-01-01\nstart: 2017-05-18 25:00\n---\nCome.\n",
  });
  assert.ok(codes.includes("time/impossible-date"), codes.join());
});
