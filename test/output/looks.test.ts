import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import sharp from "sharp";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { toOklch } from "../../scripts/theme/oklch.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";

const event = (title: string, keys = "") =>
  `---\ntitle: ${title}\ndate: 2017-07-07\nsummary: Come.\n${keys}---\n\nCome.\n`;

async function build(t: TestContext, files: ContentFiles, assetsDir = "assets") {
  const work = mkdtempSync(join(tmpdir(), "handbill-looks-"));
  t.after(() => rmSync(work, { recursive: true, force: true }));
  const contentDir = join(work, "content");
  const outputDir = join(work, "site");
  const again = async (files: ContentFiles) => {
    writeContent(contentDir, files);
    const { diagnostics, summary } = await buildSite(
      {
        ...{ contentDir, outputDir, layoutsDir: "layouts", assetsDir },
        ...{
          cacheDir: join(work, "cache"),
          url: "https://handbill.example/",
          pathPrefix: "/repo/",
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
    assert.ok(summary, diagnostics.map(formatDiagnostic).join("\n"));
    const isNote = ({ severity }: { severity: string }) => severity === "note";
    const said = diagnostics
      .filter((one) => !isNote(one))
      .map(formatDiagnostic)
      .join("\n");
    return said.replaceAll(contentDir, "content");
  };
  const read = (path: string) => readFileSync(join(outputDir, path), "utf8");
  /** What a page links to as a stylesheet, in order, as paths below the output folder. */
  const sheets = (page: string) =>
    Array.from(
      read(page).matchAll(/rel="stylesheet" href="\/repo\/([^"]+)"/g),
      ([, path]) => path ?? "",
    );
  return { said: await again(files), read, sheets, again, outputDir };
}

describe("a theme", () => {
  it("has a new stylesheet on kept pages when only the form of its masthead was edited", async (t) => {
    const assets = mkdtempSync(join(tmpdir(), "handbill-assets-"));
    t.after(() => rmSync(assets, { recursive: true, force: true }));
    cpSync("assets", assets, { recursive: true });
    const files = {
      "site.yaml": "title: X\ncards: false\n",
      "a/index.md": event("A", "theme:\n  masthead: block\n"),
      "b/index.md": event("B"),
    };
    const { sheets, again, read } = await build(t, files, assets);
    const pages = ["a/index.html", "b/index.html"];
    const [[block], [field]] = pages.map(sheets) as [string[], string[]];
    const sheet = join(assets, "css/masthead-block.css");
    writeFileSync(sheet, `${readFileSync(sheet, "utf8")}\n.masthead { outline: 0; }\n`);
    await again({});
    const [[changed = ""], [same]] = pages.map(sheets) as [string[], string[]];
    assert.equal(same, field);
    assert.notEqual(changed, block);
    assert.match(read(changed), /outline:0/);
  });

  it("gives a site its colours, form and typeface, and an event its own over them", async (t) => {
    const { said, read, sheets, again } = await build(t, {
      "site.yaml": 'title: X\ncards: false\ntheme:\n  accent: "#0a7a55"\n  font: fraunces\n',
      "a/index.md": event("A"),
      "b/index.md": event("B", 'theme:\n  accent: "#e4572e"\n  masthead: line\n'),
      "b/conduct.md": "---\ntitle: Conduct\n---\n\nBe kind.\n",
    });
    assert.equal(said, "");
    const [a = "", b = ""] = [sheets("a/index.html")[0], sheets("b/index.html")[0]];
    assert.match(read(a), /--band:#0a7a55/);
    assert.match(read(b), /--band:#e4572e/);
    assert.match(read(b), /\.masthead\{[^}]*border-block-start/);
    assert.doesNotMatch(read(a), /\.masthead\{[^}]*border-block-start/);
    // Sheets have their colours on paper too, and nothing else has: print.css says what paper shows.
    assert.match(read(b), /:root\{--sheet:#e4572e[^}]*\}@media screen\{:root\{--paper:/);
    assert.deepEqual(sheets("b/conduct/index.html")[0], b);
    assert.equal(sheets("index.html")[0], a);
    const [, font = ""] =
      /rel="preload" as="font"[^>]*href="\/repo\/([^"]+)"/.exec(read("a/index.html")) ?? [];
    assert.match(font, /^assets\/fonts\/fraunces-latin-[0-9a-f]{8}\.woff2$/);
    assert.ok(
      read(b).includes(`url("${font.replace("assets/", "")}")`),
      "an event keeps the site's typeface",
    );
    assert.match(read("b/index.html"), /name="theme-color" content="#f[0-9a-f]{5}"/);
    assert.match(read("favicon.svg"), /fill="#0/);
    // Another theme for one event makes its pages anew, and no others.
    await again({ "b/index.md": event("B", 'theme: "#123456"\n') });
    assert.match(read(sheets("b/index.html")[0] ?? ""), /--band:#123456/);
    assert.equal(sheets("a/index.html")[0], a);
  });

  it("takes the colour of the event's picture", async (t) => {
    const orange = { r: 230, g: 90, b: 20 };
    const grey = { create: { width: 400, height: 300, channels: 3, background: "#888" } } as const;
    const patch = { create: { width: 120, height: 120, channels: 3, background: orange } } as const;
    const poster = await sharp(grey)
      .composite([{ input: await sharp(patch).png().toBuffer(), left: 20, top: 20 }])
      .jpeg()
      .toBuffer();
    const { read, sheets, said } = await build(t, {
      "site.yaml": "cards: false\n",
      "a/index.md": event("A", "theme: picture\nimage:\n  path: poster.jpg\n  alt: A poster\n"),
      "a/poster.jpg": poster,
      "b/index.md": event("B", "theme: picture\n"),
    });
    const [, band = ""] =
      /--band:(#[0-9a-f]{6})/.exec(
        read(sheets("a/index.html")[0] ?? "")
          .split("--sheet:")
          .pop() ?? "",
      ) ?? [];
    assert.ok(Math.abs(toOklch(band).h - toOklch("#e65a14").h) < 12, band);
    assert.match(said, /^content\/b\/index\.md:5:1 warning site\/no-theme-picture/m);
  });

  it("says which colours cannot be read, and what can", async (t) => {
    const { said } = await build(t, {
      "site.yaml": 'cards: false\ntheme:\n  accent: "#ffcd29"\n  ink: "#d97706"\n',
      "a/index.md": event("A", "theme:\n  accent: teal\n"),
    });
    assert.match(said, /site\.yaml:4:3 warning site\/low-contrast .*write ink: "#[0-9a-f]{6}"/);
    assert.match(said, /a\/index\.md:6:3 warning model\/left-out .*a colour, such as/);
  });
});

describe("content/theme", () => {
  it("has a stylesheet that all pages load last, with files beside it and nothing from elsewhere", async (t) => {
    const { said, read, sheets, outputDir } = await build(t, {
      "site.yaml": "cards: false\n",
      "a/index.md": event("A"),
      "theme/own.css":
        '@import "https://evil.example/x.css";\n.masthead { background: url(paper.png) }\n' +
        ".a { background: url(https://evil.example/y.png) }\n.b { background: url(../site.yaml) }\n.c { mask: url(#m) }\n.d { color red; }\n",
      "theme/paper.png": await sharp({
        create: { width: 8, height: 8, channels: 3, background: "#eee" },
      })
        .png()
        .toBuffer(),
      "theme/logo.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>',
      "theme/favicon.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="#b00" d="M0 0h20v20H0z"/></svg>',
    });
    const last = sheets("a/index.html").at(-1) ?? "";
    assert.match(last, /^assets\/own-[0-9a-f]{8}\.css$/);
    const css = read(last);
    assert.match(css, /background:url\("theme\/paper-[0-9a-f]{8}\.png"\)/);
    assert.doesNotMatch(css, /evil|site\.yaml/);
    assert.match(css, /url\("#m"\)/);
    for (const [line, code] of [
      [1, "own-css-url"],
      [3, "own-css-url"],
      [4, "own-css-url"],
      [6, "own-css"],
    ])
      assert.match(
        said,
        new RegExp(`^content/theme/own\\.css:${line}:\\d+ warning site/${code} `, "m"),
      );
    assert.equal(readdirSync(join(outputDir, "assets/theme")).length, 1);
    assert.match(
      read("a/index.html"),
      /<img class="logo" src="\/repo\/assets\/images\/logo-[^"]+\.svg" width="40" height="20" alt/,
    );
    assert.match(read("favicon.svg"), /#b00/);
    const { data } = await sharp(join(outputDir, "apple-touch-icon.png"))
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([...data.subarray(0, 3)], [187, 0, 0]);
  });
});
