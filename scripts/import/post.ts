import { formatPost, type YamlFields } from "../content/format-yaml.ts";
import { parseBody } from "../content/markdown/body.ts";
import { plainAddress } from "../content/markdown/template/address.ts";
import { isDate } from "../content/post.ts";
import { oneLine } from "../create/names.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { classifyUrl } from "../model/link.ts";
import { pageIds } from "../site/anchors.ts";
import { toSlug } from "../site/slugs.ts";
import { type Assets, findAssets } from "./assets.ts";
import { readForeignPost } from "./foreign-post.ts";
import type { ImportPlan, ImportSetting } from "./plan.ts";
import { type PostFields, toPostFields } from "./post-fields.ts";
import { mapTargets, type Retarget } from "./targets.ts";

type Report = (diagnostic: Diagnostic) => void;

/** Plans an event from a post of Jekyll, Hugo, Pelican or Eleventy; undefined, and said why, when it is none. */
export function planPost(
  text: string,
  setting: ImportSetting,
  report: Report,
): ImportPlan | undefined {
  const { file } = setting;
  const post = readForeignPost(text, file, report);
  if (post === undefined) return undefined;
  const fields = toPostFields(post, setting, report);
  const assets = findAssets(file);
  const placeOf = (written: string) => placeIn(text, file, written);
  // Where the excerpt ends: the summary says that here.
  const markdown = post.body.replace(/^<!--\s*(?:more|excerpt)\s*-->\n?/gm, "");
  const { body: parsed } = parseBody(markdown, { ...bodySetting, file, title: fields.title });
  if (fields.title === undefined && parsed.heading === undefined) {
    report(diagnose("import/no-title", startOf(file)));
    return undefined;
  }
  const image =
    fields.image === undefined ? undefined : takeImage(fields.image, assets, placeOf, report);
  const retarget = carrier(assets, [...parsed.anchors, ...pageIds], placeOf, report);
  const body = mapTargets(markdown, retarget);
  const folder = setting.folder ?? toSlug(fields.slug);
  const matter = { ...ourFields(fields), image: withAlt(image, fields.imageAlt) };
  const index = { path: "index.md", text: formatPost(matter, body) };
  return { folder, files: [index], copies: assets.copies() };
}

const bodySetting = {
  html: "safe",
  ownUrl: undefined,
  embeds: [],
  firstLine: 1,
  kind: "announcement",
  idPrefix: "",
  reservedIds: pageIds,
  isDate,
} as const;

const ourFields = ({
  title,
  date,
  updated,
  draft,
  summary,
  author,
  tags,
  lang,
  redirect_from,
}: PostFields): YamlFields => ({
  title,
  date,
  updated,
  draft,
  summary: summary === undefined ? undefined : oneLine(summary),
  author: author?.length === 1 ? author[0] : author,
  tags,
  lang,
  redirect_from,
});

const withAlt = (path: string | undefined, alt: string | undefined) =>
  path === undefined || alt === undefined ? path : { path, alt };

type PlaceOf = (written: string) => Place;

/** Where a text stands first. */
function placeIn(text: string, file: string, written: string): Place {
  const before = text.slice(0, Math.max(text.indexOf(written), 0)).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function takeImage(
  image: string,
  assets: Assets,
  placeOf: PlaceOf,
  report: Report,
): string | undefined {
  const name = assets.take(plainAddress(image)?.href ?? image);
  if (name === undefined) report(diagnose("import/missing-file", placeOf(image), { src: image }));
  return name;
}

/** Takes along the files that a post names, keeps what leads outside, and ends what led into the old site. */
function carrier(
  assets: Assets,
  anchors: readonly string[],
  placeOf: PlaceOf,
  report: Report,
): Retarget {
  return (target, role) => {
    if (classifyUrl(target) === "external") return target;
    const name = assets.take(target);
    if (name !== undefined) return name;
    if (role === "image") {
      report(diagnose("import/missing-file", placeOf(target), { src: target }));
      return target;
    }
    if (target.startsWith("#") && anchors.includes(target.slice(1))) return target;
    report(diagnose("import/link-left-out", placeOf(target), { href: target }));
    return undefined;
  };
}
