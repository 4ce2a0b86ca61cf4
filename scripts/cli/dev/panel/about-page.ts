import { type Diagnostic, sortDiagnostics } from "../../../diagnostics/diagnostic.ts";
import type { MadeEvent, Memory } from "../../../output/memory.ts";
import type { Unpublished } from "../../../site/hold.ts";
import { postsOf } from "../../../site/layout.ts";

/** What there is to say to its organizer about one page of the site as it was last built. */
export interface AboutPage {
  /** The event that it is a page of; undefined for lists and pages of the site. */
  readonly made: MadeEvent | undefined;
  /** What of it only previews show. */
  readonly unpublished: readonly Unpublished[];
  /** Warnings and notes about the posts of the event. */
  readonly here: readonly Diagnostic[];
  readonly elsewhere: readonly Diagnostic[];
}

/** `output` is the page's file below the output folder, `shownOf` a path below content as diagnostics have it. */
export function aboutPage(
  { build, events }: Memory,
  output: string,
  shownOf: (path: string) => string,
): AboutPage {
  const made = [...events.values()].find(({ pages }) => pages.includes(output));
  const posts = new Set(made && postsOf(made.files).map(shownOf));
  const all = sortDiagnostics(build.diagnostics);
  return {
    made,
    unpublished:
      made?.record.unpublished ?? build.unpublished.filter((one) => one.output === output),
    here: all.filter(({ place }) => posts.has(place.file)),
    elsewhere: all.filter(({ place }) => !posts.has(place.file)),
  };
}
