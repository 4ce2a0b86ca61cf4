import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import type { PagesAhead } from "../../scripts/output/ahead.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const post = (title: string, more = "", text = "Come.") =>
  `---\ntitle: ${title}\ndate: 2017-07-07\n${more}---\n\n${text}\n`;

const page = "sprints/index.html";

/** Builds a site that somebody looks at, and says in order what becomes of its pages. */
function looking(t: TestContext) {
  const folder = temporaryFolder(t);
  writeContent(join(folder, "content"), {
    "site.yaml": "url: https://handbill.example/\ncards: false\n",
    "sprints/index.md": post("First title"),
    "talk/index.md": post("A talk"),
  });
  const published = () => readFileSync(join(folder, "site", page), "utf8");
  const save = async (
    files: Readonly<Record<string, string | Uint8Array>> = {},
    wanted = [page],
  ) => {
    writeContent(join(folder, "content"), files);
    const shown: PagesAhead[] = [];
    let isPublished = false;
    await buildSite(buildOptions(folder, { fixedStyles: true }), {
      onProgress: () => {},
      patches: true,
      onPublished: () => {
        isPublished = true;
      },
      ahead: {
        wanted,
        show: (pages) => {
          assert.ok(!isPublished);
          shown.push(pages);
        },
      },
    });
    return { shown, isPublished };
  };
  return { save, published };
}

test("shows the page that is looked at before all else is made, and as it is then published", async (t) => {
  const { save, published } = looking(t);
  await save();
  const { shown, isPublished } = await save({ "sprints/index.md": post("Second title") });
  assert.ok(isPublished);
  assert.match(published(), /Second title/);
  assert.deepEqual(shown, [{ [page]: published() }]);
});

test("shows nothing ahead of a page that stays as it is, that nobody looks at, or of content that is wrong", async (t) => {
  const { save, published } = looking(t);
  await save();
  const none = [
    await save({ "talk/index.md": post("Another talk") }),
    await save({ "sprints/index.md": post("Second title") }, []),
  ];
  assert.deepEqual(none, [
    { shown: [], isPublished: true },
    { shown: [], isPublished: true },
  ]);
  const wrong = await save({ "sprints/index.md": post("Third title", "slug: ../up\n") });
  assert.deepEqual(wrong, { shown: [], isPublished: false });
  assert.match(published(), /Second title/);
});

test("shows a page with a picture when there is that picture", async (t) => {
  const { save } = looking(t);
  await save();
  const boards = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#369" } })
    .jpeg()
    .toBuffer();
  const text = "![Boards on a table](boards.jpg)";
  const first = await save({
    "sprints/boards.jpg": boards,
    "sprints/index.md": post("First title", "", text),
  });
  assert.deepEqual(first, { shown: [], isPublished: true });
  const then = await save({ "sprints/index.md": post("Second title", "", text) });
  assert.match(then.shown[0]?.[page] ?? "", /<h1[^>]*>Second title.*srcset=/s);
});
