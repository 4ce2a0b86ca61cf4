import assert from "node:assert/strict";
import { test } from "node:test";
import { toAbsolute, toHref } from "../../scripts/model/address.ts";

const site = { origin: "https://handbill.example", pathPrefix: "/repo/" };

test("writes a path below the prefix, encoded once", () => {
  for (const [path, href] of [
    ["/sprints/", "/repo/sprints/"],
    ["/", "/repo/"],
    ["/café/#grüße", "/repo/caf%C3%A9/#gr%C3%BC%C3%9Fe"],
    ["/a%20b/", "/repo/a%20b/"],
    ["/100%/", "/repo/100%25/"],
    ["/a b/", "/repo/a%20b/"],
  ] as const)
    assert.equal(toHref(site, path), href);
});

test("has no absolute address while the site's own is not known", () => {
  assert.equal(toAbsolute(site, "/sprints/"), "https://handbill.example/repo/sprints/");
  assert.equal(toAbsolute({ ...site, origin: undefined }, "/sprints/"), undefined);
});
