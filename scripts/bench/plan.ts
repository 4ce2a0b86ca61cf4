import type { SizeName } from "./corpus.ts";
import type { ToolName } from "./tool.ts";

export const workNames = ["cold", "unchanged", "edited"] as const;
export type Work = (typeof workNames)[number];

export interface Step {
  readonly size: SizeName;
  readonly work: Work;
  readonly round: number;
  readonly tool: ToolName;
}

interface Wanted {
  readonly sizes: readonly SizeName[];
  readonly works: readonly Work[];
  readonly tools: readonly ToolName[];
  readonly runs: number;
}

/** The order of all runs: tools take turns, A B C A B C, so that a machine that slows down slows all of them. */
export const planSteps = ({ sizes, works, tools, runs }: Wanted): readonly Step[] =>
  sizes.flatMap((size) =>
    works.flatMap((work) =>
      Array.from({ length: runs }, (_, round) =>
        tools.map((tool) => ({ size, work, round, tool })),
      ).flat(),
    ),
  );
