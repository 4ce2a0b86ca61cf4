import type { Corpus, CorpusEvent, SizeName } from "./corpus.ts";

export const toolNames = ["handbill", "floor", "hugo", "eleventy", "astro"] as const;
export type ToolName = (typeof toolNames)[number];

/**
 * How pictures are encoded. "equal": WebP at effort 4 and JPEG, both at quality 80, in the same three widths; "own":
 * the widths, formats and quality that the project comes with.
 */
export const settingNames = ["equal", "own"] as const;
export type Setting = (typeof settingNames)[number];

export interface Site {
  readonly size: SizeName;
  readonly corpus: Corpus;
  readonly setting: Setting;
  /** Where the tool builds it. */
  readonly folder: string;
}

/** Text files by their path below the site's folder. */
export type Texts = ReadonlyMap<string, string>;

/** A page that must be there, and words in it. */
export interface Expectation {
  readonly path: string;
  readonly words: string;
}

/** One of the generators that are compared. */
export interface Tool {
  readonly name: ToolName;
  /** The version and its parts', "3.1.7, eleventy-img 6.0.4"; undefined when it is not on this machine. */
  readonly version: () => string | undefined;
  /** Folders and files that are copied into the site's folder as they are: from, to. */
  readonly copies: readonly (readonly [from: string, to: string])[];
  readonly texts: (site: Site) => Texts;
  /** Where the event's photograph goes, and the file of its announcement. */
  readonly photoFile: (event: CorpusEvent) => string;
  readonly announcementFile: (event: CorpusEvent) => string;
  readonly command: (site: Site) => readonly [string, ...string[]];
  readonly environment: (site: Site) => Readonly<Record<string, string>>;
  /** What a cold run starts without, below the site's folder. */
  readonly caches: readonly string[];
  readonly output: string;
  /** The page that shows the event's announcement. */
  readonly announcementPage: (event: CorpusEvent) => string;
  readonly expects: (corpus: Corpus) => readonly Expectation[];
}

/** Below it are the sites, the photographs, the peers of npm and the results. */
export const workFolder = ".cache/bench";

/** Where a tool builds. */
export const siteFolder = (tool: ToolName, size: SizeName, setting: Setting): string =>
  `${workFolder}/${tool}/${size}-${setting}`;
