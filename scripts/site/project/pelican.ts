import { unreported } from "../../content/decode.ts";
import type { Report } from "../../content/post.ts";
import { readText } from "../../content/read.ts";
import type { ContentTree } from "../../content/walk.ts";
import { datedName, partsOfPath, placeByPath } from "./placing.ts";
import type { Placing, Project } from "./project.ts";
import { siteKeys } from "./settings.ts";

/** A site of Pelican: known by its settings, of which the texts are read and nothing is run. */
export function openPelican(tree: ContentTree, _report: Report): Project | undefined {
  const path = tree.paths.find((file) => file === "pelicanconf.py");
  if (path === undefined) return undefined;
  const python = readText(tree, path, unreported) ?? "";
  const settings = textsIn(python);
  const hasSubsites = /^[ \t]*I18N_SUBSITES[ \t]*=/m.test(python);
  const folder = (settings.get("PATH") ?? "content").replace(/^\.?\/|(?<!\/)\/+$/g, "");
  const base =
    folder !== "" && tree.paths.some((file) => file.startsWith(`${folder}/`)) ? `${folder}/` : "";
  return {
    generator: "Pelican",
    settings: path,
    site: siteKeys({
      title: settings.get("SITENAME"),
      description: settings.get("SITESUBTITLE") ?? settings.get("TAGLINE"),
      url: settings.get("SITEURL"),
      lang: settings.get("DEFAULT_LANG"),
      timezone: settings.get("TIMEZONE"),
    }),
    isPost: (file) => file.startsWith(base) && !/(?:^|\/)(?:themes?|plugins|output)\//.test(file),
    placing: (file) => placeInPelican(file.slice(base.length), settings, hasSubsites),
  };
}

type Texts = ReadonlyMap<string, string>;

/** Every setting that is one text on one line: NAME = 'text'. */
function textsIn(python: string): Texts {
  const lines = python.matchAll(/^([A-Z][A-Z0-9_]*)\s*=\s*[urUR]{0,2}(['"])(.*?)\2\s*(?:#.*)?$/gm);
  return new Map(Array.from(lines, ([, name = "", , text = ""]) => [name, text]));
}

/** `hasSubsites`: a plugin makes a site of each language, below its tag (github.com/pelican-plugins/i18n-subsites). */
function placeInPelican(path: string, settings: Texts, hasSubsites: boolean): Placing {
  const parts = partsOfPath(path);
  const placed = placeByPath(parts);
  const isPage = parts.folders[0] === "pages";
  const { date } = datedName(parts.stem);
  const [kind, usual] = isPage
    ? (["PAGE", "pages/{slug}"] as const)
    : (["ARTICLE", "{slug}"] as const);
  const pattern = settings.get(`${kind}_URL`) ?? `${usual}.html`;
  return {
    ...placed,
    // A slug is made from the title, unless it is written.
    name: undefined,
    isIndex: false,
    pattern,
    translations: {
      lang: settings.get("DEFAULT_LANG") ?? "en",
      pattern: hasSubsites
        ? `{lang}/${pattern}`
        : (settings.get(`${kind}_LANG_URL`) ?? `${usual}-{lang}.html`),
      prefix: hasSubsites ? "{lang}/" : "",
    },
    categories: parts.folders.slice(-1),
    defaults: date === undefined ? {} : { date },
  };
}
