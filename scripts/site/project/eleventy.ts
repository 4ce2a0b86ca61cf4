import { unreported } from "../../content/decode.ts";
import type { Mapping } from "../../content/keys/written.ts";
import type { Report } from "../../content/post.ts";
import { readText } from "../../content/read.ts";
import type { ContentTree } from "../../content/walk.ts";
import { datedName, partsOfPath, placeByPath } from "./placing.ts";
import type { Placing, Project } from "./project.ts";
import { firstOf, readSettings, siteKeys, textAt } from "./settings.ts";

const configurations = [
  ".eleventy.js",
  ...["js", "cjs", "mjs", "ts", "mts"].map((ending) => `eleventy.config.${ending}`),
];

/**
 * A site of Eleventy: known by its configuration, which is a program and is not run. The folders that it names are found
 * as text; data files are read where they are JSON.
 */
export function openEleventy(tree: ContentTree, report: Report): Project | undefined {
  const path = firstOf(tree, configurations) ?? hiddenConfiguration(tree);
  if (path === undefined) return undefined;
  const program = readText(tree, path, unreported) ?? "";
  const folderOf = (name: string, otherwise: string) =>
    new RegExp(`\\b${name}\\s*:\\s*["'\`]([^"'\`]+)["'\`]`)
      .exec(program)?.[1]
      ?.replace(/^\.?\/|(?<!\/)\/+$/g, "") ?? otherwise;
  const input = folderOf("input", "");
  const base = input === "" || input === "." ? "" : `${input}/`;
  const noPosts = [
    folderOf("includes", "_includes"),
    folderOf("layouts", "_layouts"),
    folderOf("data", "_data"),
    folderOf("output", "_site"),
  ];
  const isPost = (file: string) => {
    const { folders } = partsOfPath(file);
    return file.startsWith(base) && !folders.some((folder) => noPosts.includes(folder));
  };
  const known = new Map<string, Mapping>();
  const readData = (name: string): Mapping => {
    const before = known.get(name);
    const data = before ?? (tree.paths.includes(name) ? readSettings(tree, name, report) : {});
    known.set(name, data);
    return data;
  };
  const global = ["metadata", "site", "meta"].map(
    (name) => `${base}${folderOf("data", "_data")}/${name}.json`,
  );
  const data = firstOf(tree, global);
  const site = data === undefined ? {} : readSettings(tree, data, report);
  return {
    generator: "Eleventy",
    settings: path,
    site: siteKeys({
      title: textAt(site, "title"),
      description: textAt(site, "description"),
      url: textAt(site, "url"),
      lang: textAt(site, "language") ?? textAt(site, "lang"),
    }),
    isPost,
    placing: (file) => placeInEleventy(file, base, readData),
  };
}

/** A name that begins with a dot is not read as content, and is where this configuration has been for years. */
const hiddenConfiguration = (tree: ContentTree) =>
  tree.hidden.find((path) => path === ".eleventy.js" || path === ".eleventy.cjs");

type ReadData = (path: string) => Mapping;

function placeInEleventy(file: string, base: string, readData: ReadData): Placing {
  const path = file.slice(base.length);
  const parts = partsOfPath(path);
  const { date, name } = datedName(parts.stem);
  const placed = placeByPath({ ...parts, stem: name === "" ? parts.stem : name });
  return {
    ...placed,
    defaults: {
      ...(date === undefined ? placed.defaults : { date }),
      ...dataFor(file, base, readData),
    },
  };
}

/** Data of the folders above a post, the nearest last, and of the post itself (11ty.dev/docs/data-template-dir). */
function dataFor(file: string, base: string, readData: ReadData): Mapping {
  const { folders, stem } = partsOfPath(file);
  const depth = base === "" ? 0 : base.split("/").length - 1;
  const names = folders
    .map((folder, index) => [...folders.slice(0, index + 1), folder].join("/"))
    .slice(depth);
  const files = [...names, [...folders, stem].join("/")].flatMap((name) => [
    `${name}.json`,
    `${name}.11tydata.json`,
  ]);
  return Object.assign({}, ...files.map(readData));
}
