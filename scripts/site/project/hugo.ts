import { isMapping, type Mapping, textOf } from "../../content/keys/written.ts";
import type { Report } from "../../content/post.ts";
import type { ContentTree } from "../../content/walk.ts";
import { datedName, partsOfPath, placeByPath } from "./placing.ts";
import type { Placing, Project } from "./project.ts";
import { firstOf, readSettings, settingAt, siteKeys, textAt } from "./settings.ts";

const endings = ["toml", "yaml", "yml", "json"];
const named = (stem: string) => endings.map((ending) => `${stem}.${ending}`);

/**
 * A site of Hugo: known by its settings and its folder of content (gohugo.io/configuration). Zola's is laid out alike, and
 * its settings have `base_url` (getzola.org/documentation/getting-started/configuration).
 */
export function openHugo(tree: ContentTree, report: Report): Project | undefined {
  const path =
    firstOf(tree, named("hugo")) ??
    firstOf(tree, [...named("config/_default/hugo"), ...named("config/_default/config")]) ??
    firstOf(tree, named("config"));
  if (path === undefined) return undefined;
  const settings = readWhole(tree, path, report);
  const folderAt = (key: string, usual: string) =>
    `${(textAt(settings, key) ?? usual).replace(/^\.?\/|(?<!\/)\/+$/g, "")}/`;
  const base = folderAt("contentdir", "content");
  if (!tree.paths.some((file) => file.startsWith(base))) return undefined;
  const languages = languagesOf(settings);
  const isZola = path === "config.toml" && settingAt(settings, "base_url") !== undefined;
  return {
    generator: isZola ? "Zola" : "Hugo",
    settings: path,
    site: siteKeys({
      title: textAt(settings, "title"),
      description: textAt(settings, "params.description"),
      url: textAt(settings, isZola ? "base_url" : "baseurl"),
      lang: textAt(settings, "languagecode") ?? textAt(settings, "locale") ?? languages.first,
      timezone: textAt(settings, "timezone"),
    }),
    shelf: folderAt("staticdir", "static"),
    isPost: (file) => file.startsWith(base),
    placing: (file) => {
      const placing = placeInHugo(file.slice(base.length), settings, languages);
      // Zola leaves the day of a file's name out of the address.
      return isZola ? { ...placing, name: undatedName(placing.name) } : placing;
    },
  };
}

const undatedName = (name: string | undefined) => name && (datedName(name).name || name);

/** Settings may be spread over files of one folder, named after the key that they hold. Hugo's keys have no case. */
function readWhole(tree: ContentTree, path: string, report: Report): Mapping {
  const whole = lowerKeys(readSettings(tree, path, report));
  if (!path.startsWith("config/_default/")) return whole;
  const more = ["permalinks", "languages", "params"].flatMap((key): [string, Mapping][] => {
    const file = firstOf(tree, named(`config/_default/${key}`));
    return file === undefined ? [] : [[key, lowerKeys(readSettings(tree, file, report))]];
  });
  return { ...whole, ...Object.fromEntries(more) };
}

const lowerKeys = (settings: Mapping): Mapping =>
  Object.fromEntries(Object.entries(settings).map(([key, value]) => [key.toLowerCase(), value]));

interface Languages {
  /** The one whose pages have no folder of their own. */
  readonly first: string;
  readonly all: readonly Language[];
  readonly isInFolder: boolean;
}

interface Language {
  readonly code: string;
  /** Below the folder of content, where it has one of its own. */
  readonly folder: string | undefined;
}

function languagesOf(settings: Mapping): Languages {
  const written = settingAt(settings, "languages");
  const base = textAt(settings, "contentdir") ?? "content";
  const all = Object.entries(isMapping(written) ? written : {}).map(([code, value]) => {
    const own = isMapping(value) ? textOf(lowerKeys(value).contentdir) : undefined;
    return { code, folder: own?.startsWith(`${base}/`) ? own.slice(base.length + 1) : undefined };
  });
  return {
    first:
      textAt(settings, "defaultcontentlanguage") ?? textAt(settings, "default_language") ?? "en",
    all,
    isInFolder: textAt(settings, "defaultcontentlanguageinsubdir") === "true",
  };
}

function placeInHugo(path: string, settings: Mapping, languages: Languages): Placing {
  const { lang, rest } = languageOf(path, languages);
  const placed = placeByPath(partsOfPath(rest));
  const section = placed.folders[0] ?? "";
  const patterns = ["permalinks.page", "permalinks"].map((key) => settingAt(settings, key));
  const isSection = /(?:^|\/)_index\.[^/]+$/i.test(rest);
  const pattern = isSection
    ? undefined
    : patterns.flatMap((each) => (isMapping(each) ? (textOf(each[section]) ?? []) : []))[0];
  const hasPrefix = lang !== undefined && (lang !== languages.first || languages.isInFolder);
  return {
    ...placed,
    folders: hasPrefix ? [lang, ...placed.folders] : placed.folders,
    pattern: pattern !== undefined && hasPrefix ? `/${lang}/${pattern}` : pattern,
    hasFile: textAt(settings, "uglyurls") === "true",
    defaults: { ...placed.defaults, ...(lang === undefined ? {} : { lang }) },
  };
}

/** "index.de.md" and a folder of the language say which it is. */
function languageOf(path: string, { all }: Languages) {
  for (const { code, folder } of all) {
    if (folder !== undefined && path.startsWith(`${folder}/`))
      return { lang: code, rest: path.slice(folder.length + 1) };
    const ending = new RegExp(`\\.${code}(\\.[^./]+)$`, "i");
    if (/^[\w-]+$/.test(code) && ending.test(path))
      return { lang: code, rest: path.replace(ending, "$1") };
  }
  return { lang: undefined, rest: path };
}
