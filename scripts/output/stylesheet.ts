import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { bundle, transform } from "lightningcss";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";

type Report = (diagnostic: Diagnostic) => void;

/** The stylesheet with its imports in place, minified; undefined when it cannot be read, which is reported. */
export function bundleStylesheet(file: string, report: Report): Uint8Array | undefined {
  try {
    return bundle({ filename: file, minify: true }).code;
  } catch (error) {
    report(stylesheetFailure(file, error));
    return undefined;
  }
}

/** What a `url()` of a stylesheet becomes; undefined where nothing may be loaded. */
export type ResolveUrl = (url: string, place: Place) => string | undefined;

/**
 * One stylesheet with its addresses resolved, minified. What a browser would leave out is reported and left out, and so
 * is every `@import`: `shown` is its name in messages.
 */
export function linkStylesheet(
  file: string,
  shown: string,
  resolve: ResolveUrl,
  report: Report,
): string {
  const place = (loc: { readonly line: number; readonly column: number }): Place => ({
    file: shown,
    line: loc.line,
    column: loc.column,
  });
  const source = readFileSync(file);
  const lines = source.toString("utf8").split("\n");
  const { code, dependencies, warnings } = transform({
    filename: shown,
    code: source,
    minify: true,
    errorRecovery: true,
    analyzeDependencies: true,
  });
  for (const { loc } of warnings) {
    const text = (lines[loc.line - 1] ?? "").trim();
    report(diagnose("site/own-css", place(loc), { text }));
  }
  let css = Buffer.from(code).toString("utf8");
  for (const dependency of dependencies ?? []) {
    if (dependency.type !== "import" && dependency.type !== "url") continue;
    const { url, placeholder, type, loc } = dependency;
    const at = place(loc.start);
    if (type === "import") {
      report(diagnose("site/own-css-url", at, { url }));
      css = css.replace(new RegExp(`@import[^;]*${placeholder}[^;]*;`), "");
    } else {
      // CSS Values 4, section 4.5.2: what is no address, and is not fetched.
      css = css.replaceAll(placeholder, resolve(url, at) ?? "about:invalid");
    }
  }
  return css;
}

function stylesheetFailure(file: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const { fileName = file, loc = { line: 1, column: 1 } } = error as Partial<BundleError>;
  const place = { file: relative(".", fileName).replaceAll(sep, "/"), ...loc };
  return diagnose("publish/stylesheet", place, { message });
}

/** What lightningcss adds to its errors. */
interface BundleError {
  readonly fileName: string;
  readonly loc: { readonly line: number; readonly column: number };
}
