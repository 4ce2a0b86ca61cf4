import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Diagnostic, formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { staysInside } from "../../scripts/output/paths.ts";
import { planSite } from "../../scripts/output/plan.ts";
import { announcement, type ContentFiles, writeContent } from "../fixtures/content.ts";

/* What names can do: nothing outside content/ is read, and nothing outside the output folder would be written. */

const secret = "the secret beside the content";

interface Planned {
  /** Errors, with paths as an organizer would see them. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Every file that would be written, and the content that would be copied or encoded for it. */
  readonly outputs: readonly string[];
  readonly inputs: readonly string[];
}

async function plan(files: ContentFiles, prepare: (content: string) => void = () => {}) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "handbill-paths-")));
  const contentDir = join(folder, "content");
  try {
    writeContent(folder, {
      "secret.txt": secret,
      "secret.png": secret,
      "private/index.md": secret,
    });
    writeContent(contentDir, files);
    prepare(contentDir);
    return await planFolder(folder, contentDir);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function planFolder(folder: string, contentDir: string): Promise<Planned> {
  const said: Diagnostic[] = [];
  const options = {
    contentDir,
    outputDir: "_site",
    layoutsDir: "layouts",
    assetsDir: "assets",
    cacheDir: join(folder, "cache"),
    url: "https://handbill.example/",
    pathPrefix: undefined,
    ledger: undefined,
    drafts: false,
    now: Date.parse("2017-07-21T00:00:00Z"),
    strict: false,
  };
  const planned = await planSite(options, (diagnostic) => void said.push(diagnostic));
  const lines = (severity: string) =>
    said
      .filter((diagnostic) => diagnostic.severity === severity)
      .map((diagnostic) => formatDiagnostic(diagnostic).replaceAll(`${contentDir}/`, ""));
  const publication = planned?.outputs.publication;
  const attachments = publication?.site.attachments ?? [];
  return {
    errors: lines("error"),
    warnings: lines("warning"),
    outputs: planned?.outputs.paths ?? [],
    inputs: [...(publication?.images.keys() ?? []), ...attachments.map(({ path }) => path)],
  };
}

function assertInside({ outputs, inputs, errors }: Planned): void {
  if (errors.length === 0) assert.ok(outputs.every(staysInside), outputs.join("\n"));
  for (const input of inputs) {
    assert.ok(!input.startsWith("/") && !input.split("/").includes(".."), input);
    assert.ok(!input.includes("secret"), input);
  }
}

describe("a slug", () => {
  const slugs = [
    "..",
    "../x",
    "/etc",
    "a/b",
    "a\\b",
    "%2e%2e",
    "..%2fx",
    "C:",
    "con",
    "NUL",
    "com1",
    "tags",
    "assets",
    "x\0y",
    "x\ny",
    "-rf",
    "a.",
    "\u202egnp",
    "a".repeat(300),
    "\u754c".repeat(100),
    '"><script>',
    "{{x}}",
  ];
  for (const slug of slugs) {
    it(`is refused at its line: ${JSON.stringify(slug.slice(0, 20))}`, async () => {
      const planned = await plan({
        "s/index.md": announcement("x", `slug: ${JSON.stringify(slug)}\n`),
      });
      assert.match(planned.errors.join("\n"), /^s\/index\.md:4:1 error site\/bad-slug/);
      assertInside(planned);
    });
  }
});

describe("a folder's or a file's name", () => {
  const names = [
    "-rf",
    "--output",
    "a\nb",
    "a\u001b[2Jb",
    "a\"b'c",
    "a\\b",
    "..a",
    "a..",
    "a%2e%2e%2fb",
    "$(x)",
    "`x`",
    "a b ",
    "\u202egnp",
    "#x",
    "?x=y",
    "a%41",
    "*",
    "{{x}}",
    "cafe\u0301",
  ];
  for (const name of names) {
    it(`stays a name, for an event, a picture and a document: ${JSON.stringify(name)}`, async () => {
      const link = `<${encodeURIComponent(name)}.pdf>`;
      const planned = await plan({
        [`${name}x/index.md`]: announcement(`[x](${link})\n`),
        [`${name}x/${name}.pdf`]: "%PDF",
        [`${name}x/meetups/${name}.md`]: "---\nstart: 2017-08-07\ntimezone: UTC\n---\n",
      });
      assertInside(planned);
      // What a link cannot name or an address cannot hold is refused, and said of this very file.
      for (const line of planned.errors)
        assert.match(
          line,
          / error (?:publish\/outside|site\/bad-slug|site\/broken-link|site\/no-events) /,
        );
    });
  }

  for (const name of ["con", "aux", "x/nul.pdf", "x/Com1.zip", `x/${"\u754c".repeat(83)}.pdf`]) {
    it(`is refused when some system cannot have it: ${name.slice(0, 12)}`, async () => {
      const isFolder = !name.includes("/");
      const path = isFolder ? `${name}/index.md` : name;
      const files = isFolder
        ? { [path]: announcement() }
        : { "x/index.md": announcement(`[x](<${name.slice(2)}>)\n`), [path]: "%PDF" };
      const { errors } = await plan(files);
      if (Buffer.byteLength(name) < 200)
        assert.ok(
          errors.some((line) => line.startsWith(path)),
          errors.join("\n"),
        );
    });
  }

  const tooLong: readonly (readonly [what: string, place: string, files: ContentFiles])[] = [
    [
      "a meetup",
      `s/meetups/${"m".repeat(252)}.md`,
      {
        "s/index.md": announcement(),
        [`s/meetups/${"m".repeat(252)}.md`]: "---\nstart: 2017-08-07\ntimezone: UTC\n---\n",
      },
    ],
    [
      "a document far down",
      `s/${"d/".repeat(450)}x.pdf`,
      {
        "s/index.md": announcement(`[x](${"d/".repeat(450)}x.pdf)\n`),
        [`s/${"d/".repeat(450)}x.pdf`]: "%PDF",
      },
    ],
  ];
  for (const [what, place, files] of tooLong) {
    it(`is refused when it is too long for a file, where it is written: ${what}`, async () => {
      const { errors } = await plan(files);
      assert.equal(errors.length, 1, errors.join("\n"));
      assert.ok(errors[0]?.startsWith(`${place}:`), errors.join("\n"));
      assert.match(errors.join("\n"), /:\d+:\d+ error publish\/outside/);
    });
  }

  it("is no tag's page when it is too long or a device, which is said where it is written", async () => {
    const tags = `tags:\n  - ${"y".repeat(900)}\n  - short\n  - con\n  - LPT1\n`;
    const planned = await plan({ "s/index.md": announcement("x", tags) });
    assert.deepEqual(planned.errors, []);
    assert.deepEqual(
      planned.warnings
        .filter((line) => line.includes(" site/bad-tag "))
        .map((line) => line.split(":", 2).join(":")),
      ["s/index.md:5", "s/index.md:7", "s/index.md:8"],
    );
    assert.deepEqual(
      planned.outputs.filter((path) => path.startsWith("tags/")),
      ["tags/short/index.html"],
    );
  });

  it("makes a short name of a picture's long one", async () => {
    const picture = `${"p".repeat(251)}.svg`;
    const { errors, outputs, inputs } = await plan({
      "s/index.md": announcement(`![x](${picture})\n`),
      [`s/${picture}`]:
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
    });
    assert.deepEqual([errors, inputs], [[], [`s/${picture}`]]);
    assert.ok(outputs.every(staysInside), outputs.join("\n"));
  });
});

describe("two names that are one on macOS or Windows", () => {
  const twins = [
    ["Sprints/index.md", "sprints/index.md"],
    ["s/Map.pdf", "s/map.pdf"],
    ["s/caf\u00e9.png", "s/cafe\u0301.png"],
    ["s/updates/A.md", "s/updates/a.md"],
  ] as const;
  for (const [first, second] of twins) {
    it(`are told at one of them: ${first}, ${second}`, async () => {
      const { warnings } = await plan({ [first]: announcement(), [second]: announcement() });
      const [told = ""] = warnings.filter((line) => line.includes("source/same-name"));
      assert.ok(
        [first, second].some((path) => told.startsWith(`${path}:1:1`)),
        warnings.join("\n"),
      );
      assert.ok(told.includes(`"${first}"`) || told.includes(`"${second}"`), told);
    });
  }

  it("are an error when two events take one address", async () => {
    const { errors } = await plan({
      "a/index.md": announcement("x", "slug: same\n"),
      "same/index.md": announcement(),
    });
    assert.match(
      errors.join("\n"),
      /^a\/index\.md:4:1 error site\/same-address .*same\/index\.md/m,
    );
  });

  it("are an error when two meetups take the address of one calendar", async () => {
    const meetup = "---\nstart: 2017-08-07\ntimezone: UTC\n---\n";
    const { errors } = await plan({
      "s/index.md": announcement(),
      "s/meetups/one two.md": meetup,
      "s/meetups/one-two.md": meetup,
    });
    assert.match(errors.join("\n"), /^s\/meetups\/one.two\.md:1:1 error publish\/collision/m);
  });

  it("are an error when a document takes the address of the event's own calendar", async () => {
    const { errors } = await plan({
      "s/index.md": announcement("x", "slug: t\n"),
      "s/meetup.md": "---\nstart: 2017-08-07\ntimezone: UTC\n---\n",
      "t/Meetup.ics": "BEGIN:VCALENDAR",
      "u/index.md": announcement("[x](../t/Meetup.ics)\n"),
    });
    assert.match(errors.join("\n"), /^t\/Meetup\.ics:1:1 error publish\/collision/m);
  });
});

describe("a path in a post", () => {
  const climbing = [
    "../../secret.txt",
    "/../secret.txt",
    "/../../../../../../etc/passwd",
    "%2e%2e/%2e%2e/secret.txt",
    "..%2f..%2fsecret.txt",
    "%252e%252e/%252e%252e/secret.txt",
    "..\\..\\secret.txt",
    "..%5c..%5csecret.txt",
    "....//....//secret.txt",
    "./../../secret.txt",
    "x/../../../secret.txt",
    "..%00/secret.txt",
    "secret.txt%00.png",
    "file:///etc/passwd",
    "/etc/passwd",
    "//etc/passwd",
    "~/secret.txt",
    "\u2025/\u2025/secret.txt",
    "\uff0e\uff0e/\uff0e\uff0e/secret.txt",
  ];
  for (const path of climbing) {
    it(`does not reach beside the content: ${JSON.stringify(path)}`, async () => {
      const picture = path.replace(/txt$/, "png");
      const planned = await plan({
        "s/index.md": announcement(
          `[x](<${path}>) ![x](<${picture}>) <img src="${picture}"> <a href="${path}">x</a> <video src="${path}"></video>\n`,
          `image: ${JSON.stringify(picture)}\n`,
        ),
      });
      assert.deepEqual(planned.inputs, []);
      assertInside(planned);
    });
  }
});

describe("an address that the site had before", () => {
  const refused = [
    "//evil.example/",
    "https://evil.example/",
    "javascript:alert(1)",
    "/../x/",
    "/%2e%2e/x/",
    "/%252e%252e/x/",
    "/..%5cx/",
    "/a\\b/",
    "/a\nb/",
    "/a%0d%0ab/",
    "/a%00/",
    "/*",
    "/:splat",
    "/con/",
    "/a/nul.html",
    "/a/./b/",
    "/a//b/",
    `/${"x".repeat(300)}/`,
    `/${"x".repeat(99)}`.repeat(20),
  ];
  for (const from of refused) {
    it(`is refused at its line: ${JSON.stringify(from.slice(0, 24))}`, async () => {
      const keys = `redirect_from:\n  - ${JSON.stringify(from)}\n`;
      const planned = await plan({ "s/index.md": announcement("x", keys) });
      assert.match(
        [...planned.errors, ...planned.warnings].join("\n"),
        /^s\/index\.md:[45]:\d+ (?:warning channels\/redirect-path|error model\/too-long)/m,
      );
      assertInside(planned);
    });
  }
});

describe("a symbolic link", () => {
  const links: readonly (readonly [name: string, target: string, path: string])[] = [
    ["to a file", "../../secret.txt", "s/x.txt"],
    ["to a picture", "../../secret.png", "s/x.png"],
    ["to a post", "../private/index.md", "private.md"],
    ["to a folder", "../private", "private"],
    ["to the folder above", "..", "up"],
    ["to the root", "/", "s/root"],
    ["to itself", "loop", "loop"],
    ["to a folder around it", "../s", "s/again"],
    ["to nothing", "nowhere", "s/gone.txt"],
    ["named as the settings", "../secret.txt", "site.yaml"],
  ];
  for (const [name, target, path] of links) {
    it(`is passed over and told: ${name}`, async () => {
      const post = announcement("[x](x.txt) ![x](x.png) [y](root/etc/passwd) [z](gone.txt)\n");
      const planned = await plan({ "s/index.md": post }, (content) => {
        mkdirSync(join(content, "s"), { recursive: true });
        symlinkSync(target, join(content, path));
      });
      assert.ok(
        planned.warnings.some((line) => line.startsWith(`${path}:1:1 warning source/link`)),
        planned.warnings.join("\n"),
      );
      assert.ok(![...planned.errors, ...planned.warnings].join("\n").includes(secret));
      assert.deepEqual(planned.inputs, []);
    });
  }
});
