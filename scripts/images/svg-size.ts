import type { SaxesTagNS } from "saxes";

// CSS Values 4, section 6.2: absolute lengths.
const pixels = { "": 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size a browser gives the drawing in `<img>`, in CSS pixels, at least 1 (CSS Images 3, section 5.3). */
export function svgSize({ attributes }: SaxesTagNS): Size {
  const width = toPixels(attributes.width?.value);
  const height = toPixels(attributes.height?.value);
  const box = toBox(attributes.viewBox?.value);
  const ratio = box === undefined ? undefined : box.width / box.height;
  if (width !== undefined) return rounded(width, height ?? (ratio ? width / ratio : 150));
  if (height !== undefined) return rounded(ratio ? height * ratio : 300, height);
  return rounded(box?.width ?? 300, box?.height ?? 150);
}

const rounded = (width: number, height: number): Size => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
});

function toPixels(length = ""): number | undefined {
  const [, number, unit] = /^\s*([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length) ?? [];
  const factor = Object.entries(pixels).find(([name]) => name === unit?.toLowerCase())?.[1];
  const value = Number(number) * (factor ?? Number.NaN);
  return value > 0 && value < 1e5 ? value : undefined;
}

function toBox(viewBox = ""): Size | undefined {
  const [, , width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const usable = width > 0 && height > 0 && width < 1e5 && height < 1e5;
  return usable ? { width, height } : undefined;
}
