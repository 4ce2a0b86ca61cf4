import { unreported } from "../../content/decode.ts";
import type { Mapping } from "../../content/keys/written.ts";
import { isMapping, textOf, type Written } from "../../content/keys/written.ts";
import type { Report } from "../../content/post.ts";
import { readText } from "../../content/read.ts";
import { parseToml } from "../../content/toml.ts";
import { type ContentTree, shownPath } from "../../content/walk.ts";
import { parseYaml } from "../../content/yaml.ts";
import { diagnose, startOf } from "../../diagnostics/diagnostic.ts";

/** The first of these files that is there. */
export const firstOf = (tree: ContentTree, names: readonly string[]): string | undefined =>
  names.find((name) => tree.paths.includes(name));

/** Settings in YAML, TOML or JSON, as data; none, and said so, where they cannot be read. */
export function readSettings(tree: ContentTree, path: string, report: Report): Mapping {
  const file = shownPath(tree.shown, path);
  const text = readText(tree, path, unreported);
  // What is wrong in them is their generator's affair.
  const { values, isWhole } = path.endsWith(".toml")
    ? parseToml(text ?? "", file, 1, unreported)
    : parseYaml(text ?? "", file, 1, unreported);
  if (isWhole) return values as Mapping;
  report(diagnose("site/unread-settings", startOf(file)));
  return {};
}

/** The value at "a.b.c". */
export const settingAt = (settings: Mapping, path: string): Written =>
  path
    .split(".")
    .reduce<Written>((value, key) => (isMapping(value) ? value[key] : undefined), settings);

export const textAt = (settings: Mapping, path: string): string | undefined =>
  textOf(settingAt(settings, path));

/** Keys of site.yaml that say something; an address only where the site can be found at it. */
export function siteKeys(keys: Readonly<Record<string, string | undefined>>): Mapping {
  const { url, ...others } = keys;
  const isPublic = /^https?:\/\/(?!localhost|127\.|[^/]*\bexample\.(?:com|org|net))[^/]/i.test(
    url ?? "",
  );
  return Object.fromEntries(
    Object.entries({ ...others, url: isPublic ? url : undefined }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
