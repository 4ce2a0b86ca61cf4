import assert from "node:assert/strict";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { ledgerName } from "../../scripts/channels/ledger/format.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { unchangedBuild } from "../../scripts/output/unchanged.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const hour = 3_600_000;
const start = Date.parse("2017-08-07T08:00:00Z");

const post = (title: string, more = "", text = "Come.") =>
  `---\ntitle: ${title}\ndate: 2017-07-07\n${more}---\n\n${text}\n`;
const meetup =
  "---\ntimezone: Australia/Melbourne\nstart: 2017-08-07 18:30\nend: 2017-08-07 20:30\n---\n";

/** A site that is changed and built again and again. */
interface Workshop {
  readonly folder: string;
  now: number;
  drafts: boolean;
}

type Edit = (workshop: Workshop) => void;

const write =
  (path: string, text: string): Edit =>
  ({ folder }) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
const remove =
  (path: string): Edit =>
  ({ folder }) =>
    rmSync(join(folder, path), { recursive: true, force: true });
const rename =
  (from: string, to: string): Edit =>
  ({ folder }) => {
    if (existsSync(join(folder, from)) && !existsSync(join(folder, to)))
      renameSync(join(folder, from), join(folder, to));
  };
// Where nothing was published, the file would be somebody's own.
const deface =
  (path: string): Edit =>
  ({ folder }) => {
    if (existsSync(join(folder, path))) writeFileSync(join(folder, path), "defaced");
  };
const pass =
  (hours: number): Edit =>
  (workshop) => {
    workshop.now += hours * hour;
  };

const toggleDrafts: Edit = (workshop) => {
  workshop.drafts = !workshop.drafts;
};

const siteFile = (more: string) => `url: https://handbill.example/\ncards: false\n${more}`;
const svg = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="8"><path d="M0 0h4v4z"/></svg>`;

// Titles of the same length: neither size nor, within a tick of the clock, time tells them apart.
const edits: readonly Edit[] = [
  () => {},
  ...["Talks", "Walks"].map((title) => write("content/talks/index.md", post(title))),
  ...["Sold out!", "Cancelled"].map((words) =>
    write("content/talks/updates/2017-07-20-news.md", `---\ntitle: ${words}\n---\n\nSorry.\n`),
  ),
  write("content/talks/index.md", "---\ntitle: No date\n---\n"),
  ...["18:30", "19:30"].map((time) =>
    write("content/party/meetup.md", meetup.replace("18:30", time)),
  ),
  write("content/party/index.md", post("Party")),
  write("content/site.yaml", "title: Other\nurl: https://handbill.example/\ncards: false\n"),
  // What other events link to comes, goes and is renamed.
  write("content/talks/index.md", post("Talks", "", "## Getting there\n\nBy tram.")),
  write("content/talks/index.md", post("Talks", "", "## The way\n\nBy tram.")),
  write("content/talks/index.md", post("Talks", "slug: evening\n")),
  write("content/party/index.md", post("Party", "", "[Tram](../talks/index.md#getting-there)")),
  write("content/party/index.md", post("Party", "", "[Talks](/talks/) [away](/evening/)")),
  write("content/party/index.md", post("Party", "", "[The menu](menu.pdf) [a map](/map.pdf)")),
  write("content/party/menu.pdf", "Soup"),
  write("content/party/menu.pdf", "Nuts"),
  remove("content/party/menu.pdf"),
  // Pictures, one of them shown by two events.
  write("content/party/index.md", post("Party", "image: hall.svg\n", "![Hall](hall.svg)")),
  write("content/talks/index.md", post("Talks", "", "![Hall](../party/hall.svg)")),
  ...[8, 9].map((side) => write("content/party/hall.svg", svg(side))),
  write("content/party/hall.svg", "no picture"),
  remove("content/party/hall.svg"),
  // Pages of the site and of an event, which come and go in the footer and below the event's title.
  ...["About us", "About me"].map((title) => write("content/about.md", `# ${title}\n\nHello.\n`)),
  write(
    "content/talks/rules.md",
    "# Rules\n\nBe kind. [All](../about.md) [talks](./#getting-there)\n",
  ),
  write("content/talks/rules.md", post("Rules are news")),
  write("content/index.md", "# Welcome\n\nSee [the talks](talks/).\n"),
  write("content/party/index.md", post("Party", "", "[Who we are](../about.md)")),
  remove("content/about.md"),
  remove("content/index.md"),
  remove("content/talks/rules.md"),
  // When it takes place, said or taken for it, for as long as that day has not come.
  write("content/party/index.md", "---\ntitle: Party\ndate: 2017-08-08\n---\n\nCome.\n"),
  write("content/party/index.md", post("Party", "start: 2017-08-08\nend: 2017-08-09\n")),
  // Settings of another generator are what posts are read with once site.yaml is gone.
  remove("content/site.yaml"),
  ...["pretty", "/news/:title/", "/news/:year/:title.html"].map((permalink) =>
    write("content/_config.yml", `url: https://handbill.example\npermalink: ${permalink}\n`),
  ),
  write("content/_config.yml", "timezone: Europe/Berlin\ndefaults:\n- values: {lang: de}\n"),
  write(
    "content/_posts/2017-07-08-news.md",
    "---\ntitle: News\n---\n\n{% post_url 2017-07-08-news %}\n",
  ),
  write("content/_posts/2017-07-08-news.md", "---\ntitle: News\npublished: false\n---\n\nCome.\n"),
  remove("content/_config.yml"),
  // The name of a tag is the first that was used for it.
  write("content/talks/index.md", post("Talks", "tags: [Music, night]\n")),
  write("content/party/index.md", post("Party", "tags: [music]\n")),
  write("content/party/index.md", post("Party", "draft: true\n")),
  write("content/talks/index.md", post("Talks", "redirect_from: /old/\n")),
  write("content/party/index.md", post("Party", "redirect_from: /talks/\n")),
  write("content/site.yaml", siteFile("lang: de\n")),
  write("content/site.yaml", siteFile("home: talks\n")),
  write("content/site.yaml", siteFile("organizer:\n  name: Ada\n  email: ada@handbill.example\n")),
  write("content/site.yaml", "url: https://handbill.example/repo/\ncards: false\n"),
  write("content/site.yaml", "cards: false\n"),
  ...["red", "tan"].map((color) => write("assets/css/site.css", `h1 { color: ${color}; }\n`)),
  write("assets/icons/favicon.svg", svg(8)),
  remove("assets/icons/icon-512.png"),
  toggleDrafts,
  deface("out/talks/index.html"),
  deface("out/index.html"),
  rename("content/talks", "content/walks"),
  rename("content/walks", "content/talks"),
  remove("content/talks/updates"),
  remove("content/party"),
  remove("out/sitemap.xml"),
  remove("out"),
  remove("out/talks/feed.xml"),
  remove("out-cache/builds"),
  pass(1),
  pass(24),
  pass(-24),
];

function workshop(t: TestContext): Workshop {
  const made = { folder: temporaryFolder(t), now: start, drafts: false };
  cpSync("assets", join(made.folder, "assets"), { recursive: true });
  write("content/site.yaml", "url: https://handbill.example/\ncards: false\n")(made);
  write("content/sprints/index.md", post("Sprints"))(made);
  write("content/talks/index.md", post("Talks"))(made);
  write("content/party/index.md", post("Party"))(made);
  write("content/sprints/meetup.md", `${meetup}\nBring a laptop.\n`)(made);
  return made;
}

const optionsFor = ({ folder, now, drafts }: Workshop, output: string): BuildOptions =>
  buildOptions(folder, {
    outputDir: join(folder, output),
    assetsDir: join(folder, "assets"),
    cacheDir: join(folder, `${output}-cache`),
    drafts,
    now,
  });

const build = (options: BuildOptions) => buildSite(options, { onProgress: () => {} });

const site = (folder: string) =>
  new Map([...listFiles(folder).keys()].map((path) => [path, readFileSync(join(folder, path))]));

type Outcome = "nothing to do" | "published" | "refused";

/** Builds over what is there and from nothing. */
async function compare(made: Workshop): Promise<Outcome> {
  for (const name of readdirSync(made.folder))
    if (name.startsWith("clean")) rmSync(join(made.folder, name), { recursive: true });
  const options = optionsFor(made, "out");
  // What was published before is an input: the clean build is given it too.
  const published = join(options.outputDir, ledgerName);
  const ledger = join(made.folder, "clean.jsonl");
  const isThere = existsSync(published);
  if (isThere) cpSync(published, ledger);
  const known = unchangedBuild(options);
  const incremental = known ?? (await build(options));
  const clean = await build({ ...optionsFor(made, "clean"), ledger: isThere ? ledger : undefined });
  assert.deepEqual(incremental.diagnostics, JSON.parse(JSON.stringify(clean.diagnostics)));
  assert.equal(incremental.summary === undefined, clean.summary === undefined);
  if (clean.summary !== undefined)
    assert.deepEqual(site(options.outputDir), site(join(made.folder, "clean")));
  if (clean.summary === undefined) return "refused";
  return known === undefined ? "published" : "nothing to do";
}

test("publishes the bytes of a clean build after any edits, and has nothing to do after none", async (t) => {
  const someEdits = fc.array(fc.constantFrom(...edits), { minLength: 8, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(someEdits, async (steps) => {
      const made = workshop(t);
      assert.equal(await compare(made), "published");
      for (const step of steps) {
        step(made);
        if ((await compare(made)) === "refused") continue;
        assert.ok(unchangedBuild(optionsFor(made, "out")), "there is nothing to do");
      }
    }),
    { numRuns: 4 },
  );
});

test("renders only what an edit concerns, and leaves all other files as they are", async (t) => {
  const made = workshop(t);
  const options = optionsFor(made, "out");
  const fileOf = (path: string) => statSync(join(options.outputDir, path)).ino;
  const ofTalks = ["index.html", "poster/index.html", "feed.xml", "feed.json"];
  const ofSprints = [...ofTalks, "meetup.ics"].map((name) => `sprints/${name}`);
  await build(options);
  for (const title of ["Walks", "Talks", "Walks"]) {
    const before = new Map(ofSprints.map((path) => [path, fileOf(path)]));
    const talks = ofTalks.map((name) => fileOf(`talks/${name}`));
    write("content/talks/index.md", post(title))(made);
    await build(options);
    for (const [path, file] of before) assert.equal(fileOf(path), file, path);
    for (const [index, name] of ofTalks.entries())
      assert.notEqual(fileOf(`talks/${name}`), talks[index], name);
    assert.equal(await compare(made), "nothing to do");
  }
});

test("looks again for what links lead to by its title when titles change", async (t) => {
  const made = workshop(t);
  remove("content/site.yaml")(made);
  const old = "[walks](/2016/long-walks.html)";
  write("content/sprints/index.md", `${post("Sprints")}\n${old}\n`)(made);
  for (const title of ["Long walks", "Talks", "Long walks"]) {
    write("content/talks/index.md", post(title))(made);
    assert.equal(await compare(made), "published");
    const page = readFileSync(join(made.folder, "out/sprints/index.html"), "utf8");
    assert.equal(page.includes('href="/talks/"'), title === "Long walks");
  }
});

test("reads posts anew when another generator's settings give them other addresses", async (t) => {
  const made = workshop(t);
  remove("content/site.yaml")(made);
  write("content/_posts/2017-07-08-news.md", "---\ntitle: News\n---\n\nCome.\n")(made);
  for (const permalink of ["/a/:title/", "/b/:title/", "/b/:year/:title/"]) {
    write("content/_config.yml", `permalink: ${permalink}\n`)(made);
    assert.equal(await compare(made), "published");
    const folder = permalink.replace(":year", "2017").replace(":title", "news");
    assert.ok(existsSync(join(made.folder, `out${folder}index.html`)), folder);
  }
  remove("content/_config.yml")(made);
  write("content/site.yaml", "title: Ours\n")(made);
  assert.equal(await compare(made), "published");
});

test("shows a page of the site below every event as long as it is there", async (t) => {
  const made = workshop(t);
  const footer = () => readFileSync(join(made.folder, "out/sprints/index.html"), "utf8");
  for (const title of ["About us", "About me"]) {
    write("content/about.md", `# ${title}\n\nHello.\n`)(made);
    assert.equal(await compare(made), "published");
    assert.match(footer(), new RegExp(`<a href="/about/">${title}</a>`));
  }
  remove("content/about.md")(made);
  assert.equal(await compare(made), "published");
  assert.doesNotMatch(footer(), /"\/about\/"/);
});

test("takes a day to come for the event's own only until it has come", async (t) => {
  const made = workshop(t);
  write("content/party/index.md", "---\ntitle: Party\ndate: 2017-08-09\n---\n\nCome.\n")(made);
  assert.equal(await compare(made), "published");
  for (const hours of [24, 24, -24, 36]) {
    pass(hours)(made);
    await compare(made);
  }
});

test("reports a link to an anchor that is gone in a page that is not rendered again", async (t) => {
  const made = workshop(t);
  const options = optionsFor(made, "out");
  const codes = async () => (await build(options)).diagnostics.map(({ code }) => code);
  write("content/talks/index.md", post("Talks", "", "## Getting there\n\nBy tram."))(made);
  write("content/party/index.md", post("Party", "", "[Tram](/talks/#getting-there)"))(made);
  assert.ok(!(await codes()).some((code) => code.endsWith("broken-fragment")));
  write("content/talks/index.md", post("Talks", "", "## The way\n\nBy tram."))(made);
  assert.ok((await codes()).some((code) => code.endsWith("broken-fragment")));
});

/** What another event or file decides about a page that shows or links to it. */
const seenElsewhere = {
  "an event that it links to has another address": [
    write("content/party/index.md", post("Party", "", "[Talks](../talks/index.md)")),
    write("content/talks/index.md", post("Talks", "slug: evening\n")),
  ],
  "a picture that it shows has other pixels": [
    write("content/party/hall.svg", svg(8)),
    write("content/party/index.md", post("Party", "", "![Hall](hall.svg)")),
    write("content/party/hall.svg", svg(9)),
  ],
  "a picture that it shows is gone": [
    write("content/party/hall.svg", svg(8)),
    write("content/party/index.md", post("Party", "", "![Hall](hall.svg)")),
    remove("content/party/hall.svg"),
  ],
  "the site has another name": [write("content/site.yaml", siteFile("title: Other\n"))],
  "the site is in another time zone": [
    write("content/site.yaml", siteFile("timezone: Europe/Dublin\n")),
    write("content/party/meetup.md", "---\nstart: 2017-08-07 18:30\n---\n"),
    write("content/site.yaml", siteFile("timezone: Europe/Athens\n")),
  ],
  "somebody has defaced it": [deface("out/party/index.html")],
} as const;

for (const [what, steps] of Object.entries(seenElsewhere))
  test(`makes a page anew when ${what}`, async (t) => {
    const made = workshop(t);
    const { outputDir } = optionsFor(made, "out");
    const page = () => readFileSync(join(outputDir, "party/index.html"), "utf8");
    await compare(made);
    let before = "";
    for (const step of steps) {
      step(made);
      before = page();
      assert.equal(await compare(made), "published");
    }
    assert.notEqual(page(), before);
  });

test("never writes into a published file", async (t) => {
  const made = workshop(t);
  const options = optionsFor(made, "out");
  const page = join(options.outputDir, "talks/index.html");
  await build(options);
  for (const title of ["Walks", "Talks", "Walks", "Talks"]) {
    const visitor = openSync(page, "r");
    const before = readFileSync(page, "utf8");
    write("content/talks/index.md", post(title))(made);
    await build(options);
    assert.equal(readFileSync(visitor, "utf8"), before);
    closeSync(visitor);
  }
});
