import { basename } from "node:path";
import type { ContentTree } from "../../content/walk.ts";
import { isJekyllPost, placeInJekyll } from "./jekyll.ts";
import { partsOfPath, placeByPath } from "./placing.ts";
import type { Project } from "./project.ts";

/** A folder of posts without a generator's settings. Jekyll's folders are known by their names. */
export function plainProject({ root, paths }: ContentTree): Project {
  // A theme of Hugo has templates of posts in it.
  const isTheme = paths.includes("theme.toml");
  return {
    generator: undefined,
    settings: undefined,
    site: {},
    isPost: (path) => isJekyllPost(path, {}) && !(isTheme && path.startsWith("archetypes/")),
    placing: (path) => {
      // `_posts` may be all that was given.
      const whole = /^_(?:posts|drafts)$/.test(basename(root)) ? `${basename(root)}/${path}` : path;
      return /(?:^|\/)_[^/]+\//.test(whole)
        ? placeInJekyll(whole, {})
        : placeByPath(partsOfPath(path));
    },
  };
}
