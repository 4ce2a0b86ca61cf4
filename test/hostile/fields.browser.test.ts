import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join } from "node:path";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { resolveTarget } from "../../scripts/cli/serve/resolve.ts";
import { type JsonSchema, jsonSchemas } from "../../scripts/content/schema/json-schema.ts";
import { meetupKeyNames } from "../../scripts/content/schema/schema.ts";
import { keys } from "../../scripts/words/catalogues.ts";
import { en } from "../../scripts/words/en.ts";
import { announcement } from "../fixtures/content.ts";
import { breakouts } from "../fixtures/xss-vectors.ts";
import { startWatcher, withoutPolicy } from "./browser.ts";
import { all, hostileMail, hostileUrl, hostileValues } from "./values.ts";
import { createWorkplace, errorsIn } from "./workplace.ts";

/* Text of strangers in every place but a post's own text: front matter, names of files, drawings. */

const workplace = createWorkplace();
const watcher = await startWatcher();
const folder = join(workplace.folder, "_site");

const quoted = JSON.stringify;
const list = (values: readonly string[]) =>
  values.map((value) => `\n  - ${quoted(value)}`).join("");

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

/** The same in every key that a kind of file has, `others` as they are given. */
const everyKey = (schema: JsonSchema, others: Readonly<Record<string, unknown>>) =>
  Object.entries({ ...others, ...hostileValues(schema, others) })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${quoted(value)}\n`)
    .join("");
const post = (schema: JsonSchema, others: Readonly<Record<string, unknown>>) =>
  `---\n${everyKey(schema, { layout: undefined, ...others })}---\n\n# ${line}\n\n${line}\n`;
const line = all.replace(/\s+/g, " ");

// Without braces, which stand for a number or a name there.
const words = Object.fromEntries(
  keys.map((key) => [key, `${en[key]} ${all.replaceAll(/[{}]/g, "")}`.slice(0, 1000)]),
);
const schemas = jsonSchemas();
const notOfAnEvent = {
  ...Object.fromEntries(meetupKeyNames.map((name) => [name, undefined])),
  deadlines: [{ name: all, date: "2017-07-30", url: hostileUrl("d") }],
};
const addresses = {
  slug: undefined,
  id: undefined,
  permalink: undefined,
  redirect_from: undefined,
};

/** Every kind of file, with every key that takes words or an address. */
const everyKind = {
  "site.yaml": everyKey(schemas.site, {
    url: "https://handbill.example/a'onmouseover=alert(1)/",
    timezone: "UTC",
    embeds: ["forms.example.org"],
    search: true,
    offline: true,
    words,
    ...{ admin: undefined, home: undefined, roots: undefined, redirect_from: undefined },
  }),
  "theme/own.css": `/* </style><script>alert(1)</script> */ h1::before { content: ${quoted("</style><script>alert(1)</script>")} }\n`,
  "about.md": post(schemas.announcement, { ...notOfAnEvent, ...addresses, date: undefined }),
  "n/index.md": post(schemas.announcement, { ...notOfAnEvent, ...addresses, date: "2017-07-07" }),
  "n/meetup.md": post(schemas.meetup, { start: "2017-08-07 10:00", repeats: undefined }),
  "n/updates/2017-07-10.md": post(schemas.update, { meetup: undefined, session: undefined }),
  "n/sessions/one.md": post(schemas.session, { start: "2017-08-07 10:00", minutes: 30 }),
  "n/sessions/two.md": post(schemas.session, {
    ...{ start: "2017-08-07 11:00", minutes: 30, speakers: ["who"] },
  }),
  "n/speakers/who.md": post(schemas.speaker, {}),
  "n/venue.md": `---\ntitle: ${quoted(all)}\n---\n\n${line}\n`,
  "n/sponsors.yaml": everyKey(schemas.sponsors, {}),
  "n/people.yaml": everyKey(schemas.people, {}),
  "n/photos/radio.md": post(schemas.photo, {}),
  "n/draw.svg": drawing,
  "n/speakers/draw.svg": drawing,
  "r/index.md": announcement(),
  "r/meetup.md": post(schemas.meetup, { start: "2017-08-07", repeats: "every day, 3 times" }),
  "r/dates/2017-08-08.md": post(schemas.date, { meetup: undefined, redirect_from: undefined }),
};

const content = {
  ...everyKind,
  "s/index.md": `---
title: ${quoted(all)}
date: 2017-07-07
tags: ${list(breakouts)}
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
      `---\nname: ${quoted(breakouts[at] ?? "")}\nstart: 2017-08-07 10:00\ntimezone: UTC\nvenue: ${quoted(breakouts[at] ?? "")}\norganizer: {name: ${quoted(all)}, email: ${quoted(hostileMail)}}\nonline: ${quoted(hostileUrl("l"))}\n---\nx\n`,
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

/** What programs read says one thing, in the form that it has. */
function assertWhole(path: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (/\.(?:json|webmanifest)$/.test(path)) JSON.parse(text);
  if (path.endsWith(".xml")) {
    const parser = new SaxesParser();
    parser.on("error", (error) => assert.fail(`${path}: ${error.message}`));
    parser.write(text).close();
  }
  if (/^_(?:headers|redirects)$/.test(path)) assert.doesNotMatch(text, /X-Evil/i);
  if (!path.endsWith(".ics")) return;
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const event of calendar.getAllSubcomponents("vevent"))
    assert.equal(event.getFirstPropertyValue("x-evil"), null, path);
}

describe("text that tries to leave its place", () => {
  it("runs nowhere and asks nobody, whatever field, name or drawing it stands in", async () => {
    workplace.replaceContent(content);
    const photo = "content/n/photos/radio.png";
    cpSync("test/sites/valid/one-folder/content/radio.png", join(workplace.folder, photo));
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
    workplace.publishedPaths().forEach(assertWhole);
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
