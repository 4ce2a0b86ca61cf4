/*
 * Colours as people see them: OKLCH (CSS Color 4, section 9; Björn Ottosson, "A perceptual color space for image
 * processing"), and how well one is read on another (WCAG 2.2, "contrast ratio").
 */

/** Lightness from 0 to 1, chroma from 0 to about 0.37, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Triple = readonly [number, number, number];

/** "#rrggbb" of a colour as people write it: "#0a7", "#00aa77", "oklch(66% 0.15 163)". Undefined for any other text. */
export function parseColour(text: string): string | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text) ?? [];
  if (short !== undefined) return `#${short.replace(/./g, "$&$&")}`.toLowerCase();
  if (long !== undefined) return `#${long}`.toLowerCase();
  const [, l, percent, c, h] =
    /^oklch\(\s*(\d{1,3}(?:\.\d{1,6})?)(%?)\s+(0?\.\d{1,6}|0)\s+(\d{1,3}(?:\.\d{1,6})?)(?:deg)?\s*\)$/i.exec(
      text,
    ) ?? [];
  if (l === undefined) return undefined;
  const lightness = Number(l) / (percent === "%" ? 100 : 1);
  return lightness > 1 ? undefined : toHex({ l: lightness, c: Number(c), h: Number(h) });
}

/** Of "#rrggbb". */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = toLinear(hex);
  const [l, m, s] = [
    Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
    Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
    Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
  ];
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360,
  };
}

/** "#rrggbb". What sRGB does not have loses chroma, and keeps its lightness and its hue (CSS Color 4, section 13.2). */
export function toHex(colour: Oklch): string {
  const l = Math.min(1, Math.max(0, colour.l));
  let [low, high] = [0, colour.c];
  if (isInside(fromOklch({ ...colour, l }))) low = high;
  // Each step halves what is left of a chroma below 0.4: far less than a step of eight bits.
  for (let step = 0; step < 12 && high > low; step++) {
    const middle = (low + high) / 2;
    if (isInside(fromOklch({ ...colour, l, c: middle }))) low = middle;
    else high = middle;
  }
  const digits = fromOklch({ ...colour, l, c: low }).map((value) => {
    const clipped = Math.min(1, Math.max(0, value));
    const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(255 * encoded)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("")}`;
}

/** From 1 to 21, of "#rrggbb" on "#rrggbb". */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = toLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Linear light, which may lie outside of sRGB. */
function fromOklch({ l, c, h }: Oklch): Triple {
  const angle = (h * Math.PI) / 180;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

// Half a step of eight bits.
const tolerance = 0.0005;
const isInside = (channels: Triple) =>
  channels.every((value) => value >= -tolerance && value <= 1 + tolerance);
