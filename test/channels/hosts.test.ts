import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { parse as parseToml } from "smol-toml";
import { z } from "zod";
import { headersFiles } from "../../scripts/channels/hosting/headers.ts";
import { movedFiles } from "../../scripts/channels/hosting/moved-files.ts";
import { redirectFiles } from "../../scripts/channels/hosting/redirects.ts";
import { headersFor, parseHeaders, parseRedirects } from "../../scripts/cli/serve/rules.ts";
import type { Redirect } from "../../scripts/model/redirect.ts";
import { projectAddress, publish } from "../fixtures/example-publication.ts";
import { examplePlace } from "../fixtures/example-site.ts";
import { bodyOf } from "./reading.ts";

/*
 * `_redirects` and `_headers` as the hosts read them: Netlify by its own packages; Cloudflare and GitLab by what they document,
 * since the one's parser comes only with its whole runtime, and the other's is written in Go.
 */

const redirect = (from: string, to = "/sprints/"): Redirect => ({ from, to, place: examplePlace });
const publication = publish({
  address: projectAddress,
  redirects: ["/2017/07/sprints/", "/café und kuchen/", "/old.html", "/feed/", "/events.ics"].map(
    (from) => redirect(from),
  ),
  attachments: ["slides/a.py", ".well-known/matrix/client", "notes"].map((path) => ({
    path: `files/${path}`,
    address: `/${path}`,
  })),
});
const moved = [...movedFiles(publication.site, []).values()].flat();
const redirects = bodyOf(redirectFiles(publication, moved), "_redirects");
const headers = bodyOf(headersFiles(publication), "_headers");

const sprints = "/repo/sprints/";
const expected = [
  ["/repo/2017/07/sprints/", sprints],
  ["/repo/caf%C3%A9%20und%20kuchen/", sprints],
  ["/repo/old.html", sprints],
  ["/repo/2017/07/sprints/feed.xml", `${sprints}feed.xml`],
  ["/repo/2017/07/sprints/feed.json", `${sprints}feed.json`],
  ["/repo/2017/07/sprints/calendar.ics", `${sprints}calendar.ics`],
  ["/repo/feed/", `${sprints}feed.xml`],
  ["/repo/events.ics", `${sprints}calendar.ics`],
] as const;

const askedFor = [
  "/repo/",
  "/repo/sprints/",
  "/repo/feed.xml",
  "/repo/sprints/feed.xml",
  "/repo/feed-archive/1/feed.xml",
  "/repo/feed.json",
  "/repo/sprints/feed.json",
  "/repo/calendar.ics",
  "/repo/sprints/monthly.ics",
  "/repo/assets/site-1a2b3c4d.css",
  "/repo/site.webmanifest",
  "/repo/slides/a.py",
  "/repo/notes",
  "/repo/.well-known/matrix/client",
];

/** The file after what the command in netlify.toml does to it when the site has been built. */
function asNetlifyBuildsIt(): { readonly redirects: string; readonly headers: string } {
  const folder = mkdtempSync(join(tmpdir(), "netlify-"));
  mkdirSync(join(folder, "_site"));
  const [rules, lines] = ["_redirects", "_headers"].map((name) => join(folder, "_site", name));
  assert.ok(rules !== undefined && lines !== undefined);
  writeFileSync(rules, redirects);
  writeFileSync(lines, headers);
  const toml = z
    .object({ build: z.object({ command: z.string() }) })
    .loose()
    .parse(parseToml(readFileSync(".github/deploy/netlify.toml", "utf8")));
  const [, afterwards = "false"] = toml.build.command.split(/ handbill build .*?&& /);
  execFileSync("sh", ["-c", afterwards], { cwd: folder });
  return { redirects: rules, headers: lines };
}

describe("Netlify", () => {
  let files = { redirects: "", headers: "" };
  before(() => {
    files = asNetlifyBuildsIt();
  });

  it("follows every redirect, also where a page for other hosts lies", async () => {
    const read = await parseAllRedirects({
      redirectsFiles: [files.redirects],
      configRedirects: [],
      minimal: true,
    });
    assert.deepEqual(read.errors, []);
    const shape = z.object({
      from: z.string(),
      to: z.string(),
      status: z.number(),
      force: z.boolean(),
    });
    const rules = read.redirects.map((one) => shape.parse(one));
    for (const [from, to] of expected)
      assert.deepEqual(
        rules.filter((rule) => rule.from === from),
        [{ from, to, status: 301, force: true }],
      );
    assert.equal(rules.length, parseRedirects(redirects).length);
  });

  it("sends each file every header once, as the preview does", async () => {
    const read = await parseAllHeaders({
      headersFiles: [files.headers],
      configHeaders: undefined,
      minimal: false,
    });
    assert.deepEqual(read.errors, []);
    const preview = { redirects: [], headers: parseHeaders(headers) };
    for (const path of askedFor) {
      const sent = read.headers
        .filter((rule) => "forRegExp" in rule && rule.forRegExp.test(path))
        .flatMap(({ values }) => Object.entries(values))
        .map(([name, value]): [string, string] => [name.toLowerCase(), value]);
      assert.deepEqual(sent.sort(), [...headersFor(preview, path)].sort(), path);
    }
  });
});

/** What would be skipped (developers.cloudflare.com/pages/configuration/redirects/ and .../headers/). */
const cloudflareSkips = {
  redirects: (line: string) => {
    const [from = "", to = "", status = "", more] = line.split(/\s+/);
    return (
      line.length > 1000 ||
      more !== undefined ||
      !/^\/[^#?*:]*$/.test(from) ||
      !/^\/[^?*:]*$/.test(to) ||
      !["200", "301", "302", "303", "307", "308"].includes(status)
    );
  },
  headers: (line: string) =>
    line.length > 2000 ||
    !(line.startsWith("/") ? /^[^*:]*\*?[^*:]*$/ : /^ {2}[A-Za-z-]+: \S/).test(line),
};

/** What would be refused (docs.gitlab.com/user/project/pages/redirects/): "!", queries, and anything that is no path. */
const gitlabRefuses = (line: string) => {
  const [from = "", to = "", status = "", more] = line.split(/\s+/);
  return (
    more !== undefined || !from.startsWith("/") || !to.startsWith("/") || !/^30[12]$/.test(status)
  );
};

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

describe("Cloudflare Pages", () => {
  it("skips no redirect and no header", () => {
    assert.deepEqual(linesOf(redirects).filter(cloudflareSkips.redirects), []);
    assert.deepEqual(linesOf(headers).filter(cloudflareSkips.headers), []);
    assert.ok(linesOf(headers).filter((line) => line.startsWith("/")).length <= 100);
  });

  it("would skip what only Netlify knows", () => {
    assert.ok(cloudflareSkips.redirects("/old/ /new/ 301!"));
    assert.ok(cloudflareSkips.headers("/*/a/*"));
  });
});

describe("GitLab Pages", () => {
  it("takes every redirect, none of them forced", () => {
    assert.deepEqual(linesOf(redirects).filter(gitlabRefuses), []);
    assert.ok(gitlabRefuses("/old/ /new/ 301!"));
  });

  it("reads pages before their feeds and calendars, since it stops after a thousand lines", () => {
    const kinds = linesOf(redirects).map((line) => /\.(?:xml|json|ics) 301$/.test(line));
    assert.deepEqual(
      kinds,
      kinds.toSorted((a, b) => Number(a) - Number(b)),
    );
  });
});
