import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type Corpus,
  type CorpusEvent,
  eventPosts,
  type Post,
  photoAlt,
  photoName,
  postsOf,
} from "./corpus.ts";
import { type Site, type Texts, type Tool, workFolder } from "./tool.ts";

/* Each as its users have it: one page for each post, an index of all posts and an Atom feed of the newest fifty. */

const sources = "test/lab/bench/peers";

/** An announcement is a folder with its picture; the other posts are files. */
const postFile =
  (folder: string, extra: (event: CorpusEvent) => string, body: (text: string) => string) =>
  ({ corpus }: Site): Texts =>
    new Map(
      corpus.events.flatMap((event) =>
        eventPosts(event).map((post, index): [string, string] => [
          index === 0 ? `${folder}/${post.slug}/index.md` : `${folder}/${post.slug}.md`,
          `---\n${frontMatter(post)}${index === 0 ? extra(event) : ""}---\n\n${body(post.body)}`,
        ]),
      ),
    );

const frontMatter = ({ title, date, tags, summary }: Post): string =>
  `title: "${title}"\ndate: ${date}\ntopics: [${tags.join(", ")}]\nsummary: "${summary}"\n`;

const nothing = () => "";
const asItIs = (text: string) => text;

const pages = (corpus: Corpus) => [
  ...postsOf(corpus).map(({ slug, title }) => ({ path: `posts/${slug}/index.html`, words: title })),
  { path: "index.html", words: "</ul>" },
  { path: "feed.xml", words: "<entry>" },
];

const shared = {
  output: "_site",
  announcementPage: ({ slug }: CorpusEvent) => `posts/${slug}/index.html`,
  expects: pages,
} as const;

export const hugo: Tool = {
  ...shared,
  name: "hugo",
  version: () => {
    const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
    return status === 0 ? /v(\d[\d.]*\S*)/.exec(stdout)?.[1] : undefined;
  },
  copies: [[`${sources}/hugo`, "."]],
  texts: postFile("content/posts", nothing, asItIs),
  photoFile: ({ slug }) => `content/posts/${slug}/${photoName}`,
  announcementFile: ({ slug }) => `content/posts/${slug}/index.md`,
  command: () => [
    "hugo",
    "--quiet",
    "--destination",
    "_site",
    "--cacheDir",
    resolve(workFolder, "hugo-cache"),
  ],
  environment: () => ({}),
  caches: ["_site", "resources", "../../hugo-cache"],
};

export const eleventy: Tool = {
  ...shared,
  name: "eleventy",
  version: () => packageVersions("eleventy", ["@11ty/eleventy", "@11ty/eleventy-img", "sharp"]),
  copies: [[`${sources}/eleventy`, "."]],
  texts: postFile("content/posts", nothing, asItIs),
  photoFile: ({ slug }) => `content/posts/${slug}/${photoName}`,
  announcementFile: ({ slug }) => `content/posts/${slug}/index.md`,
  command: () => [process.execPath, "../node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
  environment: ({ corpus }) => ({
    BENCH_PICTURES: corpus.events.some(({ photo }) => photo !== undefined) ? "1" : "",
  }),
  caches: ["_site", ".cache"],
};

export const astro: Tool = {
  ...shared,
  name: "astro",
  version: () => packageVersions("astro", ["astro", "sharp"]),
  copies: [[`${sources}/astro`, "."]],
  // Astro makes several formats of pictures that a layout shows, not of those in Markdown.
  texts: postFile(
    "content",
    ({ photo }) => (photo === undefined ? "" : `photo: ./${photoName}\nphotoAlt: "${photoAlt}"\n`),
    (text) => text.replace(/^!\[.*\n/m, ""),
  ),
  photoFile: ({ slug }) => `content/${slug}/${photoName}`,
  announcementFile: ({ slug }) => `content/${slug}/index.md`,
  command: () => [astroNode(), "../node_modules/astro/bin/astro.mjs", "build", "--silent"],
  environment: () => ({ ASTRO_TELEMETRY_DISABLED: "1" }),
  caches: ["_site", ".astro", "node_modules"],
};

/** Astro 7 wants Node 22; npm's registry has that as a package. */
const nodePackage = `node-${process.platform}-${process.arch}`;
const packagesOf = (peer: string) => join(workFolder, peer, "node_modules");

function astroNode(): string {
  const own = resolve(packagesOf("astro"), nodePackage, "bin/node");
  return existsSync(own) ? own : process.execPath;
}

function packageVersions(peer: string, names: readonly string[]): string | undefined {
  const versions = names.map((name) => {
    const file = join(packagesOf(peer), name, "package.json");
    return existsSync(file)
      ? `${name} ${JSON.parse(readFileSync(file, "utf8")).version}`
      : undefined;
  });
  return versions.includes(undefined) ? undefined : versions.join(", ");
}

/** Packages that npm installs for a peer, beside those of its package.json. */
/** What `--install` fetches beside them measures pages: audits.ts. */
export const installable = { eleventy: [], audits: [], astro: [`${nodePackage}@22.23.3`] } as const;
export const peerSources = sources;
