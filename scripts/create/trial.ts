import { type Diagnostic, formatDiagnostic } from "../diagnostics/diagnostic.ts";
import { type LoadedSite, loadSite } from "../site/load.ts";
import type { Instant } from "../time/moment.ts";

/** What would change if the content had these texts. */
export interface Trial {
  readonly loaded: LoadedSite;
  /** Problems that the content does not have without them. */
  readonly introduced: readonly Diagnostic[];
}

/** Reads the content with texts that are not in it yet, as a build would, drafts included. */
export function tryContent(
  content: string,
  unsaved: ReadonlyMap<string, string>,
  now: Instant,
): Trial {
  const options = { content, url: undefined, pathPrefix: undefined, drafts: true, now };
  const before = new Set(loadSite(options).diagnostics.map(formatDiagnostic));
  const loaded = loadSite(options, undefined, unsaved);
  const introduced = loaded.diagnostics.filter((each) => !before.has(formatDiagnostic(each)));
  return { loaded, introduced };
}
