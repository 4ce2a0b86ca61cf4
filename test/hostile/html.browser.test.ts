import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join } from "node:path";
import { test } from "node:test";
import { announcement } from "../fixtures/content.ts";
import { vectors } from "../fixtures/xss-vectors.ts";
import { startWatcher, withoutPolicy } from "./browser.ts";
import { createWorkplace, errorsIn } from "./workplace.ts";

const workplace = createWorkplace();
const watcher = await startWatcher();
const folder = join(workplace.folder, "_site");

// Cards are pictures of titles, and cost more than all else: fields.browser.test.ts has some made.
const site = (html: string) =>
  `title: Hostile\nurl: https://handbill.example/\ncards: false\nhtml: ${html}\n`;
const number = (index: number) => String(index).padStart(3, "0");
/** A file with a NUL in it is no text, and refused. */
const withoutNul = (text: string) => text.replaceAll("\0", "\u0001");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".xml": "application/xml",
};

/** The site as a host sends it that knows no headers, its pages changed on the way. */
const bareHost =
  (change: (html: string) => string): RequestListener =>
  ({ url = "/" }, response) => {
    const file = join(folder, url, url.endsWith("/") ? "index.html" : "");
    if (!existsSync(file)) return void response.writeHead(404).end();
    const text = readFileSync(file, "utf8");
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(file.endsWith(".html") ? change(text) : text);
  };
const asItIs = bareHost((html) => html);
/** Even without the policy that each page brings along. */
const unprotected = bareHost(withoutPolicy);

test("no vector in a post runs or asks another host, even without a policy", async () => {
  const updates = vectors.map((vector, index) => [
    `s/updates/${number(index)}.md`,
    `---\ntitle: Update\ndate: 2017-07-10\n---\n\n${withoutNul(vector)}\n`,
  ]);
  workplace.replaceContent({
    "site.yaml": site("safe"),
    "s/index.md": announcement(),
    "s/updates/x.mp4": "",
    ...Object.fromEntries(updates),
  });
  const { code, stderr } = await workplace.build();
  assert.equal(code, 0, errorsIn(stderr));
  const watched = await watcher.open(unprotected, ["/s/", "/", "/feed.xml", "/s/poster/"]);
  assert.deepEqual(watched, { ran: [], asked: [] });
});

test("the policy in each page alone stops what trusted HTML would run or ask, where no headers are sent", async () => {
  const raw = vectors.filter((vector) => vector.includes("<") && !isPath(vector));
  const groups = Array.from({ length: Math.ceil(raw.length / perPage) }, (_, group) =>
    raw.slice(group * perPage, (group + 1) * perPage),
  );
  const posts = groups.map((group, index) => [
    `v${number(index)}/index.md`,
    announcement(`${group.map(withoutNul).map(published).join("\n\n")}\n`),
  ]);
  workplace.replaceContent({ "site.yaml": site("trusted"), ...Object.fromEntries(posts) });
  const { code, stderr } = await workplace.build();
  assert.equal(code, 0, errorsIn(stderr));
  const pages = groups.map((_, index) => `/v${number(index)}/`);
  assert.deepEqual(await watcher.open(asItIs, pages), { ran: [], asked: [] });
  // Otherwise the line above would only show that the browser was not provoked enough.
  const bare = await watcher.open(unprotected, pages);
  assert.ok(
    bare.ran.length > 20,
    `scripts run on ${bare.ran.length} of ${pages.length} pages only`,
  );
  assert.ok(bare.asked.length > 10, `only ${bare.asked.length} requests without a policy`);
});

// Few, because what one vector leaves open swallows those behind it.
const perPage = 4;

/** A NUL within a scheme makes a path of it, to which there is no file. */
const isPath = (vector: string) => vector.includes("java\0script");

/** Names a file that the site has and that is no picture, because links are checked in trusted HTML too. */
const published = (vector: string) =>
  vector.replace(
    /\b((?:src|href)\s*=\s*(["'`]?))(?:x|x\.mp4|1|#|relative\.png)(?=["'`\s>/])/gi,
    "$1/feed.xml",
  );
