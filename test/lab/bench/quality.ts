import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Pixels } from "../../../scripts/images/pixels.ts";
import type { CorpusEvent, SizeName } from "./corpus.ts";
import { decodeAt, ssim } from "./likeness.ts";
import { createRandom } from "./random.ts";
import type { Site, Tool } from "./tool.ts";
import { picturesOf } from "./verify.ts";

/** What a tool makes of photographs in one format and width: the means over a sample of them. */
export interface PictureQuality {
  readonly format: "avif" | "webp" | "jpeg";
  /** In pixels. */
  readonly width: number;
  /** Of one file. */
  readonly bytes: number;
  /** Likeness to the photograph at that width, 1 for the same pixels. */
  readonly ssim: number;
}

// SSIM of two megapixels takes a second, and the means of six photographs hardly differ from those of a hundred.
const sampleSize = 6;

/** The content whose pictures are looked at: that of all tools, so that they are of the same photographs. */
export const lookedAt: SizeName = "M";

/** Looks at the pictures that the pages of some announcements show. By format, best first, widths rising. */
export async function measureQuality(tool: Tool, site: Site): Promise<readonly PictureQuality[]> {
  const output = join(site.folder, tool.output);
  const found: PictureQuality[] = [];
  for (const event of sample(site.corpus.events)) {
    const photo = readFileSync(join(site.folder, tool.photoFile(event)));
    const references = new Map<number, Pixels>();
    for (const file of picturesOf(output, tool.announcementPage(event)))
      found.push(await compare(file, photo, references));
  }
  return means(found);
}

/** The same ones for each tool. */
function sample(events: readonly CorpusEvent[]): readonly CorpusEvent[] {
  const random = createRandom("pictures to look at");
  const left = events.filter(({ photo }) => photo !== undefined);
  const count = Math.min(sampleSize, left.length);
  return Array.from({ length: count }, () =>
    left.splice(random.between(0, left.length - 1), 1),
  ).flat();
}

async function compare(
  file: string,
  photo: Buffer,
  references: Map<number, Pixels>,
): Promise<PictureQuality> {
  const bytes = readFileSync(file);
  const shown = await decodeAt(bytes);
  const reference = references.get(shown.width) ?? (await decodeAt(photo, shown.width));
  references.set(shown.width, reference);
  return {
    format: formatOf(file),
    width: shown.width,
    bytes: bytes.length,
    ssim: ssim(reference, shown),
  };
}

function formatOf(file: string): PictureQuality["format"] {
  const extension = extname(file).slice(1);
  return extension === "avif" || extension === "webp" ? extension : "jpeg";
}

const formats = ["avif", "webp", "jpeg"] as const;

function means(found: readonly PictureQuality[]): readonly PictureQuality[] {
  return formats.flatMap((format) => {
    const same = found.filter((picture) => picture.format === format);
    const widths = [...new Set(same.map(({ width }) => width))].sort((a, b) => a - b);
    return widths.map((width) => {
      const group = same.filter((picture) => picture.width === width);
      const mean = (read: (picture: PictureQuality) => number) =>
        group.reduce((sum, picture) => sum + read(picture), 0) / group.length;
      return { format, width, bytes: mean(({ bytes }) => bytes), ssim: mean(({ ssim }) => ssim) };
    });
  });
}
