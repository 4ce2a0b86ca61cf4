/** @jsxImportSource satori/jsx */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import satori, { type Font } from "satori";
import { coverWith, svgToJpeg, svgToPng } from "../../images/rasterize.ts";
import type { Palette } from "../../theme/palette.ts";
import { cardSize } from "../publication.ts";
import type { Card } from "./card.ts";
import { cardFontFamilies, cardFontFiles } from "./fonts.ts";
import { CardSheet, cardPictureSize } from "./sheet.tsx";

/** Reads the bundled font, given the folder of the site's assets. */
export const readCardFonts = (assetsDir: string): Promise<Font[]> =>
  Promise.all(
    cardFontFiles.map(async ({ path, family, weight }) => ({
      name: family,
      data: await readFile(join(assetsDir, path)),
      weight,
      style: "normal" as const,
    })),
  );

/**
 * The card as PNG bytes, or as JPEG where it has a picture, given that picture's bytes: the same bytes for the same
 * card. Without a picture that can be decoded it is drawn as if it had none.
 */
export async function renderCard(
  card: Card,
  palette: Palette,
  fonts: Font[],
  picture?: Uint8Array,
): Promise<Uint8Array> {
  const shown = picture && (await coverWith(picture, cardPictureSize).catch(() => undefined));
  const svg = await cardToSvg(card, palette, fonts, shown && toDataUrl(shown));
  return card.picture === undefined ? svgToPng(svg) : svgToJpeg(svg);
}

const toDataUrl = (jpeg: Buffer) => `data:image/jpeg;base64,${jpeg.toString("base64")}`;

/**
 * The card as an SVG drawing whose letters are outlines: what rasterizes it needs no font. `picture` is the address of
 * one of `cardPictureSize`.
 */
export const cardToSvg = (
  card: Card,
  palette: Palette,
  fonts: Font[],
  picture?: string,
): Promise<string> =>
  satori(
    <CardSheet card={card} palette={palette} families={cardFontFamilies} picture={picture} />,
    {
      ...cardSize,
      fonts,
    },
  );
