import { stateColours } from "../../theme/default-palette.ts";
import type { Palette } from "../../theme/palette.ts";
import { directionOf } from "../../words/direction.ts";
import { cardSize } from "../publication.ts";
import type { Card } from "./card.ts";
import type { FontFile } from "./fonts.ts";
import { halftone } from "./halftone.ts";
import { type CardColours, cardColoursOf, cardMargin, titleSteps } from "./look.ts";
import { type Line, type Lines, setLines, type TextStyle } from "./paragraph.ts";
import type { Ribbon } from "./ribbon.ts";
import type { Fonts } from "./shape.ts";

const headHeight = 120;
const stubHeight = 172;
const stubTop = cardSize.height - stubHeight;
const halftoneWidth = 696;

/** Where the event's picture stands, in the place of the halftone. */
export const cardPictureSize = { width: 470, height: stubTop } as const;

/**
 * The site's masthead as a ticket, in SVG: the yellow field with its halftone, and a stub that says when and where. In a
 * language that is written from right to left it is the other way round.
 */
export function drawSheet(
  fonts: Fonts,
  card: Card,
  typeface: readonly FontFile[],
  palette: Palette,
  picture?: string,
): string {
  const colours = cardColoursOf(palette);
  const pen = penOf(fonts, card.lang, typeface);
  const { width, height } = cardSize;
  const mark = card.ribbon && drawMark(pen, card.ribbon, colours);
  const beside = picture === undefined ? 0 : cardPictureSize.width;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    box(0, 0, width, height, colours.band),
    picture === undefined ? drawHalftone(pen, colours.dot) : drawPicture(pen, picture),
    box(0, stubTop, width, stubHeight, colours.stub),
    drawSiteName(pen, card.site, (mark?.width ?? -headGap) + headGap, colours.ink),
    drawTitle(pen, card.title, width - beside - 2 * cardMargin, colours.ink),
    drawStub(pen, card, colours),
    mark?.svg ?? "",
    "</svg>",
  ].join("");
}

/** Draws texts of a card's language, on its side of the sheet. */
interface Pen {
  readonly set: (
    text: string,
    style: Omit<TextStyle, "lang" | "typeface">,
    width: number,
    most: number,
  ) => Lines;
  readonly isRightToLeft: boolean;
  readonly lang: string;
}

// What is bold is what the page sets in the typeface of its headings.
const penOf = (fonts: Fonts, lang: string, typeface: readonly FontFile[]): Pen => ({
  set: (text, style, width, most) => {
    const faces = style.weight === 800 ? { typeface } : {};
    return setLines(fonts, text, { ...style, ...faces, lang }, width, most);
  },
  isRightToLeft: directionOf(lang) === "rtl",
  lang,
});

/** The left edge of a thing of a width that stands so far from the side where lines begin. */
const leftOf = ({ isRightToLeft }: Pen, distance: number, width: number) =>
  isRightToLeft ? cardSize.width - distance - width : distance;

const headGap = 40;
const inner = cardSize.width - 2 * cardMargin;

function drawSiteName(pen: Pen, site: string, taken: number, colour: string): string {
  const set = lineOf(pen, site, { size: 36, weight: 800 }, inner - taken);
  return drawSetLine(pen, set, { middle: headHeight / 2, colour });
}

function drawTitle(pen: Pen, text: string, width: number, colour: string): string {
  const room = stubTop - headHeight;
  const style = { weight: 800, letterSpacing: -0.015 } as const;
  const fitting = titleSteps.map(({ size, most }) => () => {
    const { leading } = pen.set(text, style, Number.POSITIVE_INFINITY, 1);
    const fit = Math.max(1, Math.min(most, Math.floor(room / (size * leading))));
    return { size, ...pen.set(text, style, width / size, fit) };
  });
  const last = fitting.length - 1;
  for (const [index, setAt] of fitting.entries()) {
    const { size, lines, isWhole, leading } = setAt();
    if (!isWhole && index < last) continue;
    const middle = headHeight + (room - (lines.length - 1) * size * leading) / 2;
    const lowest = middle + ((lines.length - 1) * leading + rise + depthOf(lines.at(-1))) * size;
    // What hangs from the last line stays above the stub.
    const first = middle - Math.max(0, lowest - (stubTop - 14));
    return lines
      .map((line, row) => {
        const middle = first + row * size * leading;
        return drawGlyphs(pen, line, { size, middle, colour });
      })
      .join("");
  }
  return "";
}

function drawStub(pen: Pen, { date, place, dateHolds }: Card, colours: CardColours): string {
  const when = lineOf(pen, date, { size: 50, weight: 800 });
  const where = lineOf(pen, place, { size: 36, weight: 500 });
  const [upper, lower] = stubMiddles(when, where);
  const { stubInk, stubQuiet } = colours;
  return (
    drawSetLine(pen, when, { middle: upper, colour: stubInk, isStruck: !dateHolds }) +
    drawSetLine(pen, where, { middle: lower, colour: stubQuiet })
  );
}

/** Where the date and the place stand: what stands alone in the middle of the stub. */
function stubMiddles(
  when: SetLine | undefined,
  where: SetLine | undefined,
): readonly [upper: number, lower: number] {
  const middle = stubTop + stubHeight / 2;
  if (when === undefined || where === undefined) return [middle, middle];
  const [upper, lower] = [middle - 24.5, middle + 33];
  // Burmese letters hang far below their line and stand far above it.
  const lowest = upper + (rise + depthOf(when.line)) * when.size;
  const highest = lower + (rise - heightOf(where.line)) * where.size;
  const apart = Math.max(0, leastGap - (highest - lowest)) / 2;
  return [upper - apart, lower + apart];
}

/** Between what hangs from the date and what stands on the place. */
const leastGap = 8;

interface SetLine {
  readonly line: Line;
  readonly size: number;
}

/** Undefined for no text. */
function lineOf(
  pen: Pen,
  text: string,
  { size, weight }: { readonly size: number; readonly weight: TextStyle["weight"] },
  width = inner,
): SetLine | undefined {
  const [line] = text === "" ? [] : pen.set(text, { weight }, width / size, 1).lines;
  return line && { line, size };
}

const drawSetLine = (pen: Pen, set: SetLine | undefined, look: Omit<LineLook, "size">): string =>
  set === undefined ? "" : drawGlyphs(pen, set.line, { ...look, size: set.size });

interface LineLook {
  readonly size: number;
  /** Where the middle of the line is, from above. */
  readonly middle: number;
  readonly colour: string;
  readonly isStruck?: boolean;
}

function drawGlyphs(pen: Pen, line: Line, { size, middle, colour, isStruck = false }: LineLook) {
  const start = leftOf(pen, cardMargin, line.width * size);
  const struck = isStruck
    ? box(start, middle + 0.03 * size, line.width * size, 0.05 * size, colour)
    : "";
  return pathsOf(line, start, middle, size, colour) + struck;
}

// Half of what the condensed font's letters rise above the middle of a line: there their feet stand.
const rise = 0.342;

const depthOf = (line: Line | undefined): number =>
  Math.max(0, ...(line?.glyphs.map(({ y, outline }) => outline().depth - y) ?? []));

const heightOf = (line: Line): number =>
  Math.max(0, ...line.glyphs.map(({ y, outline }) => outline().height + y));

const pathsOf = ({ glyphs }: Line, start: number, middle: number, size: number, colour: string) => {
  const paths = glyphs.map(({ x, y, outline }) => {
    const { path, scale } = outline();
    if (path === "") return "";
    const [left, foot] = [start + x * size, middle + (rise - y) * size];
    return `<path transform="translate(${at(left)} ${at(foot)}) scale(${at(scale * size, 5)} ${at(-scale * size, 5)})" d="${path}"/>`;
  });
  return `<g fill="${colour}">${paths.join("")}</g>`;
};

const box = (x: number, y: number, width: number, height: number, colour: string) =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${colour}"/>`;

const at = (value: number, decimals = 2) => String(Number(value.toFixed(decimals)));

function drawHalftone({ isRightToLeft }: Pen, colour: string): string {
  const x = cardSize.width - halftoneWidth;
  const place = isRightToLeft ? `translate(${halftoneWidth}) scale(-1 1)` : `translate(${x})`;
  return `<path transform="${place}" fill="${colour}" d="${halftone(halftoneWidth, stubTop)}"/>`;
}

function drawPicture(pen: Pen, address: string): string {
  const { width, height } = cardPictureSize;
  const x = leftOf(pen, cardSize.width - width, width);
  return `<image x="${x}" width="${width}" height="${height}" href="${address}"/>`;
}

// The page's pale yellow for "wait" would be lost on the field.
const markColours = ({ stub, markInk }: CardColours) =>
  ({
    stop: [stateColours.stop, stateColours["stop-ink"]],
    wait: [stub, markInk],
    info: [stateColours.info, stateColours["info-ink"]],
  }) as const satisfies Record<Ribbon["tone"], readonly [ground: string, ink: string]>;

function drawMark(pen: Pen, { text, tone }: Ribbon, colours: CardColours) {
  const size = 46;
  const [pad, height, middle] = [28, 72, headHeight / 2];
  const style = { weight: 800, letterSpacing: 0.03 } as const;
  const { lines } = pen.set(text.toLocaleUpperCase(pen.lang), style, inner / size, 1);
  const width = 2 * pad + (lines[0]?.width ?? 0) * size;
  const start = leftOf(pen, cardSize.width - cardMargin - width, width);
  const [ground, ink] = markColours(colours)[tone];
  const letters = lines.map((line) => pathsOf(line, start + pad, middle - 1, size, ink));
  const turned = `rotate(${pen.isRightToLeft ? 2 : -2} ${at(start + width / 2)} ${middle})`;
  const drawn = [box(start, middle - height / 2, width, height, ground), ...letters];
  return { width, svg: `<g transform="${turned}">${drawn.join("")}</g>` };
}
