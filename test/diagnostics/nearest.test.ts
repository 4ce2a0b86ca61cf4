import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { atMost, nearestName, nearestPathOf } from "../../scripts/diagnostics/nearest.ts";

const names = ["title", "start", "end", "status", "registration", "previousStart", "lang"];

describe("the name that was meant", () => {
  for (const [written, expected] of [
    ["titel", "title"],
    ["tilte", "title"],
    ["Start_", "start"],
    ["strat", "start"],
    ["stat", "start"],
    ["ned", "end"],
    ["langs", "lang"],
    ["sttaus", "status"],
    ["registation", "registration"],
    ["previous-strat", "previousStart"],
  ] as const)
    it(`of "${written}" is "${expected}"`, () =>
      assert.equal(nearestName(written, names), expected));

  for (const written of ["short", "story", "link", "x", "stage", "tags", "relation"])
    it(`of "${written}" is none of them`, () =>
      assert.equal(nearestName(written, names), undefined));
});

const paths = [
  "/blog/2017/07/07/sprints/",
  "/blog/2017/07/07/sprints/feed.xml",
  "/blog/2018/08/party/",
];

describe("the path that was meant", () => {
  for (const [written, expected] of [
    ["/blog/2017/07/07/sprnts.html", "/blog/2017/07/07/sprints/"],
    ["/blog/2017/07/08/sprints/", "/blog/2017/07/07/sprints/"],
    ["/Blog/2018/08/partys/", "/blog/2018/08/party/"],
  ] as const)
    it(`of "${written}" is "${expected}"`, () =>
      assert.equal(nearestPathOf(paths)(written), expected));

  for (const written of ["/blog/2017/07/07/social/", "/blog/2016/12/24/sprints/", "/2017/"])
    it(`of "${written}" is none of them`, () =>
      assert.equal(nearestPathOf(paths)(written), undefined));
});

it("looks no more for what was meant when it was asked too often", () => {
  const hint = atMost(2);
  assert.deepEqual(
    [1, 2, 3].map((answer) => hint(() => answer)),
    [1, 2, undefined],
  );
});
