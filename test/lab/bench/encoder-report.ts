import type { EncoderRun } from "./encoders.ts";

/** Means over all photographs, then the first one with the encoders that are too slow for the others. */
export function toEncoderReport(
  runs: readonly EncoderRun[],
  photos: number,
  width: number,
): string {
  const [first] = runs;
  const alone = runs.filter(({ photo }) => photo === first?.photo);
  const common = runs.filter(
    ({ encoder }) => runs.filter((run) => run.encoder === encoder).length === photos,
  );
  const counted = photos === 1 ? "one photograph" : `the means of ${photos} photographs`;
  const all = `At ${width} pixels, ${counted}:\n\n${table(common)}`;
  return photos === 1 ? all : `${all}\n\n${first?.photo} alone:\n\n${table(alone)}`;
}

function table(runs: readonly EncoderRun[]): string {
  const names = [...new Set(runs.map(({ encoder }) => encoder))];
  const rows = names.map((name) =>
    row(
      name,
      runs.filter(({ encoder }) => encoder === name),
    ),
  );
  const titles =
    "| encoder | CPU ms | KB | SSIM | butteraugli |\n| --- | ---: | ---: | ---: | ---: |";
  return [titles, ...rows].join("\n");
}

function row(name: string, runs: readonly EncoderRun[]): string {
  const told = runs.flatMap(({ butteraugli }) => butteraugli ?? []);
  const cells = [
    name,
    mean(runs.map(({ cpu }) => cpu)).toFixed(0),
    (mean(runs.map(({ bytes }) => bytes)) / 1000).toFixed(0),
    mean(runs.map(({ ssim }) => ssim)).toFixed(4),
    told.length === runs.length ? mean(told).toFixed(2) : "",
  ];
  return `| ${cells.join(" | ")} |`;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
