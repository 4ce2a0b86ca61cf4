import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ContentFiles, loadContent } from "../../fixtures/content.ts";

/*
 * Folders as other generators keep them, and the addresses at which they published their posts: an event's as "/x/", a
 * page's in brackets, and behind "<" what redirects to it.
 */

const post = (keys = "") => `---\ntitle: Some title\n${keys}---\n\nText.\n`;
const dated = (keys = "") => post(`date: 2017-07-07\n${keys}`);

function addresses(files: ContentFiles) {
  const { site, said } = loadContent(files);
  const from = new Map<string, string[]>();
  for (const { from: old, to } of site?.redirects ?? [])
    from.set(to, [...(from.get(to) ?? []), old]);
  const withOld = (path: string, shown: string) => [shown, ...(from.get(path) ?? [])].join(" < ");
  const found = [
    ...(site?.events ?? []).map(({ slug }) => withOld(`/${slug}/`, `/${slug}/`)),
    ...(site?.pages ?? []).map(({ slug }) => withOld(`/${slug}/`, `[/${slug}/]`)),
  ];
  return {
    found: found.sort(),
    said: said.filter((line) => !/ note | site\/untranslated /.test(line)),
  };
}

type Case = readonly [what: string, files: ContentFiles, found: readonly string[]];

const plain: readonly Case[] = [
  [
    "folders in folders",
    { "art/x/index.md": dated(), "art/y/index.md": dated() },
    ["/art/x/", "/art/y/"],
  ],
  [
    "two posts in one folder",
    { "2017/a.md": dated(), "2017/b.md": dated() },
    ["/2017/a/", "/2017/b/"],
  ],
  [
    "a section with a page of its own",
    { "talks/_index.md": post(), "talks/a.md": dated() },
    ["/talks/a/", "[/talks/]"],
  ],
  ["a date in a name", { "a/2017-07-07-sprints.md": post() }, ["/a/2017-07-07-sprints/"]],
  ["a day in the folders", { "2017/07/07/sprints.md": post() }, ["/2017/07/07/sprints/"]],
  [
    "a day in the address",
    { "x.md": post("path: news/2017/07/07/sprints\n") },
    ["/news/2017/07/07/sprints/"],
  ],
  ["a list of topics of one's own", { "tags.md": post() }, ["[/tags/]"]],
  ["names as people write them", { "My Art/Ein Bild.md": dated() }, ["/my-art/ein-bild/"]],
  ["a whole address", { "a/x.md": dated("permalink: /2017/sprints/\n") }, ["/2017/sprints/"]],
  [
    "an address with a file's name",
    { "x.md": dated("url: /2017/Sprints.html\n") },
    ["/2017/Sprints/ < /2017/Sprints.html"],
  ],
  ["an address as others write it", { "x.md": dated("permalink: 2017/index.html\n") }, ["/2017/"]],
  [
    "former addresses",
    { "x.md": dated("aliases: [/old/, /older.html]\n") },
    ["/x/ < /old/ < /older.html"],
  ],
  ["a slug in a folder", { "talks/x.md": dated("slug: y\n") }, ["/talks/y/"]],
  ["a slug in words", { "talks/x.md": dated("slug: My Talk\n") }, ["/talks/my-talk/"]],
  [
    "a slug as WordPress exports it",
    { "x.md": dated("slug: april-2010-%e2%80%93-show-and-tell\n") },
    ["/april-2010-show-and-tell/"],
  ],
  [
    "folders whose pages lie in a folder of their own",
    { "about/_index/main.md": post(), "plenum/2014/_index/main.md": post() },
    [
      "[/about/index/main/] < /about/index/main.html",
      "[/plenum/2014/index/main/] < /plenum/2014/index/main.html",
    ],
  ],
  [
    "a section of reports on meetups, of which none says when it was",
    { "index.md": post(), "meetups/may.md": post(), "meetups/2017-06-01.md": post() },
    ["/meetups/2017-06-01/", "[/meetups/may/]"],
  ],
  [
    "a section of meetups, which has a page of its own",
    { "index.md": post(), "meetups/index.md": post(), "meetups/2017/may.md": dated() },
    ["/meetups/2017/may/", "[/meetups/]"],
  ],
  ["drafts", { "x.md": dated("published: false\n"), "y.md": dated() }, ["/y/"]],
];

const jekyll: readonly Case[] = [
  [
    "posts without settings",
    { "_posts/2017-07-07-sprints.md": post() },
    ["/2017/07/07/sprints/ < /2017/07/07/sprints.html"],
  ],
  [
    "posts in years and below a section",
    {
      "_posts/2017/2017-7-8-a.markdown": post(),
      "talks/_posts/2017-07-09-b.md": post(),
    },
    ["/2017/07/08/a/ < /2017/07/08/a.html", "/talks/2017/07/09/b/ < /talks/2017/07/09/b.html"],
  ],
  [
    "drafts, layouts and what was built",
    {
      "_drafts/x.md": post(),
      "_layouts/x.md": dated(),
      "_includes/x.md": dated(),
      "_site/x.md": dated(),
      "_posts/2017-07-07-a.md": post(),
    },
    ["/2017/07/07/a/ < /2017/07/07/a.html"],
  ],
  [
    "the pretty style",
    {
      "_config.yml": "permalink: pretty\n",
      "_posts/2017-07-07-My-Post.md": post(),
      "about.md": post(),
    },
    ["/2017/07/07/My-Post/", "[/about/]"],
  ],
  [
    "no style",
    { "_config.yml": "permalink: none\n", "_posts/2017-07-07-a.md": post(), "about.md": post() },
    ["/a/ < /a.html", "[/about/] < /about.html"],
  ],
  [
    "the ordinal style",
    { "_config.yml": "permalink: ordinal\n", "_posts/2017-07-07-a.md": post() },
    ["/2017/188/a/ < /2017/188/a.html"],
  ],
  [
    "a pattern",
    {
      "_config.yml": "permalink: /blog/:categories/:short_year-:i_month-:i_day/:title/\n",
      "_posts/2017-07-07-a.md": post("categories: [News, From us]\n"),
    },
    ["/blog/news/from-us/17-7-7/a/"],
  ],
  [
    "categories in the address, those of folders first",
    {
      "_config.yml": "permalink: /:categories/:title/\n",
      "talks/_posts/2017-07-07-a.md": post("categories: meetup talks\n"),
      "_posts/2017-07-08-b.md": post("category: Meetup\n"),
      "_posts/2017-07-09-c.md": post("tags: meetup\n"),
    },
    ["/c/", "/meetup/b/", "/talks/meetup/a/"],
  ],
  [
    "a list of topics that they wrote themselves",
    {
      "_config.yml": "permalink: pretty\n",
      "_posts/2017-07-07-a.md": post("tags: x\n"),
      "tags/index.md": post(),
    },
    ["/2017/07/07/a/", "[/tags/]"],
  ],
  [
    "a pattern on a post, and a slug",
    {
      "_config.yml": "permalink: /:year/:title/\n",
      "_posts/2017-07-07-a.md": post("permalink: /:month/:title\n"),
      "_posts/2017-07-08-b.md": post("slug: other\n"),
    },
    ["/07/a/", "/2017/other/"],
  ],
  [
    "collections that have pages",
    {
      "_config.yml": "collections:\n  events:\n    output: true\n    permalink: /termine/:name/\n",
      "_events/2017-07-07-fest.md": post(),
      "_data/x.md": dated(),
      "_undeclared/x.md": dated(),
    },
    ["/termine/2017-07-07-fest/"],
  ],
  [
    "collections by their path",
    {
      "_config.yml": "collections: { events: { output: true } }\n",
      "_events/2017/fest.md": dated(),
    },
    ["/events/2017/fest/ < /events/2017/fest.html"],
  ],
  [
    "collections in a folder of their own",
    {
      "_config.yml": "collections_dir: lists\ncollections: { events: { output: true } }\n",
      "lists/_events/fest.md": dated(),
    },
    ["/events/fest/ < /events/fest.html"],
  ],
  [
    "a collection without settings",
    { "_events/fest.md": dated() },
    ["/events/fest/ < /events/fest.html"],
  ],
  [
    "defaults for a folder and a kind",
    {
      "_config.yml":
        "permalink: pretty\ndefaults:\n  - scope: { path: '', type: posts }\n    values: { permalink: /p/:title/, published: true }\n  - scope: { path: hidden }\n    values: { published: false }\n",
      "_posts/2017-07-07-a.md": post(),
      "hidden/x.md": dated(),
    },
    ["/p/a/"],
  ],
  [
    "what is excluded, and what is about the repository",
    {
      "_config.yml": "permalink: pretty\nexclude: [notes, '*.draft.md']\n",
      "notes/x.md": dated(),
      "a.draft.md": dated(),
      "CHANGELOG.md": post(),
      "404.md": post(),
      "vendor/gem/index.md": dated(),
      "about.md": post(),
    },
    ["[/about/]"],
  ],
  [
    "a folder below the settings",
    {
      "_config.yml": "source: src\npermalink: pretty\n",
      "src/_posts/2017-07-07-a.md": post(),
      "docs/x.md": dated(),
    },
    ["/2017/07/07/a/"],
  ],
];

const hugo: readonly Case[] = [
  [
    "posts of Zola",
    {
      "config.toml": 'base_url = "https://old.example"\n',
      "content/news/2017-07-07-sprints.md": '+++\ntitle = "Sprints"\n+++\n\nText.\n',
      "content/x.md": '+++\ntitle = "Party"\npath = "2017/07/08/party"\n+++\n\nText.\n',
    },
    ["/2017/07/08/party/", "/news/sprints/"],
  ],
  [
    "bundles, sections and their pages",
    {
      "hugo.toml": 'title = "Ours"\n',
      "content/_index.md": post(),
      "content/posts/_index.md": post(),
      "content/posts/sprints/index.md": dated(),
      "content/posts/My Post.md": dated(),
      "content/about.md": post(),
      "layouts/x.md": dated(),
      "themes/y/exampleSite/content/z.md": dated(),
    },
    ["/posts/my-post/", "/posts/sprints/", "[/about/]", "[/posts/]"],
  ],
  [
    "patterns for sections",
    {
      "config.toml":
        "[permalinks]\nposts = '/:year/:month/:slug/'\n[permalinks.page]\ntalks = '/t/:contentbasename/'\n",
      "content/posts/a.md": dated(),
      "content/posts/b.md": dated("slug: bee\n"),
      "content/talks/c.md": dated(),
    },
    ["/2017/07/a/", "/2017/07/bee/", "/t/c/"],
  ],
  [
    "url, slug and aliases",
    {
      "hugo.yaml": "title: Ours\n",
      "content/posts/a.md": dated("url: /x/y/\naliases: [/old/]\n"),
      "content/posts/b.md": dated("slug: bee\n"),
    },
    ["/posts/bee/", "/x/y/ < /old/"],
  ],
  [
    "settings in a folder",
    {
      "config/_default/hugo.toml": 'title = "Ours"\n',
      "config/_default/permalinks.toml": "posts = '/p/:slug/'\n",
      "content/posts/a.md": dated(),
    },
    ["/p/a/"],
  ],
  [
    "languages by name and by folder",
    {
      "hugo.toml":
        "defaultContentLanguage = 'en'\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n[languages.fr]\ncontentDir = 'content/fr'\n",
      "content/a.md": dated(),
      "content/a.de.md": dated(),
      "content/fr/a.md": dated(),
    },
    ["/a/", "/de/a/", "/fr/a/"],
  ],
];

const pelican: readonly Case[] = [
  [
    "header lines, a slug from the title, and pages",
    {
      "pelicanconf.py": "SITENAME = 'Ours'\nPATH = 'content'\n",
      "content/x.md": "Title: My Talk\nDate: 2017-07-07 10:20\n\nText.\n",
      "content/pages/about.md": "Title: About\n\nText.\n",
      "output/x.md": "Title: Not this\nDate: 2017-07-07\n\nText.\n",
    },
    ["/my-talk/ < /my-talk.html", "[/pages/about/] < /pages/about.html"],
  ],
  [
    "patterns",
    {
      "pelicanconf.py":
        "ARTICLE_URL = 'posts/{date:%Y}/{date:%b}/{date:%d}/{slug}/'\nPAGE_URL = '{slug}/'\n",
      "content/x.md": "Title: Talk\nDate: 2017-07-07\nSlug: t\n\nText.\n",
      "content/pages/about.md": "Title: About\n\nText.\n",
    },
    ["/posts/2017/Jul/07/t/", "[/about/]"],
  ],
  [
    "other languages than the site's",
    {
      "pelicanconf.py": "DEFAULT_LANG = 'de'\n",
      "content/de.md": "Title: Talk\nSlug: t\nLang: de\nDate: 2017-07-07\n\nText.\n",
      "content/fr.md": "Title: Talk\nSlug: t\nLang: fr\nDate: 2017-07-07\n\nText.\n",
    },
    ["/t-fr/ < /t-fr.html", "/t/ < /t.html"],
  ],
  [
    "a site for each language",
    {
      "pelicanconf.py":
        "DEFAULT_LANG = 'de'\nPAGE_URL = '{slug}.html'\nI18N_SUBSITES = {\n  'fr': {},\n}\n",
      "content/pages/de/a.md": "Title: Start\nsave_as: index.html\nLang: de\n\nText.\n",
      "content/pages/fr/a.md": "Title: Start\nsave_as: index.html\nLang: fr\n\nText.\n",
      "content/pages/fr/b.md": "Title: Statuts\nLang: fr\n\nText.\n",
    },
    ["[/fr/]", "[/fr/statuts/] < /fr/statuts.html"],
  ],
  [
    "drafts and hidden posts",
    {
      "pelicanconf.py": "",
      "content/x.md": "Title: Talk\nDate: 2017-07-07\nStatus: draft\n\nText.\n",
      "content/y.md": "Title: Other\nDate: 2017-07-07\nStatus: hidden\n\nText.\n",
      "content/z.md": "Title: Third\nDate: 2017-07-07\nStatus: published\n\nText.\n",
    },
    ["/third/ < /third.html"],
  ],
];

const eleventy: readonly Case[] = [
  [
    "dates in names",
    { "eleventy.config.js": "export default {}", "posts/2017-07-07-a.md": post() },
    ["/posts/a/"],
  ],
  [
    "data files, the nearest last",
    {
      ".eleventy.js": 'module.exports = { dir: { input: "src" } }',
      "src/posts/posts.json": '{ "tags": ["posts"], "permalink": "/blog/{{ page.fileSlug }}/" }',
      "src/posts/2017-07-07-a.md": post(),
      "src/posts/2017-07-08-b.11tydata.json":
        '{ "permalink": "/{{ title | slugify }}/index.html" }',
      "src/posts/2017-07-08-b.md": post(),
      "src/_includes/x.md": dated(),
      "docs/x.md": dated(),
    },
    ["/blog/a/", "/some-title/"],
  ],
  [
    "no page at all",
    { "eleventy.config.mjs": "", "a.md": dated("permalink: false\n"), "b.md": dated() },
    ["/b/"],
  ],
];

for (const [generator, cases] of Object.entries({ plain, jekyll, hugo, pelican, eleventy })) {
  describe(`addresses in a folder: ${generator}`, () => {
    for (const [what, files, expected] of cases) {
      it(`are kept: ${what}`, () => {
        const { found, said } = addresses(files);
        assert.deepEqual(found, [...expected].sort());
        const serious = said.filter((line) => !/site\/(?:changed-slug|taken-for-day)/.test(line));
        assert.deepEqual(serious, []);
      });
    }
  });
}

describe("settings of another generator", () => {
  it("say what the site is called, where it is, and in which zone and language", () => {
    const { site, said } = loadContent(
      {
        "_config.yml":
          "title: Ours\ndescription: We meet\nurl: https://ours.example.de\nbaseurl: /blog\nlocale: de_DE\ntimezone: Europe/Berlin\n",
        "_posts/2017-07-07-a.md": post("start: 2017-08-07 18:00\n"),
      },
      { url: undefined },
    );
    assert.equal(site?.title, "Ours");
    assert.equal(site?.description, "We meet");
    assert.deepEqual(site?.address, { origin: "https://ours.example.de", pathPrefix: "/blog/" });
    assert.equal(site?.lang, "de-DE");
    assert.equal(site?.events[0]?.meetups[0]?.zone, "Europe/Berlin");
    assert.match(
      said.join("\n"),
      /^_config\.yml:1:1 note site\/project {2}this is a site of Jekyll/m,
    );
  });

  it("give way to site.yaml, which makes it a plain folder", () => {
    const { site } = loadContent({
      "site.yaml": "title: Mine\n",
      "_config.yml": "title: Ours\npermalink: none\n",
      "a/index.md": dated(),
    });
    assert.equal(site?.title, "Mine");
  });

  it("name no address at which nobody finds the site", () => {
    for (const url of ["http://localhost:4000", "https://example.com", "/"]) {
      const { site } = loadContent(
        { "hugo.toml": `baseURL = "${url}"\n`, "content/a.md": dated() },
        { url: undefined },
      );
      assert.equal(site?.address.origin, undefined, url);
    }
  });

  it("are said to be unreadable where they are", () => {
    const { said } = loadContent({ "_config.yml": "a: [\n", "_posts/2017-07-07-a.md": post() });
    assert.match(said.join("\n"), /_config\.yml:1:1 warning site\/unread-settings/);
  });

  it("are never run, and code in an address is told", () => {
    const { site, said } = loadContent({
      "eleventy.config.js": 'throw new Error("it was run")',
      "a.md": dated("permalink: \"/{{ page.date | date: '%Y' }}/a/\"\n"),
      "b.md": dated("permalink: ../../b\n"),
    });
    assert.deepEqual(site?.events.map(({ slug }) => slug).sort(), ["a", "b"]);
    assert.match(
      said.join("\n"),
      /^a\.md:4:1 warning site\/unread-permalink .* published at \/a\/;/m,
    );
    assert.match(said.join("\n"), /^b\.md:4:1 warning site\/unread-permalink /m);
  });

  it("do not know in which zone what is over took place, so that its day alone is told", () => {
    const { site, said } = loadContent({
      "_config.yml": "",
      "_posts/2017-07-07-a.md": post("event: { start: 2017-08-07 18:00, end: 2017-08-07 21:00 }\n"),
    });
    const [meetup] = site?.events[0]?.meetups ?? [];
    assert.deepEqual([meetup?.start.kind, meetup?.end], ["day", undefined]);
    assert.match(said.join("\n"), /2017-07-07-a\.md:3:10 warning site\/only-day/);
  });

  it("take the day that a name says where the date beside it is none here", () => {
    const { site, said } = loadContent({
      "_config.yml": "",
      "_posts/2017-03-06-a.md": post("date: 06-03-2017 12:00:00 +0200\n"),
    });
    assert.equal(site?.events[0]?.date.iso, "2017-03-06");
    assert.match(said.join("\n"), /a\.md:3:1 warning site\/unread-date /);
  });

  it("leave a post of our own its day where the name of its file says the same", () => {
    const load = (date: string) =>
      loadContent({
        "site.yaml": "title: Ours\n",
        "_posts/2017-12-28-a.md": `---\ntitle: A\ndate: ${date}\n---\nx\n`,
      });
    const same = load("2017-12-28 23:08:41 +8000");
    assert.match(same.said.join("\n"), /a\.md:3:1 warning site\/unread-date /);
    assert.equal(same.site?.events[0]?.date.iso, "2017-12-28");
    assert.match(
      load("2017-12-29 23:08:41 +8000").said.join("\n"),
      / error time\/unreadable-date /,
    );
  });

  it("let a date pass that is none here, and tell it nowhere", () => {
    const { site, said } = loadContent({
      "_config.yml": "",
      "a.md": post("date: 08-02-21 15:00\n"),
    });
    assert.equal(site?.pages.length, 1);
    assert.match(
      said.join("\n"),
      /a\.md:3:1 warning site\/unread-date {2}"08-02-21 15:00" cannot be read/,
    );
  });
});

describe("files that a post links to", () => {
  for (const [what, files] of [
    ["static/ of Hugo", { "hugo.toml": 'title = "Ours"\n', "static/plan.pdf": "%PDF-1.4\n" }],
    [
      "the folder that Hugo's settings name",
      { "hugo.toml": 'staticDir = "shelf"\n', "shelf/plan.pdf": "%PDF-1.4\n" },
    ],
  ] as const) {
    it(`keep their address below ${what}`, () => {
      const { site } = loadContent({ ...files, "content/a.md": `${dated()}[Plan](/plan.pdf)\n` });
      assert.deepEqual(
        site?.attachments.map(({ address }) => address),
        ["/plan.pdf"],
      );
    });
  }
});

it("Hugo's posts are looked for where its settings say", () => {
  const files = { "hugo.toml": 'contentDir = "posts"\n', "posts/a.md": dated() };
  assert.deepEqual(addresses(files).found, ["/a/"]);
});
