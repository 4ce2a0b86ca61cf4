import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Look, Looks, TypefaceFile } from "../channels/look.ts";
import type { OutputFile } from "../channels/output.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { EventSummary, Site } from "../model/site.ts";
import type { Theme } from "../model/theme.ts";
import { defaultPalette } from "../theme/default-palette.ts";
import { type Palette, paletteOf } from "../theme/palette.ts";
import type { Assets } from "./assets.ts";
import { fingerprint, stylePath } from "./fingerprint.ts";
import type { BuildOptions } from "./options.ts";
import type { PreparedImages } from "./prepare.ts";
import { bundleStylesheet, linkStylesheet } from "./stylesheet.ts";
import { paletteCss } from "./theme-css.ts";

export interface PreparedLooks {
  readonly looks: Looks;
  /** Their stylesheets and typefaces. */
  readonly files: readonly OutputFile[];
}

type Report = (diagnostic: Diagnostic) => void;

/** Makes a stylesheet for each theme that the site and its events have: the one of all pages, and what the theme adds. */
export async function prepareLooks(
  site: Site,
  root: string,
  images: PreparedImages,
  assets: Assets,
  options: Pick<BuildOptions, "assetsDir" | "cacheDir" | "fixedStyles">,
  report: Report,
): Promise<PreparedLooks> {
  const files = new Map<string, OutputFile>();
  const make = lookMaker(assets, options, files, report);
  const paletteFor = async ({ inks }: Theme, picture: string | undefined) => {
    if (inks !== "picture") return inks === undefined ? defaultPalette : paletteOf(inks);
    const hash = picture === undefined ? undefined : images.seen.get(picture)?.hash;
    if (picture === undefined || hash === undefined) return defaultPalette;
    const { pictureColour } = await import("../images/colour.ts");
    const read = () => readFile(join(root, picture));
    const accent = await pictureColour(read, hash, `${options.cacheDir}/colours`);
    return accent === undefined ? defaultPalette : paletteOf({ accent, ink: undefined });
  };
  const own = make(site.theme, await paletteFor(site.theme, undefined));
  const events = new Map<string, Look>();
  for (const event of [...site.events, ...site.translations]) {
    if (isSame(event, site)) continue;
    events.set(event.slug, make(event.theme, await paletteFor(event.theme, event.image?.path)));
  }
  return { looks: { site: own, events }, files: [...files.values()] };
}

/** A look of its own has an event with other words in its theme, or with the colour of its picture. */
const isSame = ({ theme }: EventSummary, site: Site) =>
  theme.inks !== "picture" && JSON.stringify(theme) === JSON.stringify(site.theme);

/** Makes looks, and notes their files by their paths: two events with the same theme share them. */
function lookMaker(
  { css }: Assets,
  options: Pick<BuildOptions, "assetsDir" | "fixedStyles">,
  files: Map<string, OutputFile>,
  report: Report,
) {
  const { assetsDir } = options;
  const publish = (path: string, body: OutputFile["body"]) => {
    files.set(path, { path, body });
    return `/${path}`;
  };
  const extra = (name: string) =>
    textOf(bundleStylesheet(join(assetsDir, "css", `masthead-${name}.css`), report));
  return (theme: Theme, palette: Palette): Look => {
    const { masthead, picture, font } = theme;
    const form = masthead === "field" ? "" : extra(masthead);
    const inMasthead = picture === "beside" ? "" : extra("picture");
    const face = font === "system" ? undefined : loadFont(font, assetsDir, publish, report);
    const colours = palette === defaultPalette ? "" : paletteCss(palette);
    const text = [textOf(css), face?.css ?? "", colours, form, inMasthead].join("");
    const kind = fingerprint(JSON.stringify([masthead, picture, font, palette]));
    const name = options.fixedStyles ? `site-${kind}` : "site";
    const stylesheet = publish(stylePath(name, text, options), text);
    return {
      stylesheet,
      palette,
      font: face?.latin,
      typeface: face?.typeface ?? [],
    };
  };
}

const textOf = (bytes: Uint8Array | undefined) =>
  bytes === undefined ? "" : Buffer.from(bytes).toString("utf8");

/** The faces of a bundled font, and where the one is published that most headings are set in. */
function loadFont(
  font: string,
  assetsDir: string,
  publish: (path: string, body: Uint8Array) => string,
  report: Report,
) {
  const folder = join(assetsDir, "fonts", font);
  const typeface: TypefaceFile[] = [];
  let latin: string | undefined;
  const css = linkStylesheet(
    join(folder, "font.css"),
    `assets/fonts/${font}/font.css`,
    (url) => {
      const file = join(folder, url);
      const bytes = readFileSync(file);
      const name = url.replace(/^\.\/|-wght-normal\.woff2$/g, "");
      const address = publish(`assets/fonts/${name}-${fingerprint(bytes)}.woff2`, bytes);
      typeface.push({ file, address });
      if (name.endsWith("-latin")) latin = address;
      // From the stylesheet, which lies in assets/.
      return address.replace("/assets/", "");
    },
    report,
  );
  return { css, latin, typeface };
}
