import assert from "node:assert/strict";
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtEvent, importInto, siteWith } from "./import-into.ts";

const codes = (said: readonly { code: string; at: string }[]) =>
  said.map(({ code, at }) => [code, at]);

const jekyll = `---
layout: post
title: "MicroPython: sprints"
date: 2017-07-07 18:00:00 +1000
categories: [events]
tags: micropython esp32
author: Nick
excerpt: Two days of hacking.
permalink: /:year/:month/sprints/
header:
  image: /assets/img/Boards 1.JPG
sidebar: right
---
![Boards]({{ site.baseurl }}/assets/img/Boards%201.JPG "Two boards") and ![gone](gone.png)

<!--more-->
See the [flyer]({{ "/assets/flyer.pdf" | relative_url }}), [us](https://micropython.org/),
[about](/about/) and [who can come](#who-can-come).

## Who can come

{% include signup.html %}

\`\`\`liquid
{{ "shown as it is" }}
\`\`\`
`;

test("imports a post of Jekyll with its files", (t) => {
  const scratch = siteWith(t, {
    "old/_config.yml": "title: Old",
    "old/_posts/2017-07-07-sprints.md": jekyll,
    "old/assets/img/Boards 1.JPG": "jpeg",
    "old/assets/flyer.pdf": "pdf",
  });
  const { files, said } = importInto(scratch, "old/_posts/2017-07-07-sprints.md");
  assert.deepEqual(
    files.map((file) => file.replace("content/sprints/", "")),
    ["boards-1.jpg", "flyer.pdf", "index.md"],
  );
  const post = "old/_posts/2017-07-07-sprints.md";
  assert.deepEqual(codes(said), [
    ["import/key-left-out", `${post}:12`],
    ["import/missing-file", `${post}:14`],
    ["import/link-left-out", `${post}:18`],
    ["site/missing-image", "content/sprints/index.md:15"],
    ["markdown/template-code", "content/sprints/index.md:22"],
  ]);
  const event = builtEvent(scratch, "sprints");
  assert.equal(event.title, "MicroPython: sprints");
  assert.equal(event.date.iso, "2017-07-07T18:00+10:00");
  assert.equal(event.summary, "Two days of hacking.");
  assert.deepEqual(event.tags, ["micropython", "esp32", "events"]);
  assert.deepEqual(
    event.authors.map(({ name }) => name),
    ["Nick"],
  );
  assert.deepEqual(event.redirectFrom, ["/2017/07/sprints/"]);
  assert.equal(event.image?.path, "sprints/boards-1.jpg");
  const body = scratch.read("content/sprints/index.md");
  assert.match(body, /^!\[Boards\]\(boards-1\.jpg "Two boards"\) and !\[gone\]\(gone\.png\)$/m);
  assert.match(body, /^See the \[flyer\]\(flyer\.pdf\), \[us\]\(https:\/\/micropython\.org\/\),$/m);
  assert.match(body, /^about and \[who can come\]\(#who-can-come\)\.$/m);
  assert.match(body, /^\{\{ "shown as it is" \}\}$/m);
});

test("imports a page bundle of Hugo with TOML front matter", (t) => {
  const scratch = siteWith(t, {
    "old/hugo.toml": "",
    "old/content/posts/sprints/index.md": `+++
title = "Sprints"
date = 2017-07-07T18:00:00+10:00
lastmod = 2017-07-09
draft = true
tags = ["micropython", "esp32"]
aliases = ["/posts/old-name/", "https://old.example/2017/x/"]
[cover]
image = "boards.jpg"
alt = "Two boards"
[params]
math = true
+++
{{< figure src="boards.jpg" >}}

![Static](/img/a.svg)
`,
    "old/content/posts/sprints/boards.jpg": "jpeg",
    "old/static/img/a.svg": "svg",
  });
  const { said } = importInto(scratch, "old/content/posts/sprints/index.md");
  assert.deepEqual(codes(said), [
    ["import/key-left-out", "old/content/posts/sprints/index.md:11"],
    ["markdown/no-alt", "content/sprints/index.md:17"],
  ]);
  const event = builtEvent(scratch, "sprints");
  assert.deepEqual([event.draft, event.date.iso], [true, "2017-07-07T18:00+10:00"]);
  assert.deepEqual(event.image, { path: "sprints/boards.jpg", alt: "Two boards" });
  assert.deepEqual(event.redirectFrom, ["/posts/old-name/", "/2017/x/"]);
  assert.ok(existsSync(join(scratch.folder, "content/sprints/a.svg")));
});

test("says which line of TOML cannot be read", (t) => {
  const scratch = siteWith(t, { "post.md": '+++\ntitle = "Sprints"\ndate = 7 July\n+++\n' });
  assert.deepEqual(importInto(scratch, "post.md"), {
    files: [],
    said: [
      {
        code: "source/toml",
        at: "post.md:3",
        reason: '"date = 7 July" is not TOML',
      },
    ],
  });
});

test("imports a post of Pelican with its metadata lines", (t) => {
  const scratch = siteWith(t, {
    "old/pelicanconf.py": "",
    "old/content/sprints.md": `Title: Sprints: @home
Date: 2017-07-07 10:20
Modified: 2017-07-08 19:30
Category: Python
Tags: micropython, esp32 boards
Slug: micropython-sprints
Authors: Nick, Damien George
Summary: Two days of hacking,
    and more.

![Boards]({static}/images/boards.jpg) [other]({filename}other.md)
`,
    "old/content/images/boards.jpg": "jpeg",
  });
  const { said } = importInto(scratch, "old/content/sprints.md");
  assert.deepEqual(codes(said), [
    ["import/old-address", "old/content/sprints.md:6"],
    ["import/link-left-out", "old/content/sprints.md:11"],
  ]);
  const event = builtEvent(scratch, "micropython-sprints");
  assert.equal(event.title, "Sprints: @home");
  assert.equal(event.summary, "Two days of hacking, and more.");
  assert.deepEqual(event.tags, ["micropython", "esp32 boards", "Python"]);
  assert.deepEqual(
    event.authors.map(({ name }) => name),
    ["Nick", "Damien George"],
  );
  assert.match(
    scratch.read("content/micropython-sprints/index.md"),
    /!\[Boards\]\(boards\.jpg\) other/,
  );
});

test("imports a post of Eleventy", (t) => {
  const scratch = siteWith(t, {
    "old/eleventy.config.js": "",
    "old/src/posts/2017-07-07-sprints.md": `---
title: Sprints
description: Two days.
tags: [posts, micropython]
permalink: /sprints/index.html
eleventyNavigation: { key: Sprints }
---
<img src="/img/boards.jpg" alt="Boards"> {% image "x.jpg" %} and \`{% raw %}\`

[boards]: ../img/boards.jpg
`,
    "old/src/img/boards.jpg": "jpeg",
  });
  const { said } = importInto(scratch, "old/src/posts/2017-07-07-sprints.md");
  assert.deepEqual(codes(said), [["markdown/template-code", "content/sprints/index.md:11"]]);
  const event = builtEvent(scratch, "sprints");
  assert.deepEqual([event.date.iso, event.tags], ["2017-07-07", ["micropython"]]);
  assert.deepEqual(event.redirectFrom, ["/sprints/"]);
  const body = scratch.read("content/sprints/index.md");
  assert.match(body, /<img src="boards\.jpg" alt="Boards">/);
  assert.match(body, /^\[boards\]: boards\.jpg$/m);
});

test("changes nothing in code, and leaves a post's name to the build", (t) => {
  const code = [
    "Write `[a](/a.png)` or ``![`a`](/a.png)``.",
    "",
    "    [a](/a.png)",
    "",
    "- ~~~",
    "  [a](/a.png)",
    "  ~~~",
    "",
    "{% highlight md %}",
    "[a](/a.png)",
    "{% endhighlight %}",
    "",
    "[`next`]({% post_url 2017-07-08-next %})",
    "",
  ].join("\n");
  const scratch = siteWith(t, {
    "_config.yml": "",
    "a.png": "a",
    "sprints.md": `---\ntitle: S\ndate: 2017-07-07\nurl: /s/\n---\n[\`b\`](/a.png)\n\n${code}`,
  });
  importInto(scratch, "sprints.md");
  const body = scratch.read("content/sprints/index.md").split("---\n").at(-1) ?? "";
  assert.equal(body.trim(), `[\`b\`](a.png)\n\n${code}`.trim());
});

test("dates a post without a date, and says so", (t) => {
  const scratch = siteWith(t, { "sprints.md": "---\ntitle: Sprints\nslug: x\n---\nCome.\n" });
  const { said } = importInto(scratch, "sprints.md");
  assert.deepEqual(
    said.map(({ code }) => code),
    ["import/no-date", "import/old-address"],
  );
  assert.equal(builtEvent(scratch, "x").date.iso, "2017-07-20");
});

test("keeps a picture that is linked, and two files of one name apart", (t) => {
  const scratch = siteWith(t, {
    "_config.yml": "",
    "sprints.md":
      "---\ntitle: S\ndate: 2017-07-07\nurl: /s/\n---\n[![a](a/x.png)](https://a.example/) ![b](b/x.png)\n",
    "a/x.png": "a",
    "b/x.png": "b",
  });
  importInto(scratch, "sprints.md");
  const folder = "content/sprints/";
  assert.match(
    scratch.read(`${folder}index.md`),
    /^\[!\[a\]\(x\.png\)\]\(https:\/\/a\.example\/\) !\[b\]\(x-2\.png\)$/m,
  );
  assert.deepEqual([scratch.read(`${folder}x.png`), scratch.read(`${folder}x-2.png`)], ["a", "b"]);
});

test("copies nothing from outside the old site, whatever a post names", (t) => {
  const post =
    "---\ntitle: S\ndate: 2017-07-07\nurl: /s/\n---\n![a](../../secret.png) ![b](link.png) [c](../../secret.txt)\n";
  const scratch = siteWith(t, {
    "old/_config.yml": "",
    "old/posts/s.md": post,
    "secret.png": "secret",
    "secret.txt": "secret",
  });
  symlinkSync(join(scratch.folder, "secret.png"), join(scratch.folder, "old/posts/link.png"));
  const { files } = importInto(scratch, "old/posts/s.md");
  assert.deepEqual(files, ["content/s/index.md"]);
});

test("never overwrites an event, and leaves nothing behind", (t) => {
  const scratch = siteWith(t, {
    "here.md": "---\ntitle: New\ndate: 2017-07-07\nurl: /s/\n---\nNew.\n",
  });
  const { files, said } = importInto(scratch, "here.md");
  assert.deepEqual([files, said.map(({ code }) => code)], [[], ["import/taken"]]);
  assert.match(scratch.read("content/here/index.md"), /Here already/);
  assert.deepEqual(readdirSync(scratch.folder).sort(), ["content", "here.md"]);
  assert.deepEqual(importInto(scratch, "here.md", "there").files, ["content/there/index.md"]);
});

test("refuses a post whose front matter is broken, with its line", (t) => {
  const scratch = siteWith(t, { "s.md": "---\ntitle: [UPDATE\n---\nCome.\n" });
  const { files, said } = importInto(scratch, "s.md");
  assert.deepEqual([files, codes(said)], [[], [["source/unclosed", "s.md:2"]]]);
});

test("refuses what is neither a calendar nor a post", (t) => {
  const scratch = siteWith(t, { "a.docx": "PK" });
  assert.deepEqual(
    importInto(scratch, "a.docx").said.map(({ code }) => code),
    ["import/unknown-format"],
  );
});
