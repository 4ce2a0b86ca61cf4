import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { announcement, loadContent } from "../fixtures/content.ts";

const event = { "sprints/index.md": announcement() };

describe("site.yaml", () => {
  it("may be left out: the only event gives the site its name", () => {
    const { site, said } = loadContent(event);
    assert.equal(site?.title, "Sprints");
    assert.equal(site?.home, "sprints");
    assert.deepEqual(said, []);
  });

  it("is missed once when no address is known, by one warning: site/no-url", () => {
    const { site, said } = loadContent(event, { url: undefined });
    assert.equal(site?.address.origin, undefined);
    assert.equal(said.length, 1);
    assert.match(
      said[0] ?? "",
      /^site\.yaml:1:1 warning site\/no-url .*write `url: https:\/\/\.\.\.` in site\.yaml/,
    );
  });

  for (const [url, pathPrefix, expected] of [
    ["https://example.org", undefined, ["https://example.org", "/"]],
    ["https://example.org/repo", undefined, ["https://example.org", "/repo/"]],
    ["https://example.org/repo/", "other", ["https://example.org", "/other/"]],
    [undefined, "/repo", [undefined, "/repo/"]],
  ] as const) {
    it(`puts the site at ${expected.join("")} for ${url} and prefix ${pathPrefix}`, () => {
      const { site } = loadContent(event, { url, pathPrefix });
      assert.deepEqual([site?.address.origin, site?.address.pathPrefix], expected);
    });
  }

  it("is overruled by the command", () => {
    const files = { ...event, "site.yaml": "url: https://written.example/\n" };
    assert.equal(
      loadContent(files, { url: undefined }).site?.address.origin,
      "https://written.example",
    );
    assert.equal(loadContent(files).site?.address.origin, "https://handbill.example");
  });

  it("turns social cards off, which are drawn unless it says so", () => {
    assert.equal(loadContent(event).site?.cards, true);
    assert.equal(loadContent({ ...event, "site.yaml": "cards: false\n" }).site?.cards, false);
  });

  it("lists several events unless it names one as home", () => {
    const two = { ...event, "talks/index.md": announcement() };
    assert.equal(loadContent(two).site?.home, undefined);
    assert.equal(loadContent({ ...two, "site.yaml": "home: talks\n" }).site?.home, "talks");
    assert.equal(loadContent({ ...event, "site.yaml": "home: list\n" }).site?.home, undefined);
  });

  it("does not hide the mistakes of the posts when it is wrong itself", () => {
    const { codes } = loadContent({ "site.yaml": "url: x\n", "sprints/index.md": "Hello.\n" });
    assert.deepEqual(codes.toSorted(), ["model/left-out", "site/no-date", "site/no-title"]);
  });
});
