/** @jsxImportSource satori/jsx */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import satori, { type Font } from "satori";
import { svgToPng } from "../../images/rasterize.ts";
import type { Palette } from "../../theme/palette.ts";
import { cardSize } from "../publication.ts";
import type { Card } from "./card.ts";
import { cardFontFamilies, cardFontFiles } from "./fonts.ts";
import { CardSheet } from "./sheet.tsx";

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

/** The card as PNG bytes: the same bytes for the same card. */
export const renderCard = async (
  card: Card,
  palette: Palette,
  fonts: Font[],
): Promise<Uint8Array> => svgToPng(await cardToSvg(card, palette, fonts));

/** The card as an SVG drawing whose letters are outlines: what rasterizes it needs no font. */
export const cardToSvg = (card: Card, palette: Palette, fonts: Font[]): Promise<string> =>
  satori(<CardSheet card={card} palette={palette} families={cardFontFamilies} />, {
    ...cardSize,
    fonts,
  });
