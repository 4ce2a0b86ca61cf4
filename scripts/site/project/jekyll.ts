import { isMapping, itemsOf, type Mapping, textOf } from "../../content/keys/written.ts";
import type { Report } from "../../content/post.ts";
import type { ContentTree } from "../../content/walk.ts";
import { datedName, partsOfPath, placeByPath } from "./placing.ts";
import type { Placing, Project } from "./project.ts";
import { firstOf, readSettings, settingAt, siteKeys, textAt } from "./settings.ts";

/** A site of Jekyll: known by its settings (jekyllrb.com/docs/configuration). */
export function openJekyll(tree: ContentTree, report: Report): Project | undefined {
  const path = firstOf(tree, ["_config.yml", "_config.yaml", "_config.toml"]);
  if (path === undefined) return undefined;
  const settings = readSettings(tree, path, report);
  const source = (textAt(settings, "source") ?? "").replace(/^\.?\/*|(?<!\/)\/+$/g, "");
  const base = source === "" || source === "." ? "" : `${source}/`;
  const below = (file: string) => file.slice(base.length);
  return {
    generator: "Jekyll",
    settings: path,
    site: siteKeys({
      title: textAt(settings, "title") ?? textAt(settings, "name"),
      description: textAt(settings, "description") ?? textAt(settings, "tagline"),
      url: urlOf(settings),
      lang: textAt(settings, "lang") ?? textAt(settings, "locale"),
      timezone: textAt(settings, "timezone"),
    }),
    isPost: (file) =>
      file.startsWith(base) &&
      !/(?:^|\/)vendor\//.test(file) &&
      isJekyllPost(below(file), settings) &&
      isDeclared(below(file), settings),
    placing: (file) => placeInJekyll(below(file), settings),
  };
}

function urlOf(settings: Mapping): string | undefined {
  const url = textAt(settings, "url")?.replace(/(?<!\/)\/+$/, "");
  const base = (textAt(settings, "baseurl") ?? "").replace(/^\/*/, "/");
  return url === undefined ? undefined : `${url}${base.replace(/(?<!\/)\/+$/, "")}/`;
}

/** Where there are settings, they name every collection beside posts and drafts. */
function isDeclared(path: string, settings: Mapping): boolean {
  const collections = settingAt(settings, "collections");
  const declared = isMapping(collections)
    ? Object.keys(collections)
    : itemsOf(collections).flatMap((item) => textOf(item) ?? []);
  const { folders } = partsOfPath(path);
  const special = folders.filter((folder) => folder.startsWith("_")).map((each) => each.slice(1));
  return special.every((name) => ["posts", "drafts", ...declared].includes(name));
}

/** Folders that hold no posts, also where no settings name others. */
const noPosts =
  /^_(?:layouts?|includes?|data|site|sass|scss|css|js|plugins?|assets?|themes?|templates?|partials?|components?|bower_components|build|app|pages_old)$/i;

/** Not a layout, not what Jekyll made, and not excluded. A folder that begins with "_" holds a collection. */
export function isJekyllPost(path: string, settings: Mapping): boolean {
  const { folders } = partsOfPath(path);
  if (folders.some((folder) => noPosts.test(folder))) return false;
  const excluded = itemsOf(settingAt(settings, "exclude")).flatMap((item) => textOf(item) ?? []);
  return !excluded.some((pattern) => isExcluded(path, pattern.replace(/^\.?\/|\/$/g, "")));
}

function isExcluded(path: string, pattern: string): boolean {
  if (!pattern.includes("*")) return path === pattern || path.startsWith(`${pattern}/`);
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*");
  return new RegExp(`^${source}(?:/|$)`).test(path);
}

/** The styles of addresses that have a name. Jekyll's own choice is the first. */
const styles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

export function placeInJekyll(path: string, settings: Mapping): Placing {
  const parts = partsOfPath(path);
  const style = textAt(settings, "permalink") ?? "date";
  const at = parts.folders.findIndex((folder) => folder.startsWith("_"));
  const special = parts.folders[at]?.slice(1);
  const defaults = defaultsFor(path, special ?? "pages", settings);
  if (special === undefined) {
    const page = placeByPath(parts);
    return {
      ...page,
      hasFile: !style.endsWith("/") && style !== "pretty",
      defaults: { ...defaults, ...page.defaults },
    };
  }
  const isPost = special === "posts" || special === "drafts";
  const { date, name } = datedName(parts.stem);
  const above = parts.folders.slice(0, at);
  const below = parts.folders.slice(at + 1);
  const collection = settingAt(settings, `collections.${special}`);
  const pattern = isPost
    ? (styles[style] ?? style)
    : isMapping(collection)
      ? textAt(collection, "permalink")
      : undefined;
  // Only below the folder that the settings name a collection has its own name alone.
  const isSettled = above.join("/") === textAt(settings, "collections_dir");
  const folders = [...(isSettled ? [] : above), special, ...below];
  const placed = placeByPath({ folders, stem: parts.stem });
  return {
    ...placed,
    ...(isPost ? { folders: [], name: name === "" ? parts.stem : name, isIndex: false } : {}),
    pattern,
    categories: isPost ? above : [],
    collection: special,
    hasFile: pattern === undefined && !placed.isIndex,
    defaults: {
      ...defaults,
      ...(date === undefined ? {} : { date }),
      ...(special === "drafts" ? { draft: "true" } : {}),
    },
    tagsAtSpaces: true,
    onlyDated: isMapping(collection) && textAt(collection, "output") !== "true",
  };
}

/** Front matter that `defaults:` in the settings give to the posts of a folder or a kind; the most special last. */
function defaultsFor(path: string, type: string, settings: Mapping): Mapping {
  const scopes = itemsOf(settingAt(settings, "defaults")).filter(isMapping);
  const fitting = scopes.filter((each) => {
    const folder = (textAt(each, "scope.path") ?? "").replace(/^\.?\/|\/$/g, "");
    const wanted = textAt(each, "scope.type");
    const isBelow = folder === "" || path === folder || path.startsWith(`${folder}/`);
    return isBelow && !folder.includes("*") && (wanted === undefined || wanted === type);
  });
  const depth = (each: Mapping) => (textAt(each, "scope.path") ?? "").length;
  const values = fitting
    .sort((a, b) => depth(a) - depth(b))
    .map((each) => settingAt(each, "values"));
  return Object.assign({}, ...values.filter(isMapping));
}
