import type { EleventyConfig } from "@11ty/eleventy";
import { loadLayouts } from "./scripts/pages/layouts.ts";
import { plannedBuild } from "./scripts/pages/plan.ts";

/**
 * How Eleventy makes the pages. `npm run build` has it write those that changed, and publishes them with all else when
 * nothing is wrong. By itself it writes every file of the site that content/ describes:
 *
 *     node --import tsx node_modules/.bin/eleventy --config=.eleventy.ts --output=FOLDER
 *
 * Posts are no templates: what stands in content/ is read by scripts/content and never run. Eleventy's input is layouts/.
 */
export default async function configure(config: EleventyConfig): Promise<void> {
  const build = plannedBuild(config);
  const site = build ?? (await planAlone(config));
  config.setInputDirectory(site.layoutsDir);
  // A template that is not committed yet must be used all the same.
  config.setUseGitIgnore(false);

  // Data for every template. Frozen, because Eleventy copies any other plain object deeply, once for each page.
  config.addGlobalData("site", Object.freeze({ ...site.publication.site }));
  // The same with the addresses of pictures, cards and styles.
  config.addGlobalData("publication", Object.freeze({ ...site.publication }));
  // What layouts make pages of, by kind: in a build, only the pages that have to be made anew.
  config.addGlobalData("pages", Object.freeze({ ...site.pages }));

  // Layouts: layouts/*.11ty.tsx, one for each kind of page.
  for (const [path, layout] of await loadLayouts(site.layoutsDir)) config.addTemplate(path, layout);

  // Your own filters, shortcodes, plugins and copies go here, your own templates (.11ty.tsx, .njk, .liquid, .md, ...) and
  // the modules that they import into layouts/.
}

/** What is made when nobody has planned a build. */
async function planAlone(config: EleventyConfig) {
  const { planWholeSite } = await import("./scripts/cli/eleventy.ts");
  const site = await planWholeSite();
  // Styles, icons, pictures, cards, feeds and calendars are no templates. A build writes them itself, as far as they
  // changed.
  config.on("eleventy.before", ({ directories }) => site.writeOthers(directories.output));
  return site;
}
