import type { SizeName } from "./corpus.ts";
import type { BuildWork, EditKind, Measured } from "./plan.ts";
import { lookedAt, type PictureQuality } from "./quality.ts";
import { median, type Run } from "./results.ts";
import type { Setting, ToolName } from "./tool.ts";

type Measure = "wall" | "cpu" | "memory";
const measureNames: Readonly<Record<Measure, string>> = {
  wall: "time",
  cpu: "CPU",
  memory: "memory",
};

/** What was set out to be reached: at most so many times what a peer takes, or at most an amount. */
export interface Target {
  readonly what: string;
  readonly most: number;
  /** Of it, what was measured; undefined when that is not known yet. */
  readonly value: (runs: readonly Run[]) => number | undefined;
  /** " MB", or "" for a ratio. */
  readonly unit: string;
}

/** The median of a tool's runs that count. */
export const typical = (
  runs: readonly Run[],
  tool: ToolName,
  size: SizeName,
  work: Measured,
  measure: Measure,
  setting: Setting = "equal",
): number | undefined =>
  median(
    runs
      .filter((run) => run.tool === tool && run.size === size && run.work === work)
      .filter((run) => run.setting === setting && run.void === undefined)
      .flatMap((run) => run[measure] ?? []),
  );

const against = (
  peer: ToolName,
  size: SizeName,
  work: BuildWork,
  most: number,
  measure: Measure = "wall",
  setting: Setting = "equal",
): Target => ({
  what: `${size} ${work}${setting === "own" ? ownSettings : ""}, ${measureNames[measure]} against ${peer}`,
  most,
  unit: "",
  value: (runs) =>
    ratio(
      typical(runs, "handbill", size, work, measure, setting),
      typical(runs, peer, size, work, measure),
    ),
});

/** From a save to the page that shows it. */
const save = (kind: EditKind, most: number): Target => ({
  what: `M, \`npm run dev\`: ${kind} saved to page shown`,
  most,
  unit: " ms",
  value: (runs) => milliseconds(typical(runs, "handbill", "M", `dev ${kind}`, "wall")),
});

const milliseconds = (seconds: number | undefined) =>
  seconds === undefined ? undefined : seconds * 1000;

const ownSettings = " with its own encoder settings";

/** What a tool makes of photographs with a setting; undefined when that was not looked at. */
export const picturesBy = (runs: readonly Run[], tool: ToolName, setting: Setting) =>
  runs
    .filter((run) => run.size === lookedAt && run.tool === tool && run.setting === setting)
    .find(({ pictures }) => pictures !== undefined)?.pictures;

/** Of each tool's best format, over the widths that both make: what is lost, or how much there is to load. */
const picturesAgainst = (
  peer: ToolName,
  what: string,
  read: (picture: PictureQuality) => number,
): Target => ({
  what: `${lookedAt} pictures${ownSettings}, ${what} against ${peer}`,
  most: 1,
  unit: "",
  value: (runs) => {
    const [ours, theirs] = [picturesBy(runs, "handbill", "own"), picturesBy(runs, peer, "equal")];
    if (ours === undefined || theirs === undefined) return undefined;
    const total = (pictures: readonly PictureQuality[], others: readonly PictureQuality[]) =>
      bestFormat(pictures)
        .filter(({ width }) => bestFormat(others).some((other) => other.width === width))
        .reduce((sum, picture) => sum + read(picture), 0);
    return ratio(total(ours, theirs), total(theirs, ours));
  },
});

const bestFormat = (pictures: readonly PictureQuality[]) =>
  pictures.filter(({ format }) => format === pictures[0]?.format);

const ratio = (ours: number | undefined, theirs: number | undefined) =>
  ours === undefined || theirs === undefined ? undefined : ours / theirs;

/** How much more of it 10,000 posts take than 1,000. */
const growth = (runs: readonly Run[], work: BuildWork, measure: Measure) => {
  const [small, large] = (["T", "L"] as const).map((size) =>
    typical(runs, "handbill", size, work, measure),
  );
  return large === undefined || small === undefined ? undefined : large - small;
};

export const targets: readonly Target[] = [
  against("hugo", "M", "cold", 0.15, "wall", "own"),
  against("eleventy", "M", "cold", 0.55, "wall", "own"),
  picturesAgainst("eleventy", "1 - SSIM", ({ ssim }) => 1 - ssim),
  picturesAgainst("eleventy", "bytes", ({ bytes }) => bytes),
  against("hugo", "M", "unchanged", 0.25),
  against("hugo", "M", "edited", 0.9),
  against("hugo", "L", "cold", 2.5),
  against("hugo", "L", "cold", 1, "memory"),
  against("hugo", "L", "unchanged", 0.06),
  against("hugo", "L", "edited", 0.2),
  {
    what: "L edited, memory",
    most: 260,
    unit: " MiB",
    value: (runs) => typical(runs, "handbill", "L", "edited", "memory"),
  },
  against("hugo", "S", "unchanged", 1),
  against("hugo", "S", "edited", 6),
  save("content", 150),
  save("layout", 600),
  save("style", 600),
  {
    what: "growth from 1,000 to 10,000 posts: CPU of an edit against that of an unchanged build",
    most: 1.5,
    unit: "",
    value: (runs) => ratio(growth(runs, "edited", "cpu"), growth(runs, "unchanged", "cpu")),
  },
  {
    what: "growth: memory per post between 1,000 and 10,000 posts",
    most: 30,
    unit: " KiB",
    value: (runs) => {
      const grown = growth(runs, "cold", "memory");
      return grown === undefined ? undefined : (grown * 1024) / 9000;
    },
  },
];
