import type { EleventyConfig } from "@11ty/eleventy";
import { loadLayouts } from "./layouts.ts";

/**
 * What Eleventy must know about layouts: typed TSX, and nothing else, is a template. The globals come from
 * renderPages; content is never Eleventy's input.
 */
export async function configure(config: EleventyConfig): Promise<void> {
  for (const [path, layout] of await loadLayouts(config.directories.input))
    config.addTemplate(path, layout);
  // A layout that is not committed yet must be used all the same.
  config.setUseGitIgnore(false);
  // A moment in which the machine was busy is no news: no step takes more than all of the time.
  for (const group of ["Aggregate", "Configuration", "Data", "Render"])
    config.benchmarkManager.get(group).setMinimumThresholdPercent(100);
}
