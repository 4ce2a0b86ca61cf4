import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { loadSite } from "../../scripts/site/load.ts";
import { siteWith } from "./import-into.ts";

/** Imports a whole site by the command and reads what came of it. */
async function importSite(t: TestContext, files: Readonly<Record<string, string>>, old = "old") {
  const scratch = siteWith(t, files);
  const { code, stdout, stderr } = await scratch.run("import", old, "--now", "2017-07-20");
  const { site, events, diagnostics } = loadSite({
    content: join(scratch.folder, "content"),
    url: undefined,
    pathPrefix: undefined,
    drafts: true,
    now: Date.parse("2017-07-20T00:00:00Z"),
  });
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error"),
    [],
  );
  const eventAt = (slug: string) => {
    const event = events.map(({ whole }) => whole()).find((each) => each.slug === slug);
    assert.ok(event, `no event at /${slug}/ among ${events.map(({ summary }) => summary.slug)}`);
    return event;
  };
  return {
    ...scratch,
    code,
    stdout,
    stderr,
    site,
    codes: diagnostics.map(({ code }) => code),
    eventAt,
  };
}

const jekyll = {
  "old/_config.yml": "title: Old\npermalink: pretty\ntimezone: Europe/Berlin\n",
  "old/_posts/2017-07-07-meetup.md":
    "---\ntitle: July\n---\n[Next]({% post_url 2017-08-04-meetup %}) and [the rules](/rules/#kind), [map](../img/map%201.png).\n",
  "old/_posts/2017-08-04-meetup.md":
    "---\ntitle: August\n---\n![Hall](/img/hall.png)\n\n`[Last](/2017/07/07/meetup/)` is [the last](/2017/07/07/meetup/).\n",
  "old/rules.md": "---\ntitle: Rules\n---\n## Kind\n\nBe kind.\n",
  "old/img/hall.png": "png",
  "old/img/map 1.png": "png",
  "old/img/unused.png": "png",
};

test("takes every post of a site at the address that it had, and keeps two of one name apart by their days", async (t) => {
  const { code, stdout, folder, eventAt, read, codes } = await importSite(t, jekyll);
  assert.equal(code, 0);
  assert.match(stdout, /^Wrote 3 posts of 3, 5 files in all$/m);
  assert.deepEqual(
    [eventAt("2017/07/07/meetup").title, eventAt("2017/08/04/meetup").title],
    ["July", "August"],
  );
  const july = read("content/2017-07-07-meetup/index.md");
  assert.match(july, /^permalink: \/2017\/07\/07\/meetup\/$/m);
  assert.match(july, /\[Next\]\(\/2017\/08\/04\/meetup\/\) and \[the rules\]\(\/rules\/#kind\)/);
  assert.match(july, /\[map\]\(\/img\/map%201\.png\)/);
  assert.match(
    read("content/2017-08-04-meetup/index.md"),
    /^`\[Last\]\(\/2017\/07\/07\/meetup\/\)` is \[the last\]\(\/2017\/07\/07\/meetup\/\)\.$/m,
  );
  assert.deepEqual(
    ["img/hall.png", "img/map 1.png", "img/unused.png"].map((path) =>
      existsSync(join(folder, "content", path)),
    ),
    [true, true, false],
  );
  assert.ok(!codes.some((each) => /broken|missing|guessed/.test(each)));
});

test("names two of one name and one day by the first folder of their addresses", async (t) => {
  const { folder, eventAt } = await importSite(t, {
    "old/hugo.toml": "",
    "old/content/de/talks.md": "---\ntitle: Vorträge\ndate: 2017-07-07\n---\nKommt.\n",
    "old/content/news/Hall.md":
      "---\ntitle: Hall\ndate: 2017-07-07\nurl: /News/Hall/\n---\nHere.\n",
    "old/content/en/talks.md": "---\ntitle: Talks\ndate: 2017-07-07\n---\n[German](/de/talks/)\n",
  });
  assert.deepEqual([eventAt("de/talks").title, eventAt("en/talks").title], ["Vorträge", "Talks"]);
  for (const name of ["de-talks", "en-talks", "Hall"])
    assert.ok(existsSync(join(folder, "content", name, "index.md")), name);
});

test("carries when and where into the event", async (t) => {
  const { eventAt, read } = await importSite(t, {
    "old/hugo.toml": 'title = "Old"\ntimeZone = "Europe/Paris"\nlanguageCode = "fr"\n',
    "old/content/events/sprints/index.md":
      "+++\ntitle = 'Sprints'\ndate = 2017-07-01\n[event]\nstart = '2017-08-07 18:30'\nend = '2017-08-07 20:30'\n[location]\nname = 'Hall'\naddress = '1 Main Street'\n+++\nVenez.\n\n![Salle](hall.png)\n",
    "old/content/events/sprints/hall.png": "png",
  });
  const [meetup] = eventAt("events/sprints").meetups;
  assert.deepEqual(
    [meetup?.start, meetup?.venue?.name, meetup?.venue?.address].map((value) =>
      typeof value === "object" && value.kind === "time" ? value.local + value.offset : value,
    ),
    ["2017-08-07T18:30:00+02:00", "Hall", "1 Main Street"],
  );
  const text = read("content/sprints/index.md");
  assert.match(text, /^lang: fr$/m);
  assert.match(text, /!\[Salle\]\(hall\.png\)/);
});

test("keeps the addresses that Pelican's settings make, and a page in the folder of its event", async (t) => {
  const { eventAt, site, read } = await importSite(t, {
    "old/pelicanconf.py":
      "SITENAME = 'Old'\nARTICLE_URL = 'news/{slug}.html'\nPAGE_URL = '{slug}/'\n",
    "old/content/first.md": "Title: First one\nDate: 2017-07-07\n\n[Second]({filename}second.md)\n",
    "old/content/second.md": "Title: Second one\nDate: 2017-07-08\nStatus: draft\n\nSoon.\n",
    "old/content/pages/about.md": "Title: About\n\nWe.\n",
  });
  assert.match(read("content/first-one/index.md"), /\[Second\]\(\/news\/second-one\/\)/);
  assert.deepEqual(
    [eventAt("news/first-one").draft, eventAt("news/second-one").draft],
    [false, true],
  );
  assert.ok(site?.redirects.some(({ from }) => from === "/news/first-one.html"));
  assert.deepEqual(
    site?.pages.map(({ slug }) => slug),
    ["about"],
  );
});

test("keeps one wrong post back, overwrites nothing, and reports what a reader would miss", async (t) => {
  const { code, read, stdout } = await importSite(t, {
    "old/hugo.toml": "",
    "old/content/good.md":
      "---\ntitle: Good\ndate: 2017-07-07\n---\n<script>x</script>\n\n[Away](gone.md)\n",
    "old/content/half.md":
      "---\ntitle: Half\ndate: 2017-07-07\n---\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> b\n",
    "old/content/here.md": "---\ntitle: New here\ndate: 2017-07-07\n---\nNew.\n",
  });
  assert.equal(code, 0);
  assert.match(stdout, /^Wrote 1 post of 3/m);
  assert.match(read("content/here/index.md"), /Here already/);
  const report = read("import-report.md");
  assert.match(report, /1 of 3 posts were taken/);
  assert.match(report, /## Not taken.*\n\n- `.*half\.md:5:1 error source\/merge-marker/);
  assert.match(
    report,
    /## What a reader would miss[\s\S]*good\.md:7:\d+ warning site\/broken-link/,
  );
});

test("keeps a post whose end comes before its start, and leads from the old host to the page itself", async (t) => {
  const { eventAt, read } = await importSite(t, {
    "old/_config.yml": "url: https://old.example\npermalink: /:title/\ntimezone: Europe/Berlin\n",
    "old/_posts/2017-07-07-talks.md":
      "---\ntitle: Talks\nstart: 2017-08-07\nend: 2016-08-07\n---\n[Us](http://old.example/walks/#way) and [you](https://old.example.org/walks/).\n",
    "old/_posts/2017-07-08-walks.md": "---\ntitle: Walks\n---\n## Way\n\nBy tram.\n",
  });
  assert.deepEqual(
    eventAt("talks").meetups.map(({ start, end }) => [start.kind === "day" && start.date, end]),
    [["2017-08-07", undefined]],
  );
  assert.match(
    read("content/talks/index.md"),
    /^\[Us\]\(\/walks\/#way\) and \[you\]\(https:\/\/old\.example\.org\/walks\/\)\.$/m,
  );
});

test("leads from updates and meetups beside a post to where everything lies now", async (t) => {
  const { read, codes } = await importSite(t, {
    "old/_config.yml": "title: Old\npermalink: /:title/\n",
    "old/_posts/2017-07-08-walks.md": "---\ntitle: Walks\n---\nBy tram.\n",
    "old/sprints/index.md": "---\ntitle: Sprints\ndate: 2017-07-07\n---\nCome.\n",
    "old/sprints/hall.png": "png",
    "old/sprints/updates/2017-07-12.md":
      "---\ntitle: More room\n---\nSee [walks](../../_posts/2017-07-08-walks.md), `[x](../hall.png)` and ![Hall](../hall.png).\n",
    "old/sprints/meetup.md":
      "---\nstart: 2017-08-07\n---\nAfter [walks](../_posts/2017-07-08-walks.md), in the [hall](hall.png).\n",
  });
  assert.match(
    read("content/sprints/updates/2017-07-12.md"),
    /^---\ntitle: More room\n---\nSee \[walks\]\(\/walks\/\), `\[x\]\(\.\.\/hall\.png\)` and !\[Hall\]\(\.\.\/hall\.png\)\.$/m,
  );
  assert.match(
    read("content/sprints/meetup.md"),
    /^After \[walks\]\(\/walks\/\), in the \[hall\]\(hall\.png\)\.$/m,
  );
  assert.ok(!codes.some((each) => /broken|missing|guessed/.test(each)), codes.join());
});

test("refuses a folder name for a whole site", async (t) => {
  const scratch = siteWith(t, { "old/a.md": "---\ntitle: A\ndate: 2017-07-07\n---\nA.\n" });
  const { code, stderr } = await scratch.run("import", "old", "--folder", "b");
  assert.equal(code, 2);
  assert.match(stderr, /--folder names one event/);
});
