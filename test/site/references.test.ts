import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fragment } from "../../scripts/model/fragment.ts";
import { renderFragment } from "../../scripts/model/fragment.ts";
import type { LoadOptions } from "../../scripts/site/load.ts";
import { announcement, type ContentFiles, loadContent, loadEvent } from "../fixtures/content.ts";

const show = (fragment: Fragment) =>
  renderFragment(fragment, {
    image: ({ path, alt }) => `[${path}: ${alt}]`,
    address: ({ path }) => path,
    pictureAddress: ({ path }) => `[${path}]`,
  });
const body = (text: string, files: ContentFiles = {}, options: Partial<LoadOptions> = {}) => {
  const content = { "a/index.md": announcement(text), ...files };
  const { events, said, codes } = loadContent(content, options);
  const event = events.find(({ slug }) => slug === "a");
  return { html: show(event?.body ?? []).trim(), said, codes };
};

describe("what leads nowhere", () => {
  const neighbours = {
    "sprints/index.md": announcement("Come.\n").replace("2017-07-07", "2017-01-01"),
    "a/hall.jpg": "",
  };

  // Every answer looks through all names: thousands of both would take minutes.
  for (const [kind, written] of [
    ["links", "[it](/sprinst/)"],
    ["pictures", "![it](hal.jpg)"],
  ] as const) {
    it(`has a suggestion for the first hundred ${kind} of a post`, () => {
      const { said } = body(`${written}\n\n`.repeat(120), neighbours);
      const lines = said.filter((line) => /broken-link|missing-image/.test(line));
      assert.equal(lines.length, 120);
      assert.equal(lines.filter((line) => /did you mean/i.test(line)).length, 100);
    });
  }

  it("is compared with files beside the post, in the folder that was meant, and of its name elsewhere", () => {
    const files = { ...neighbours, "img/tent.jpg": "", "a/map.png": "", "b/c/team.jpg": "" };
    const { said } = body(
      "![a](hal.jpg) ![b](../img/tnet.jpg) ![c](map.svg) ![d](photos/team.jpg) ![e](nothing.jpg)\n",
      files,
    );
    for (const [written, meant] of [
      ["hal.jpg", "hall.jpg"],
      ["../img/tnet.jpg", "../img/tent.jpg"],
      ["map.svg", "map.png"],
      ["photos/team.jpg", "../b/c/team.jpg"],
    ] as const)
      assert.match(said.join("\n"), new RegExp(`"${written}".*did you mean "?${meant}`, "i"));
    assert.doesNotMatch(said.join("\n"), /nothing.jpg.*did you mean/i);
  });
});

describe("links in a post", () => {
  const programme = {
    "a/sessions/bread.md": "---\nstart: 2017-08-07 10:00\nspeakers: [Ada]\n---\n\nAll about it.\n",
    "a/sessions/break.md": "---\nstart: 2017-08-07 11:00\nkind: break\n---\n",
    "a/speakers/ada.md": "---\nname: Ada\n---\n\nBakes.\n",
    "a/schedule.md": "| Time | Hall |\n| --- | --- |\n| 09:00 | Doors open |\n",
    "a/meetup.md": "---\nstart: 2017-08-07\n---\n",
    "site.yaml": "timezone: Europe/London\n",
  };
  for (const [written, expected] of [
    ["sessions/bread.md", "/a/programme/bread/"],
    ["sessions/break.md", "/a/programme/#break"],
    ["speakers/ada.md", "/a/speakers/ada/"],
    ["schedule.md", "/a/programme/"],
    ["/a/programme/", "/a/programme/"],
    ["/a/speakers/", "/a/speakers/"],
  ] as const) {
    it(`lead from ${written} to ${expected}, into the programme`, () => {
      const { html, codes } = body(`[it](${written})\n`, programme);
      assert.equal(html, `<p><a href="${expected}">it</a></p>`);
      assert.ok(!codes.includes("site/broken-link"), codes.join(" "));
    });
  }

  const neighbours = {
    "b/index.md": announcement("## Getting there\n\nBy tram.\n").replace(
      "2017-07-07",
      "2017-01-01",
    ),
    "b/meetup.md": "---\nstart: 2017-08-07\n---\n",
    "a/updates/2017-07-12.md": "---\ntitle: News\n---\nx\n",
    "a/plan (final).pdf": "%PDF",
  };
  for (const [written, expected] of [
    ["../b/index.md", "/b/"],
    ["../b/", "/b/"],
    ["../b", "/b/"],
    ["../b/index.md#getting-there", "/b/#getting-there"],
    ["../b/meetup.md", "/b/#meetup"],
    ["updates/2017-07-12.md", "/a/#update-2017-07-12"],
    ["/b/", "/b/"],
    ["/b/meetup.ics", "/b/meetup.ics"],
    ["/calendar.ics", "/calendar.ics"],
    ["#update-2017-07-12", "/a/#update-2017-07-12"],
    ["<plan (final).pdf>", "/a/plan (final).pdf"],
    ["plan%20(final).pdf", "/a/plan (final).pdf"],
    ["https://example.org/x?y=1&z=2#w", "https://example.org/x?y=1&amp;z=2#w"],
    ["mailto:ada@example.org", "mailto:ada@example.org"],
  ] as const) {
    it(`lead from ${written} to ${expected}`, () => {
      const { html, said } = body(`[it](${written})\n`, neighbours);
      assert.equal(html, `<p><a href="${expected}">it</a></p>`);
      assert.deepEqual(said, []);
    });
  }

  it("lead to footnotes and back, of the text and of an update", () => {
    const { html, said } = body(
      "One[^a] and[^a].\n\n[^a]: Note.\n\n## UPDATE 2017-07-12\n\nTwo[^a].\n",
    );
    assert.match(html, /href="\/a\/#fn-1".*href="\/a\/#fnref-1"/s);
    assert.deepEqual(said, []);
  });

  it("lead to a heading by whatever signs a generator puts between its words", () => {
    for (const written of ["#what-s-next-c-c", "#What_s_next_C_C", "#whats-next-cc"]) {
      const { html, said } = body(`[it](${written})\n\n## What’s next: C/C++?\n`);
      assert.match(html, /href="\/a\/#whats-next-cc"/);
      assert.deepEqual(said, []);
    }
  });

  const old = {
    "b/index.md":
      "---\ntitle: B\ndate: 2017-01-01\nslug: talks\nredirect_from: [/2016/b.html, old/b/]\n---\n\n## 3. Messages\n\n[x](/a/)\n",
    "Notes/index.md": "---\ntitle: C\ndate: 2017-01-01\n---\n\nx\n",
    "2016-05-06-launch.md": "---\ntitle: D\ndate: 2017-01-01\n---\n\nx\n",
  };
  for (const [written, expected] of [
    ["/talks", "/talks/"],
    ["/talks/index.html", "/talks/"],
    ["/talks.html#messages", "/talks/#messages"],
    ["../talks/", "/talks/"],
    ["/2016/b.html", "/talks/"],
    ["/2016/b/?x=1", "/talks/"],
    ["/old/b", "/talks/"],
    ["../b/index.md#3-messages", "/talks/#3-messages"],
    ["https://handbill.example/talks/#messages", "/talks/#messages"],
    ["http://handbill.example/old/b/", "/talks/"],
    ["https://www.handbill.example/talks/", "https://www.handbill.example/talks/"],
    ["https://handbill.example", "/"],
    ["{{ site.baseurl }}/talks/", "/talks/"],
    ["{% post_url 2016-05-06-launch %}", "/2016-05-06-launch/"],
    ["{% link _posts/2016-05-06-launch.md %}", "/2016-05-06-launch/"],
    ['{{< ref "/posts/notes.md" >}}', "/notes/"],
  ] as const) {
    it(`lead from ${written}, as it was elsewhere, to ${expected}`, () => {
      const { html, said } = body(`[it](${written})\n`, old);
      assert.equal(html, `<p><a href="${expected}">it</a></p>`);
      assert.deepEqual(said, []);
    });
  }

  it("lead to a page of the own host, whose name may have large letters, in HTML too", () => {
    const { html } = body('<a href="https://Handbill.EXAMPLE/talks/#messages">it</a>\n', old);
    assert.match(html, /<a href="\/talks\/#messages">it<\/a>/);
  });

  it("lead below the prefix that the site is hosted under", () => {
    const { html, said } = body(
      "[b](/repo/talks/) [f](/repo/a/f.pdf) ![p](/repo/a/p.png)\n",
      { "a/f.pdf": "", "a/p.png": "", ...old },
      { url: "https://handbill.example/repo/" },
    );
    assert.equal(html, '<p><a href="/talks/">b</a> <a href="/a/f.pdf">f</a> [a/p.png: p]</p>');
    assert.deepEqual(said, []);
  });

  for (const [written, expected, code] of [
    [
      "../B/Index.md",
      "/talks/",
      'site/letter-case  "../B/Index.md" .* did you mean "../b/index.md"?',
    ],
    ["PLAN.PDF", "/a/plan.pdf", 'site/letter-case  "PLAN.PDF" .* did you mean "plan.pdf"?'],
    [
      "/2017/07/07/Talks.html",
      "/talks/",
      "site/guessed-link .* leads to /talks/, the only page of that name",
    ],
    ["/posts/2016-05-06-launch/", "/2016-05-06-launch/", "site/guessed-link .*"],
    ["/launch/", "/2016-05-06-launch/", "site/guessed-link .*"],
  ] as const) {
    it(`lead from ${written} to ${expected}, with a word about it`, () => {
      const { html, said } = body(`[it](${written})\n`, { "a/plan.pdf": "%PDF", ...old });
      assert.equal(html, `<p><a href="${expected}">it</a></p>`);
      assert.match(
        said[0] ?? "",
        new RegExp(`^a/index\\.md:6:1 warning ${code}`.replaceAll("?", "\\?")),
      );
    });
  }

  it("lead to the only page of that title, and of two translations to the one in the same folder", () => {
    const files = {
      "x/first.md": announcement().replace("Sprints", "The hall is closed. Long live the hall"),
      "de/posts/news.md": announcement(),
      "en/posts/news.md": announcement(),
    };
    const links = "[t](/2017/the-hall-is-closed.-long-live-the-hall/) [n](/de/2017/news.html)\n";
    const { html, said } = body(links, files);
    assert.equal(html, '<p><a href="/x/first/">t</a> <a href="/de/posts/news/">n</a></p>');
    assert.equal(said.filter((line) => line.includes("site/guessed-link")).length, 2);
  });

  for (const [written, expected] of [
    ["plan.pdf", "/a/plan.pdf"],
    ["../c/#x", "/c/#x"],
    ["/2016/?q=1&r=2#x", "/2016/?q=1&amp;r=2#x"],
    ["https://handbill.example/wiki/", "https://handbill.example/wiki/"],
    ["#nowhere", "/a/#nowhere"],
    ["../../secret.pdf", "/secret.pdf"],
  ] as const) {
    it(`stay as they were written when they lead nowhere: ${written}`, () => {
      const { html, said } = body(`[it](${written})\n`);
      assert.equal(html, `<p><a href="${expected}">it</a></p>`);
      assert.match(said.join(), /^a\/index\.md:6:1 warning site\/broken-(?:link|fragment) /);
    });
  }

  for (const href of [
    "sprints-abroad.org",
    "meet.example.com/x?y=1#z",
    "gruppe.de",
    "www.group.museum",
  ]) {
    it(`are asked for their https:// where a host stands alone: ${href}`, () => {
      const { said } = body(`[it](${href})\n`);
      assert.match(said.join(), /site\/broken-link /);
      assert.ok(said.join().endsWith(`did you mean "https://${href}"?`), said.join());
    });
  }

  for (const href of ["setup.py", "x/group.com", "node.js/guide", "slides.key", "a.b", "v1.22"])
    it(`are not taken for a host: ${href}`, () => {
      assert.doesNotMatch(body(`[it](${href})\n`).said.join(), /https:/);
    });

  it("leave the prefix to what they were written for", () => {
    const files = { "a/index.md": announcement("[x](/wiki/) [y](wiki/)\n") };
    const { event } = loadEvent(files, { url: "https://handbill.example/repo/" });
    assert.match(
      show(event.body),
      /href="https:\/\/handbill\.example\/wiki\/".*href="\/a\/wiki\/"/,
    );
  });

  it("are only their text when nobody can tell where they led", () => {
    const { html, codes } = body("[it]({% post_url 2015-01-01-lost %}) [x](y.html)\n", {
      "a/y.html": "",
    });
    assert.equal(html, "<p><a>it</a> <a>x</a></p>");
    assert.deepEqual(codes, ["site/broken-link", "site/active-file"]);
  });

  it("publish the files that they lead to, and no others", () => {
    const { site } = loadContent({
      "a/index.md": announcement("[plan](plan.pdf)\n"),
      "a/plan.pdf": "%PDF",
      "a/secret.pdf": "%PDF",
    });
    assert.deepEqual(site?.attachments, [{ path: "a/plan.pdf", address: "/a/plan.pdf" }]);
  });

  for (const name of [
    "blink.py",
    "main.c",
    "Makefile",
    "boards.tgz",
    "data.csv.gz",
    "talk.mov",
    "slides.key",
    "setup.exe",
    "notes.md.txt",
    "Photo.HEIC",
    "scan.tiff",
  ]) {
    it(`publish a file of any kind as it is: ${name}`, () => {
      const { html, said } = body(`[it](${name}#page=2)\n`, { [`a/${name}`]: "x" });
      assert.equal(html, `<p><a href="/a/${name}#page=2">it</a></p>`);
      assert.deepEqual(said, []);
    });
  }

  for (const name of [
    "page.html",
    "page.HTM",
    "page.xhtml",
    "data.xml",
    "app.js",
    "app.mjs",
    "app.wasm",
    "page.html.gz",
    "page.html.old",
    "shell.php",
    "shell.php.bak",
    "meetup.ics.gz",
  ]) {
    it(`publish nothing that runs when it is opened: ${name}`, () => {
      const content = { "a/index.md": announcement(`[it](${name})\n`), [`a/${name}`]: "x" };
      const { site, said } = loadContent(content);
      assert.deepEqual(site?.attachments, []);
      assert.match(said.join(), /^a\/index\.md:6:1 warning site\/active-file .*html: trusted/);
      const trusted = loadContent({ ...content, "site.yaml": "html: trusted\n" });
      assert.deepEqual(trusted.site?.attachments, [{ path: `a/${name}`, address: `/a/${name}` }]);
    });
  }

  it("lead to the picture itself, not to its page", () => {
    const { html, said } = body("[![A board](small.png)](board.png) [drawing](plan.svg)\n", {
      "a/small.png": "x",
      "a/board.png": "x",
      "a/plan.svg": "<svg/>",
    });
    assert.equal(
      html,
      '<p><a href="[a/board.png]">[a/small.png: A board]</a> <a href="[a/plan.svg]">drawing</a></p>',
    );
    assert.deepEqual(said, []);
  });

  it("publish no file under an address that is kept for ever", () => {
    const { event } = loadEvent({
      "a/index.md": announcement("[x](/assets/x.pdf) [y](/docs/y.pdf)\n"),
      "assets/x.pdf": "",
      "docs/y.pdf": "",
    });
    assert.match(show(event.body), /href="\/files\/assets\/x\.pdf".*href="\/docs\/y\.pdf"/);
  });

  it("cannot lead out of the content", () => {
    for (const href of ["../../secret.pdf", "%2e%2e/%2e%2e/secret.pdf", "..\\\\..\\\\secret.pdf"]) {
      const { codes, site } = loadContent({ "a/index.md": announcement(`[x](${href})\n`) });
      assert.deepEqual(codes, ["site/broken-link"], href);
      assert.deepEqual(site?.attachments, []);
    }
  });

  it("finds the notes that a text refers to, in every post of the page", () => {
    const { said } = body(
      "One[^1], two.^[Here.]\n\n[^1]: There.\n\n## UPDATE 2017-07-10\n\nOne[^1].\n",
      {
        "a/updates/2017-07-12.md":
          "---\ntitle: News\n---\nx[^1]\n\n[^1]: Again[^2].\n\n[^2]: And again.\n",
      },
    );
    assert.deepEqual(
      said.filter((line) => line.includes("fragment")),
      [],
    );
  });
});

describe("pictures in a post", () => {
  const decomposed = "a/über.jpg".normalize("NFD");
  const boards = { "a/boards.jpg": "x", [decomposed]: "x", "venues/hall.jpg": "x" };
  for (const [written, expected] of [
    ["boards.jpg", "a/boards.jpg"],
    ["./boards.jpg", "a/boards.jpg"],
    ["/a/boards.jpg", "a/boards.jpg"],
    ["../venues/hall.jpg", "venues/hall.jpg"],
    ["boards.jpg?v=2", "a/boards.jpg"],
  ] as const) {
    it(`are found from ${written}`, () => {
      const { html, said } = body(`![Boards](${written})\n`, boards);
      assert.equal(html, `<p>[${expected}: Boards]</p>`);
      assert.deepEqual(said, []);
    });
  }

  it("are found in either form of an accent", () => {
    const { html } = body(`![U](${"über.jpg".normalize("NFC")})\n`, boards);
    assert.equal(html, `<p>[${decomposed}: U]</p>`);
  });

  it("are their alt text when they are missing, with the place and a name that is near", () => {
    const { html, said } = body("Look:\n\n![Two & more](bords.jpg)\n", boards);
    assert.match(html, /<span class="missing-image">Two &amp; more<\/span>/);
    assert.match(
      said.join(),
      /^a\/index\.md:8:1 warning site\/missing-image .*"bords\.jpg".*did you mean "boards\.jpg"\?$/,
    );
  });

  it("are found by other letters, which is said", () => {
    const { html, said } = body("![Boards](Boards.JPG)\n", boards);
    assert.equal(html, "<p>[a/boards.jpg: Boards]</p>");
    assert.match(
      said.join(),
      /^a\/index\.md:6:1 warning site\/letter-case .*did you mean "boards\.jpg"\?$/,
    );
  });

  it("are found where the old site had its root", () => {
    const { html, said } = body("![a](/img/a.jpg) ![b](/b.jpg) ![c]({{ site.url }}/c.jpg)\n", {
      "site.yaml": "roots: old/public\n",
      "static/img/a.jpg": "x",
      "old/public/b.jpg": "x",
      "c.jpg": "x",
    });
    assert.equal(
      html,
      '<p class="pictures">[static/img/a.jpg: a] [old/public/b.jpg: b] [c.jpg: c]</p>',
    );
    assert.deepEqual(said, []);
  });

  it("are missing once for each folder of the old site", () => {
    const { said } = body(
      "![a](/img/a.jpg) ![b](/img/b.jpg)\n\n![c](/img/c.jpg) ![d](/up/d.jpg)\n",
    );
    assert.deepEqual(
      said.map((line) => line.replace(/ are not .*/, "")),
      [
        'a/index.md:6:1 warning site/missing-folder  pictures below "/img/"',
        'a/index.md:8:18 warning site/missing-folder  pictures below "/up/"',
      ],
    );
  });

  it("cannot be taken from outside the content", () => {
    const { codes } = loadContent({ "a/index.md": announcement("![x](../../../etc/hosts.png)\n") });
    assert.deepEqual(codes, ["site/missing-image"]);
  });
});
