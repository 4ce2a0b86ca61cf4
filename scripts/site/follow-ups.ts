import type { Code } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A file of which something could not be read. */
const unreadable: ReadonlySet<Code> = new Set<Code>([
  "source/unreadable",
  "source/too-large",
  "source/encoding",
  "source/nul",
  "source/merge-markers",
  "source/unclosed-fence",
  "source/front-matter-language",
  "source/not-a-mapping",
  "source/unclosed",
  "source/toml",
  "source/tab",
  "source/yaml-reference",
  "source/yaml",
]);

/** Something is missing: it may stand where nothing could be read. */
const missing: ReadonlySet<Code> = new Set<Code>([
  "model/missing-key",
  "model/incomplete",
  "site/no-title",
  "site/no-date",
  "site/no-announced-date",
  "site/no-start",
  "site/no-zone",
  "site/no-url",
  "site/no-currency",
  "site/no-alt",
  "site/no-theme-picture",
  "site/only-day",
  "site/taken-for-day",
  "site/undated-update",
  "site/unknown-home",
  "site/unknown-meetup",
  "site/unknown-date",
  "site/unknown-session",
  "site/unknown-speaker",
  "site/unknown-room",
  "site/which-meetup",
  "site/photos-day",
  "site/session-day",
  "site/schedule-day",
]);

/**
 * All but what is only said because something else could not be read: that is an error already, and whoever has mended it
 * is told what is still missing.
 */
export function withoutFollowUps(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const scopes = diagnostics
    .filter(({ code }) => unreadable.has(code))
    .map(({ place }) => scopeOf(place.file));
  if (scopes.length === 0) return diagnostics;
  return diagnostics.filter(
    ({ code, place }) =>
      !missing.has(code) || !scopes.some((scope) => place.file.startsWith(scope)),
  );
}

/** How the paths begin of all that may lack what a file says: the folder that it speaks for, or the file alone. */
const scopeOf = (file: string): string =>
  /^(.*\/)?(?:updates|meetups|dates|sessions|speakers)\/[^/]+$/i.exec(file)?.[1] ??
  /^(.*\/)(?:index|meetup|schedule|site|sponsors|people)\.[^/]+$/i.exec(file)?.[1] ??
  file;
