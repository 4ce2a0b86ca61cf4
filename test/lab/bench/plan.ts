import { sizes as meanings, type SizeName } from "./corpus.ts";
import type { Setting, ToolName } from "./tool.ts";

export const buildWorks = ["cold", "unchanged", "edited"] as const;
export type BuildWork = (typeof buildWorks)[number];

/** What can be asked for; "dev" is a session of `npm run dev` with saves of each kind. */
export const workNames = [...buildWorks, "dev"] as const;
export type Work = (typeof workNames)[number];

/** What is saved during a session. */
export const editKinds = ["content", "layout", "style"] as const;
export type EditKind = (typeof editKinds)[number];

/** What is measured by itself: a build, or in a session a save. */
export type Measured = BuildWork | `dev ${EditKind}`;
export const measuredNames: readonly Measured[] = [
  ...buildWorks,
  ...editKinds.map((kind) => `dev ${kind}` as const),
];

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
      work === "dev"
        ? devSteps(size, tools)
        : Array.from({ length: runs }, (_, round) =>
            tools
              // Equal ones last: a cold build takes the program away, and what follows is measured with it in place.
              .flatMap((tool) => settings.toReversed().map((setting) => ({ tool, setting })))
              .filter((one) => isComparable(one, size, work))
              .map((one) => ({ ...one, size, work, round })),
          ).flat(),
    ),
  );

/** Its own encoders are Handbill's alone, and matter where some are; what they take is no part of the floor. */
function isComparable(
  { tool, setting }: Pick<Step, "tool" | "setting">,
  size: SizeName,
  work: Work,
): boolean {
  const { hasPhotos } = meanings[size];
  if (tool === "floor") return work === "cold" && setting === "equal" && !hasPhotos;
  return setting === "equal" || (tool === "handbill" && work === "cold" && hasPhotos);
}

// Its target is for a hundred events with pictures; peers have no such command, or one with other promises.
const devSteps = (size: SizeName, tools: readonly ToolName[]): readonly Step[] =>
  size === "M" && tools.includes("handbill")
    ? [{ size, work: "dev", round: 0, tool: "handbill", setting: "equal" }]
    : [];
