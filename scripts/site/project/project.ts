import type { Mapping } from "../../content/keys/written.ts";
import type { Report } from "../../content/post.ts";
import type { ContentTree } from "../../content/walk.ts";
import { openEleventy } from "./eleventy.ts";
import { openHugo } from "./hugo.ts";
import { openJekyll } from "./jekyll.ts";
import { openPelican } from "./pelican.ts";
import { plainProject } from "./plain.ts";

/** How the posts of a folder are found, and where they are published: as the generator does it that they were written for. */
export interface Project {
  /** "Jekyll"; undefined for a plain folder of posts. */
  readonly generator: string | undefined;
  /** Its settings, below content: what is read of them is read as data. */
  readonly settings: string | undefined;
  /** What they say of the site, as keys of site.yaml. */
  readonly site: Mapping;
  /** A folder whose files lie at the root of the site: "static/". */
  readonly shelf?: string;
  /** Whether a Markdown file is a post at all. */
  readonly isPost: (path: string) => boolean;
  readonly placing: (path: string) => Placing;
}

/** Where a post belongs, before anything in it is read. */
export interface Placing {
  /** The folders above it that stand in its address. */
  readonly folders: readonly string[];
  /** Its name: of its folder for an index, else of its file. Undefined for the one at the root. */
  readonly name: string | undefined;
  /** It speaks for its folder: index.md or _index.md. */
  readonly isIndex: boolean;
  /** How its generator makes addresses: see permalink.ts. Undefined where folders and name are the address. */
  readonly pattern: string | undefined;
  /** The same for posts in another language than the site's, where it is another way. */
  readonly translations?: Translations;
  /** Topics that its folders name, where they stand in addresses. */
  readonly categories: readonly string[];
  /** Of Jekyll: "events" for `_events`. */
  readonly collection: string | undefined;
  /** Its generator made a file of this ending beside the folder: "/about.html". */
  readonly hasFile: boolean;
  /** What front matter need not say: a date in its name, a draft by its folder, what a data file says. */
  readonly defaults: Mapping;
  readonly tagsAtSpaces: boolean;
  /** Its generator makes no page of it by itself, unless it is news of a day. */
  readonly onlyDated: boolean;
}

/** How Pelican addresses what is not in the language of its site. */
export interface Translations {
  /** That of the site. */
  readonly lang: string;
  readonly pattern: string;
  /** What stands in front of addresses that posts write themselves. */
  readonly prefix: string;
}

type Open = (tree: ContentTree, report: Report) => Project | undefined;

const generators: readonly Open[] = [openHugo, openPelican, openJekyll, openEleventy];

/** The project that the content is; one of our own is a plain folder, whatever else lies in it. */
export function openProject(tree: ContentTree, report: Report): Project {
  if (tree.paths.some((path) => /^site\.ya?ml$/.test(path))) return plainProject(tree);
  for (const open of generators) {
    const project = open(tree, report);
    if (project !== undefined) return project;
  }
  return plainProject(tree);
}
