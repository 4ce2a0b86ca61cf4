import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { loadSite } from "../../scripts/site/load.ts";
import { announcement, type ContentFiles, loadContent, writeContent } from "../fixtures/content.ts";

const meetup = "---\nstart: 2017-08-07\n---\n";
const slugs = (files: ContentFiles) => loadContent(files).site?.events.map(({ slug }) => slug);

describe("the content", () => {
  it("is a folder for each event", () => {
    assert.deepEqual(slugs({ "a/index.md": announcement(), "b/index.md": announcement() }), [
      "a",
      "b",
    ]);
  });

  it("may be one announcement, its updates and its meetup, without a folder around them", () => {
    const root = mkdtempSync(join(tmpdir(), "handbill-"));
    try {
      writeContent(join(root, "PyConAU sprints"), {
        "index.md": announcement(),
        "meetup.md": meetup,
        "updates/2017-07-12.md": "News.\n",
      });
      const content = join(root, "PyConAU sprints");
      const { site, diagnostics } = loadSite({ ...options, content });
      const [event] = site?.events ?? [];
      assert.deepEqual(diagnostics, []);
      assert.equal(event?.slug, "pyconau-sprints");
      assert.equal(event?.updates.length, 1);
      assert.equal(event?.meetups.length, 1);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it("may be a single Markdown file", () => {
    const root = mkdtempSync(join(tmpdir(), "handbill-"));
    try {
      writeFileSync(join(root, "sprints.md"), announcement());
      writeFileSync(join(root, "unrelated.md"), "Not read.\n");
      const { site, diagnostics } = loadSite({ ...options, content: join(root, "sprints.md") });
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(
        site?.events.map(({ slug }) => slug),
        ["sprints"],
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it("may have announcements of one file beside folders", () => {
    assert.deepEqual(slugs({ "a.md": announcement(), "b/index.md": announcement() }), ["a", "b"]);
  });

  it("may say in a README what it is", () => {
    const { said } = loadContent({ "README.md": "# Ours\n", "a/index.md": announcement() });
    assert.deepEqual(said, []);
  });

  it("takes addresses from folders, in any script, and from slug:", () => {
    assert.deepEqual(
      slugs({
        "PyCon AU 2017/index.md": announcement(),
        "Попойка/index.md": announcement(),
        "x/index.md": announcement("Hi.\n", "slug: named\n"),
      })?.toSorted(),
      ["named", "pycon-au-2017", "попойка"],
    );
  });

  it("leaves drafts out", () => {
    const files = {
      "a/index.md": announcement("x\n", "draft: true\n"),
      "b/index.md": announcement(),
    };
    assert.deepEqual(slugs(files), ["b"]);
    assert.equal(loadContent(files, { drafts: true }).site?.events.length, 2);
  });

  it("lists events announced last first, and by address among equals", () => {
    const dated = (date: string) => announcement().replace("2017-07-07", date);
    assert.deepEqual(
      slugs({
        "b/index.md": dated("2017-07-07"),
        "a/index.md": dated("2017-07-07"),
        "new/index.md": dated("2017-07-08"),
      }),
      ["new", "a", "b"],
    );
  });

  it("has one page for a topic, however it is spelt, and three for C, C++ and C#", () => {
    const { site } = loadContent({
      "a/index.md": announcement("x\n", "tags: [ESP32, C]\n"),
      "b/index.md": announcement("x\n", "tags: esp32, C++, C#\n"),
    });
    assert.deepEqual(
      site?.tags.map(({ slug, events }) => `${slug} ${events.length}`),
      ["c 1", "c-plus-plus 1", "c-sharp 1", "esp32 2"],
    );
  });
});

const options = {
  url: "https://handbill.example/",
  pathPrefix: undefined,
  drafts: false,
  now: Date.parse("2017-07-21T00:00:00Z"),
};
