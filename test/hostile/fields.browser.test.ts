import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join } from "node:path";
import { describe, it } from "node:test";
import { resolveTarget } from "../../scripts/cli/serve/resolve.ts";
import { announcement } from "../fixtures/content.ts";
import { breakouts } from "../fixtures/xss-vectors.ts";
import { startWatcher, withoutPolicy } from "./browser.ts";
import { createWorkplace, errorsIn } from "./workplace.ts";

/* Text of strangers in every place but a post's own text: front matter, names of files, drawings. */

const workplace = createWorkplace();
const watcher = await startWatcher();
const folder = join(workplace.folder, "_site");

const all = breakouts.join(" ");
const quoted = JSON.stringify;
const list = (values: readonly string[]) =>
  values.map((value) => `\n  - ${quoted(value)}`).join("");
const people = breakouts
  .map((name) => `\n  - name: ${quoted(name)}\n    url: ${quoted(hostileUrl("p"))}`)
  .join("");

function hostileUrl(path: string) {
  return `https://example.org/${path}?'onmouseover='alert(1)'&a=(alert(1))#'autofocus'`;
}

const drawing = `<?xml version="1.0"?><?xml-stylesheet href="//evil.example/x.css"?>
<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="60" onload="alert(1)">
<script>alert(1)</script><script href="//evil.example/x.js"/><style>@import "//evil.example/x.css"; rect { fill: url(//evil.example/x.svg#a) }</style>
<rect width="80" height="60" fill="red" onclick="alert(1)" onmouseover="alert(1)" style="background:url(//evil.example/x.png)"/>
<a xlink:href="javascript:alert(1)"><text y="20">x</text></a><image href="//evil.example/x.png" width="9" height="9"/>
<use href="//evil.example/x.svg#a"/><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>
<animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onmouseover" to="alert(1)"/>
<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/><feImage href="//evil.example/f.png"/></svg>`;
const entities = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "<script>alert(1)</script>">]>
<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><text y="20">&x;</text>&y;</svg>`;

/** Names that a file of Linux can have. */
const names = breakouts.map((name, at) => `${name.replaceAll("/", "").slice(0, 60)}${at}`);

const content = {
  "site.yaml": `title: ${quoted(all)}\ndescription: ${quoted(all)}\nurl: https://handbill.example/a'onmouseover=alert(1)/\norganizer:\n  name: ${quoted(all)}\n  url: ${quoted(hostileUrl("o"))}\n  email: ${quoted("x'onmouseover='alert(1)'@example.org")}\n`,
  "s/index.md": `---
title: ${quoted(all)}
date: 2017-07-07
summary: ${quoted(all)}
tags: ${list(breakouts)}
author: ${people}
image:
  path: ${quoted("draw.svg")}
  alt: ${quoted(all)}
redirect_from:
  - ${quoted("/old'onmouseover='alert(1)/")}
  - "/{{x}}/"
---

${breakouts.map((text, at) => `## UPDATE 2017-07-${10 + at}: ${text.replaceAll("\n", " ")}\n\nx\n`).join("\n")}
![x](draw.svg) ![y](entities.svg)
${names.map((name) => `![a](<${encodeURIComponent(name)}.svg>)`).join("\n")}
`,
  "s/draw.svg": drawing,
  "s/entities.svg": entities,
  ...Object.fromEntries(names.map((name) => [`s/${name}.svg`, drawing])),
  ...Object.fromEntries(
    names.map((name, at) => [
      `s/updates/${name}.md`,
      `---\ntitle: ${quoted(breakouts[at] ?? "")}\ndate: 2017-07-09\nauthor: ${quoted(name)}\n---\nx\n`,
    ]),
  ),
  ...Object.fromEntries(
    names.map((name, at) => [
      `s/meetups/${name}.md`,
      `---\nname: ${quoted(breakouts[at] ?? "")}\nstart: 2017-08-07 10:00\ntimezone: UTC\nvenue:\n  name: ${quoted(breakouts[at] ?? "")}\n  address: ${quoted(all)}\n  access: ${quoted(all)}\n  url: ${quoted(hostileUrl("v"))}\nonline: ${quoted(hostileUrl("l"))}\nregistration:\n  url: ${quoted(hostileUrl("r"))}\n  price: 1\n  currency: AUD\norganizer: ${quoted(all)}\nspeakers: ${people}\nuid: ${quoted(all.slice(0, 255))}\n---\nx\n`,
    ]),
  ),
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** A host that sends no headers of its own, nor the policy that each page brings along. */
const bareHost: RequestListener = ({ url = "/" }, response) => {
  const found = resolveTarget(folder, "/", url);
  if (found.kind !== "file") return void response.writeHead(404).end();
  const bytes = readFileSync(join(folder, found.path));
  const isPage = found.path.endsWith(".html");
  response.writeHead(200, {
    "content-type": types[extname(found.path)] ?? "application/octet-stream",
  });
  response.end(isPage ? withoutPolicy(bytes.toString()) : bytes);
};

describe("text that tries to leave its place", () => {
  it("runs nowhere and asks nobody, whatever field, name or drawing it stands in", async () => {
    workplace.replaceContent(content);
    const { code, stderr } = await workplace.build("--path-prefix", "/");
    assert.equal(code, 0, errorsIn(stderr));
    const paths = workplace
      .publishedPaths()
      .filter((path) => /\.(?:html|svg|xml)$/.test(path))
      .map((path) => `/${path.split("/").map(encodeURIComponent).join("/")}`);
    assert.ok(
      paths.some((path) => /^\/assets\/images\/.*\.svg$/.test(path)),
      paths.join(" "),
    );
    assert.deepEqual(await watcher.open(bareHost, paths), { ran: [], asked: [] });
  });

  it("is left out where it is an address, which is said", async () => {
    const schemes = [
      "javascript:alert(1)",
      "JAVASCRIPT:alert(1)",
      "java\tscript:alert(1)",
      "vbscript:x",
      "data:text/html,x",
      "//evil.example/",
      "file:///etc/passwd",
      'https://x" onmouseover="alert(1)',
      "blob:https://x/",
    ];
    const posts = schemes.map((url, at): [string, string] => [
      `e${at}/meetup.md`,
      `---\nstart: 2017-08-07\ntimezone: UTC\nonline: ${quoted(url)}\nregistration: ${quoted(url)}\nvenue:\n  name: x\n  url: ${quoted(url)}\nspeakers:\n  - name: x\n    url: ${quoted(url)}\norganizer:\n  name: x\n  url: ${quoted(url)}\n---\n`,
    ]);
    const announcements = posts.map(([path]) => [path.replace("meetup", "index"), announcement()]);
    workplace.replaceContent(Object.fromEntries([...posts, ...announcements]));
    const { code, stderr } = await workplace.build();
    assert.equal(code, 0, errorsIn(stderr));
    for (const at of schemes.keys())
      for (const key of ["online", "registration", "venue.url", "speakers.url", "organizer.url"])
        assert.match(
          stderr,
          new RegExp(
            `^content/e${at}/meetup\\.md:\\d+:\\d+ warning model/left-out  "${key.replace(".", "\\.")}"`,
            "m",
          ),
        );
    const pages = workplace.publishedPaths().filter((path) => path.endsWith(".html"));
    const written = pages.map((path) => readFileSync(join(folder, path), "utf8")).join("");
    for (const [address = ""] of written.matchAll(/(?<= (?:href|src)=")[^"]*/g))
      assert.match(address, /^(?:https?:\/\/(?!x)|webcal:|mailto:|[/#](?!\/))/);
  });
});
