import type { BuildOptions } from "../../scripts/output/options.ts";

/** Where the sites are that must be published as they are expected: `content/`, `expected/` and `said.txt` in each. */
export const root = "test/sites/valid";

export interface Site {
  readonly options?: Partial<Pick<BuildOptions, "contentDir" | "pathPrefix">>;
  /** The texts that are compared, when all of them would say the same thing many times. */
  readonly shown?: RegExp;
}

const pages = /^(?!404)(?!.*poster)(?!tags).*\.html$/;
export const sites: Readonly<Record<string, Site>> = {
  "one-file": { options: { contentDir: `${root}/one-file/content/sprints.md` } },
  "one-folder": {},
  "origin-shape": {},
  "list-home": {},
  "every-state": { shown: new RegExp(`${pages.source}|^calendar\\.ics$`) },
  "path-prefix": { options: { pathPrefix: "/repo/" } },
  "many-kinds": { shown: pages },
  german: {},
  "two-languages": {},
};
