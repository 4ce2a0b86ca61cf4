import type { EleventyConfig } from "@11ty/eleventy";

/**
 * What Eleventy must know about layouts: typed TSX, and nothing else, is a template. The globals come from
 * renderPages; content is never Eleventy's input.
 */
export function configure(config: EleventyConfig): void {
  config.addExtension(["11ty.tsx"], { key: "11ty.js" });
  // Compiled layouts are plain modules.
  config.setTemplateFormats(["11ty.tsx", "11ty.js"]);
  // A layout that is not committed yet must be used all the same.
  config.setUseGitIgnore(false);
  // A moment in which the machine was busy is no news: no step takes more than all of the time.
  for (const group of ["Aggregate", "Configuration", "Data", "Render"])
    config.benchmarkManager.get(group).setMinimumThresholdPercent(100);
}
