import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../channels/output.ts";
import { readSvg } from "../images/svg.ts";
import type { Site } from "../model/site.ts";
import { defaultPalette } from "../theme/default-palette.ts";
import type { Palette } from "../theme/palette.ts";
import { loadIcons } from "./assets.ts";
import type { BuildOptions } from "./options.ts";

/**
 * The icons of the site: the bundled ones; in the colours of a theme; or made of the organizer's favicon. Files that have
 * to be drawn come from the cache once they were.
 */
export async function prepareIcons(
  { favicon }: Site,
  root: string,
  palette: Palette,
  { assetsDir, cacheDir }: Pick<BuildOptions, "assetsDir" | "cacheDir">,
): Promise<OutputFile[]> {
  const bundled = loadIcons(join(assetsDir, "icons"));
  if (favicon === undefined && palette === defaultPalette) return bundled;
  const drawing = bundled.find(({ path }) => path === "favicon.svg");
  const source =
    favicon !== undefined
      ? sourceOf(readFileSync(join(root, favicon)), favicon)
      : drawing && {
          bytes: Buffer.from(inColours(drawing.body.toString(), palette)),
          isDrawing: true,
        };
  if (source === undefined) return bundled;
  const { drawIcons } = await import("../images/icons.ts");
  const drawn = await drawIcons(source.bytes, palette.light.ticket, `${cacheDir}/icons`);
  // A picture that cannot be decoded makes no icons.
  if (drawn === undefined) return bundled;
  const own = source.isDrawing
    ? { path: "favicon.svg", body: source.bytes }
    : { path: "favicon.png", body: source.bytes };
  return [own, ...drawn];
}

/** A drawing is published without what runs in it. */
function sourceOf(bytes: Buffer, path: string) {
  if (!/\.svg$/i.test(path)) return { bytes, isDrawing: false };
  const svg = readSvg(bytes.toString("utf8"));
  return svg && { bytes: Buffer.from(svg.text), isDrawing: true };
}

/** The bundled drawing in other inks. */
const inColours = (svg: string, { light }: Palette) =>
  svg
    .replaceAll(defaultPalette.light.ticket, light.ticket)
    .replaceAll(defaultPalette.light.band, light.button);
