import { coverWith, svgToJpeg, svgToPng } from "../../images/rasterize.ts";
import { type Card, textsOf } from "./card.ts";
import { typefaceFont } from "./fonts.ts";
import { fontsOf } from "./paragraph.ts";
import type { CardLook } from "./plan.ts";
import { openFonts } from "./shape.ts";
import { cardPictureSize, drawSheet } from "./sheet.ts";

export interface Drawing {
  /**
   * The card as PNG bytes, or as JPEG where it has a picture, given that picture's bytes: the same bytes for the same
   * card. Without a picture that can be decoded it is drawn as if it had none.
   */
  readonly render: (card: Card, look: CardLook, picture?: Uint8Array) => Promise<Uint8Array>;
  /**
   * The card as an SVG drawing whose letters are outlines: what rasterizes it needs no font. `picture` is the address of
   * one of `cardPictureSize`.
   */
  readonly toSvg: (card: Card, look: CardLook, picture?: string) => Promise<string>;
}

/** Draws cards, and opens each font once. */
export function openDrawing(): Drawing {
  const fonts = openFonts();
  const toSvg: Drawing["toSvg"] = async (card, look, picture) => {
    const texts = ["…", ...textsOf(card)];
    const typeface = look.typeface.map(({ file }) => typefaceFont(file));
    await fonts.open([...typeface, ...texts.flatMap((text) => fontsOf(text, card.lang))]);
    return drawSheet(fonts, card, typeface, look.palette, picture);
  };
  const render: Drawing["render"] = async (card, look, picture) => {
    const shown = picture && (await coverWith(picture, cardPictureSize).catch(() => undefined));
    const svg = await toSvg(card, look, shown && toDataUrl(shown));
    return card.picture === undefined ? svgToPng(svg) : svgToJpeg(svg);
  };
  return { render, toSvg };
}

const toDataUrl = (jpeg: Buffer) => `data:image/jpeg;base64,${jpeg.toString("base64")}`;
