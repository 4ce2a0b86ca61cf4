import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { OutputFile } from "../channels/output.ts";
import { isOwnFile } from "../content/own-file.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { readSvg } from "../images/svg.ts";
import { fingerprint, stylePath } from "./fingerprint.ts";
import type { BuildOptions } from "./options.ts";
import { linkStylesheet } from "./stylesheet.ts";

export interface OwnSheet {
  /** "/assets/own-1a2b3c4d.css" */
  readonly address: string | undefined;
  /** The stylesheet, and the pictures and typefaces that it names. */
  readonly files: readonly OutputFile[];
}

/**
 * What the organizer wrote in content/theme/own.css, which all pages load last. It may name files beside it; the policy
 * of the pages lets nothing else be loaded, and so nothing else is named.
 */
export function loadOwnSheet(
  root: string,
  options: Pick<BuildOptions, "contentDir" | "fixedStyles">,
  report: (diagnostic: Diagnostic) => void,
): OwnSheet {
  const file = join(root, "theme", "own.css");
  // A link may lead to any file of this machine.
  if (!isOwnFile(root, "theme/own.css")) return { address: undefined, files: [] };
  const files = new Map<string, OutputFile>();
  const resolve = (url: string, place: Place): string | undefined => {
    // A filter or a mask of the page itself.
    if (url.startsWith("#")) return url;
    const found = fileBeside(root, url);
    if (found === undefined) {
      report(diagnose("site/own-css-url", place, { url }));
      return undefined;
    }
    const { dir, name, ext } = posix.parse(found.path);
    const path = `assets/${dir}/${name}-${fingerprint(found.bytes)}${ext}`;
    files.set(path, { path, body: found.bytes });
    return path.replace("assets/", "");
  };
  const css = linkStylesheet(file, `${options.contentDir}/theme/own.css`, resolve, report);
  const path = stylePath("own", css, options);
  return { address: `/${path}`, files: [...files.values(), { path, body: css }] };
}

const kinds = /\.(?:png|jpe?g|gif|webp|avif|svg|woff2?)$/i;

function fileBeside(root: string, url: string) {
  const path = posix.join("theme", url.replace(/[?#].*$/s, ""));
  const isBeside = path.startsWith("theme/") && !/^[a-z][a-z0-9+.-]*:|^[\\/]/i.test(url);
  if (!isBeside || !kinds.test(path) || !/^[\w./-]+$/.test(path)) return undefined;
  const file = join(root, path);
  if (!isOwnFile(root, path)) return undefined;
  const bytes = readFileSync(file);
  // Whoever opens the drawing by itself must be as safe as who sees it in a page.
  const isSound = !/\.svg$/i.test(path) || readSvg(bytes.toString("utf8"))?.removed.length === 0;
  return isSound ? { path, bytes } : undefined;
}
