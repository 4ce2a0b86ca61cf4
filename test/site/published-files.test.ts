import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { headersFor, parseHeaders } from "../../scripts/cli/serve/rules.ts";
import { isInert } from "../../scripts/content/inert.ts";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";

const event =
  "---\ntitle: Sprints\ndate: 2017-07-07\n---\n\nCome. See [the plan](/plan.pdf) or [it](../files/plan.pdf).\n";
const google = "google-site-verification: google123.html";

async function build(t: TestContext, files: ContentFiles, more: ContentFiles = {}) {
  const work = mkdtempSync(join(tmpdir(), "handbill-files-"));
  t.after(() => rmSync(work, { recursive: true, force: true }));
  const contentDir = join(work, "content");
  const outputDir = join(work, "site");
  const once = async (files: ContentFiles) => {
    writeContent(contentDir, files);
    const { diagnostics, summary } = await buildSite(
      {
        ...{ contentDir, outputDir, layoutsDir: "layouts", assetsDir: "assets" },
        ...{
          cacheDir: join(work, "cache"),
          url: "https://handbill.example/",
          pathPrefix: undefined,
        },
        ...{
          ledger: undefined,
          drafts: false,
          now: Date.parse("2017-07-21T00:00:00Z"),
          strict: false,
        },
      },
      { onProgress: () => {} },
    );
    const said = diagnostics.map(formatDiagnostic).join("\n").replaceAll(contentDir, "content");
    return { said, published: summary !== undefined };
  };
  const first = await once({ "site.yaml": "cards: false\n", "sprints/index.md": event, ...files });
  const read = (path: string) => readFileSync(join(outputDir, path), "utf8");
  return { ...first, read, again: () => once(more) };
}

describe("content/files", () => {
  it("is published as it is at the root, with what begins with a dot, and followed by its links", async (t) => {
    const { said, read, again } = await build(
      t,
      {
        "files/CNAME": "sprints.example\n",
        "files/robots.txt": "User-agent: *\nDisallow: /poster/\n",
        "files/.well-known/security.txt": "Contact: mailto:a@example.org\n",
        "files/.well-known/matrix/server": '{"m.server":"chat.example:443"}',
        "files/google123.html": google,
        "files/plan.pdf": "%PDF",
        "files/read/me.md": "# Not a post\n",
      },
      { "files/.well-known/security.txt": "Contact: mailto:b@example.org\n" },
    );
    assert.equal(said, "");
    assert.equal(read("CNAME"), "sprints.example\n");
    assert.equal(read("robots.txt"), "User-agent: *\nDisallow: /poster/\n");
    assert.equal(read("google123.html"), google);
    assert.equal(read("read/me.md"), "# Not a post\n");
    assert.match(read("sprints/index.html"), /href="\/plan.pdf">the plan<.*href="\/plan.pdf">it</);
    const rules = { redirects: [], headers: parseHeaders(read("_headers")) };
    const matrix = headersFor(rules, "/.well-known/matrix/server");
    assert.equal(matrix.get("content-type"), "application/json");
    assert.equal(matrix.get("access-control-allow-origin"), "*");
    await again();
    assert.equal(read(".well-known/security.txt"), "Contact: mailto:b@example.org\n");
  });

  it("publishes nothing that runs, unless the site trusts its writers", async (t) => {
    const files = {
      "files/app.js": "alert(1)",
      "files/page.html": "<script>alert(1)</script>",
      "files/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      "files/.htaccess": "AddHandler php-script .txt",
      "files/netlify.toml":
        '[[redirects]]\nfrom = "/*"\nto = "https://evil.example/"\nforce = true\n',
    };
    const { said, published, read, again } = await build(t, files, {
      "site.yaml": "cards: false\nhtml: trusted\n",
    });
    assert.ok(published);
    assert.equal(said.match(/files\/\S+ warning site\/active-publication/g)?.length, 5, said);
    assert.throws(() => read("app.js"));
    await again();
    assert.equal(read("app.js"), "alert(1)");
  });

  it("publishes nothing at all where two files want one address", async (t) => {
    for (const path of ["files/sprints/index.html", "files/Feed.xml", "files/.handbill.json"]) {
      const { said, published } = await build(t, {
        "site.yaml": "cards: false\nhtml: trusted\n",
        [path]: "x",
      });
      assert.equal(published, false, path);
      assert.match(said, new RegExp(`^content/${path}:1:1 error publish/collision`, "m"));
    }
  });
});

describe("a file that shows whose a site is", () => {
  it("is told from one that runs", () => {
    const yandex =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>Verification: 1</body></html>';
    assert.ok(isInert(google, false));
    assert.ok(isInert(yandex, false));
    assert.ok(isInert('<?xml version="1.0"?>\n<users><user>1A2B</user></users>', true));
    const bad = [
      ["<p onclick=alert(1)>x</p>", false],
      ["<script>alert(1)</script>", false],
      ['<meta http-equiv="refresh" content="0;url=https://evil.example/">', false],
      ['<p><a href="javascript:alert(1)">x</a></p>', false],
      ["<svg><style>x</style></svg>", false],
      ["<!--[if IE]><script>alert(1)</script><![endif]-->", false],
      ["<p style='background:url(//evil.example)'>x</p>", false],
      ['<x xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></x>', true],
      ['<?xml-stylesheet href="x.xsl"?><x/>', true],
      ['<!DOCTYPE x [<!ENTITY e "y">]><x>&e;</x>', true],
    ] as const;
    for (const [text, isXml] of bad) assert.equal(isInert(text, isXml), false, text);
  });
});
