import type { EventEntries } from "../channels/index.ts";
import type { OutputFile } from "../channels/output.ts";
import type { EventPublication, Publication } from "../channels/publication.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ImagePlan } from "../images/plan.ts";
import type { Route } from "../model/route.ts";
import type { Event, EventSummary, Site } from "../model/site.ts";
import type { LoadedSite } from "../site/load.ts";
import type { BuildOptions } from "./options.ts";
import type { Snapshot } from "./snapshot.ts";

/** The work that a build puts together; tests give it smaller parts. */
export interface Parts {
  readonly loadSite: (options: BuildOptions) => Promise<LoadedSite>;
  /** Reads the pictures' sizes, not their pixels. `inputs` are the files as they were found before any was read. */
  readonly prepareImages: (
    content: Content,
    options: BuildOptions,
    inputs: Snapshot,
  ) => Promise<PreparedImages>;
  /** Decides what the social cards show, drawing none. */
  readonly prepareCards: (site: Site, options: BuildOptions) => Promise<PreparedCards>;
  /** The browser editor, if the site has one. */
  readonly adminFiles: (
    site: Site,
    options: BuildOptions,
    report: (diagnostic: Diagnostic) => void,
  ) => Promise<readonly OutputFile[]>;
  /** What is published once for the site beside its pages. */
  readonly siteFiles: (
    publication: Publication,
    routes: readonly Route<EventSummary>[],
    entries: EventEntries,
  ) => Promise<readonly OutputFile[]>;
  /** What is published for one event beside its pages, and where. */
  readonly eventFiles: (
    publication: EventPublication,
    event: Event,
    entries: readonly string[],
  ) => readonly OutputFile[];
  /** What it gives to the calendars. */
  readonly calendarEntries: (publication: EventPublication, event: Event) => readonly string[];
  readonly eventFilePaths: (
    publication: EventPublication,
    event: EventSummary,
  ) => readonly string[];
}

/** Content that can be published, and where its files are. */
export type Content = Pick<LoadedSite, "pictures"> & { readonly site: Site; readonly root: string };

export interface PreparedImages {
  readonly plan: ImagePlan;
  readonly diagnostics: readonly Diagnostic[];
  /** Writes every variant of the plan below the folder. */
  readonly encode: (folder: string, onProgress: OnProgress) => Promise<Encoded>;
  /** Forgets what earlier builds encoded and this one did not use; for after its publication. */
  readonly prune: () => Promise<unknown>;
}

export interface Encoded {
  /** The plan without the pictures that turned out to be damaged: pages must not link to them. */
  readonly images: ImagePlan;
  /** Files made now, and files taken from the cache. */
  readonly encoded: number;
  readonly reused: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Called after each file of a picture. */
export type OnProgress = (done: number, total: number) => void;

export interface PreparedCards {
  /** By event slug: paths of the site. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Writes every card below the folder. */
  readonly render: (folder: string) => Promise<readonly Diagnostic[]>;
  /** As for pictures. */
  readonly prune: () => Promise<unknown>;
}
