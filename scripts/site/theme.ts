import type { Report } from "../content/post.ts";
import type { SiteFields } from "../content/schema/schema.ts";
import type { ContentTree } from "../content/walk.ts";
import type { Fields } from "../content/yaml.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Theme } from "../model/theme.ts";
import { nearestInk } from "../theme/palette.ts";

type Written = SiteFields["theme"];

/** What `theme:` says, over what holds without it: the site's own for an event. */
export function readTheme(
  written: Written,
  placeOf: Fields["placeOf"],
  base: Theme,
  report: Report,
): Theme {
  if (written === undefined) return base;
  const { accent, ink, masthead, picture, font } = written;
  return {
    inks: readInks(accent, ink, placeOf, report) ?? base.inks,
    masthead: masthead ?? base.masthead,
    picture: picture ?? base.picture,
    font: font ?? base.font,
  };
}

function readInks(
  accent: string | undefined,
  ink: string | undefined,
  placeOf: Fields["placeOf"],
  report: Report,
): Theme["inks"] {
  if (accent === "picture" || accent === undefined) {
    if (ink !== undefined) report(diagnose("site/ink-alone", placeOf(["theme", "ink"]), { ink }));
    return accent === undefined ? undefined : "picture";
  }
  const nearest = nearestInk({ accent, ink });
  if (ink !== undefined && nearest !== undefined)
    report(diagnose("site/low-contrast", placeOf(["theme", "ink"]), { accent, ink, nearest }));
  return { accent, ink };
}

/** What content/theme/ holds, by the names of its files. */
export interface ThemeFiles {
  /** Beside the site's name on every page. */
  readonly logo: string | undefined;
  readonly favicon: string | undefined;
}

export const themeFilesIn = ({ paths }: ContentTree): ThemeFiles => ({
  logo: paths.find((path) => /^theme\/logo\.(?:svg|png|webp|avif|jpe?g)$/i.test(path)),
  favicon: paths.find((path) => /^theme\/favicon\.(?:svg|png)$/i.test(path)),
});
