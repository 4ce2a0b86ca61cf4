import type { PictureQuality } from "./quality.ts";
import type { Run } from "./results.ts";
import { table } from "./table.ts";
import { picturesBy } from "./targets.ts";
import { settingNames, toolNames } from "./tool.ts";

/** What each tool makes of a photograph, a row for each format; nothing when no pictures were looked at. */
export function toQualityTable(runs: readonly Run[]): string[] {
  const made = toolNames.flatMap((tool) =>
    settingNames.flatMap((setting) => {
      const pictures = picturesBy(runs, tool, setting) ?? [];
      const name = setting === "equal" ? tool : `${tool}, its own settings`;
      return pictures.length === 0 ? [] : [{ name, pictures }];
    }),
  );
  if (made.length === 0) return [];
  const all = made.flatMap(({ pictures }) => pictures);
  const widths = [...new Set(all.map(({ width }) => width))].sort((a, b) => a - b);
  const rows = made.flatMap(({ name, pictures }) =>
    [...new Set(pictures.map(({ format }) => format))].map((format) => [
      name,
      format,
      ...widths.map((width) =>
        cell(pictures.find((picture) => picture.format === format && picture.width === width)),
      ),
    ]),
  );
  return [explanation, table(["tool", "format", ...widths.map((width) => `${width} px`)], rows)];
}

const cell = (picture: PictureQuality | undefined) =>
  picture === undefined ? "" : `${Math.round(picture.bytes / 1000)} KB, ${picture.ssim.toFixed(4)}`;

const explanation = [
  "What they make of a photograph: the size of a file and its SSIM, the likeness of its brightness to that of the",
  "photograph, which is shrunk to the same width by Lanczos in one step; 1 is the same picture. Means of six photographs.",
].join("\n");
