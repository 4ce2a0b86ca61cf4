import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const frame = '<iframe src="https://tickets.example.org/sprints" title="Tickets"></iframe>\n';
const form = '<form action="https://news.example.org/join"><input name="mail"></form>\n';

test("lets a listed host into the pages that show something of it, and into no other", async (t) => {
  const folder = temporaryFolder(t);
  const build = async (embeds: string) => {
    const settings = `url: https://handbill.example/\ncards: false\n${embeds}`;
    writeContent(join(folder, "content"), {
      "site.yaml": settings,
      "sprints/index.md": announcement(`Come.\n\n## UPDATE 2017-07-20: Tickets\n\n${frame}`),
      "talks/index.md": announcement("Come.\n"),
      "index.md": `---\ntitle: Ours\n---\n\n${form}`,
    });
    await buildSite(buildOptions(folder, {}), { onProgress: () => {} });
  };
  const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");
  const policyOf = (path: string) =>
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read(path))?.[1] ?? "";
  await build("embeds: [tickets.example.org, news.example.org]\n");

  assert.match(policyOf("sprints/index.html"), /; frame-src https:\/\/tickets\.example\.org$/);
  assert.match(policyOf("sprints/index.html"), /; form-action 'none';/);
  assert.match(
    read("sprints/index.html"),
    /<iframe src="https:\/\/tickets\.example\.org\/sprints"/,
  );
  assert.match(read("sprints/index.html"), /href="\/assets\/embeds-\w+\.css"/);
  assert.match(policyOf("index.html"), /; form-action https:\/\/news\.example\.org$/);
  for (const path of ["talks/index.html", "404.html", "sprints/poster/index.html"]) {
    assert.match(policyOf(path), /; form-action 'none'$/, path);
    assert.doesNotMatch(read(path), /embeds-\w+\.css/, path);
  }
  // Two policies hold both: headers, which are those of the whole site, must not forbid what one page may.
  assert.match(
    read("_headers"),
    /; form-action https:\/\/news\.example\.org; frame-src https:\/\/tickets\.example\.org; frame-ancestors 'none'/,
  );
  // Elsewhere it is a link.
  assert.doesNotMatch(read("sprints/feed.xml"), /iframe/);
  assert.match(read("sprints/feed.xml"), /href="https:\/\/tickets\.example\.org\/sprints"/);

  await build("");
  assert.doesNotMatch(read("sprints/index.html"), /<iframe|frame-src/);
  assert.match(read("sprints/index.html"), /href="https:\/\/tickets\.example\.org\/sprints"/);
  assert.doesNotMatch(read("index.html"), /<form/);
  assert.doesNotMatch(read("_headers"), /frame-src|news\.example/);
  assert.ok(existsSync(join(folder, "site/talks/index.html")));
});
