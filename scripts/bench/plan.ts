import { sizes as meanings, type SizeName } from "./corpus.ts";
import type { Setting, ToolName } from "./tool.ts";

export const workNames = ["cold", "unchanged", "edited"] as const;
export type Work = (typeof workNames)[number];

export interface Step {
  readonly size: SizeName;
  readonly work: Work;
  readonly round: number;
  readonly tool: ToolName;
  readonly setting: Setting;
}

interface Wanted {
  readonly sizes: readonly SizeName[];
  readonly works: readonly Work[];
  readonly tools: readonly ToolName[];
  readonly settings: readonly Setting[];
  readonly runs: number;
}

/** The order of all runs: tools take turns, A B C A B C, so that a machine that slows down slows all of them. */
export const planSteps = ({ sizes, works, tools, settings, runs }: Wanted): readonly Step[] =>
  sizes.flatMap((size) =>
    works.flatMap((work) =>
      Array.from({ length: runs }, (_, round) =>
        tools.flatMap((tool) =>
          settings
            .filter((setting) => setting === "equal" || hasOwnEncoders(tool, size, work))
            .map((setting) => ({ size, work, round, tool, setting })),
        ),
      ).flat(),
    ),
  );

/** How pictures are encoded matters where some are; the peers have what this project is equal to. */
const hasOwnEncoders = (tool: ToolName, size: SizeName, work: Work) =>
  tool === "handbill" && work === "cold" && meanings[size].hasPhotos;
