import { statSync } from "node:fs";
import { join } from "node:path";

/** What a static host does with a request, decided from the files it has. */
export type Resolution =
  | { readonly kind: "file"; readonly path: string }
  /** `to` is the address with its slash. */
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "missing" }
  /** Not an address that a browser sends: it would leave the folder. */
  | { readonly kind: "refused" }
  /** It names a file that no system could hold. */
  | { readonly kind: "too-long" };

// In bytes: what Linux, macOS and Windows allow.
const longestName = 255;

/** Finds the file of the folder that a request's target names; `pathPrefix` is what the site is hosted under. */
export function resolveTarget(folder: string, pathPrefix: string, target: string): Resolution {
  const path = decodePath(target);
  if (path === undefined) return { kind: "refused" };
  if (path.split("/").some((name) => Buffer.byteLength(name) > longestName))
    return { kind: "too-long" };
  if (`${path}/` === pathPrefix) return { kind: "redirect", to: pathPrefix };
  if (!path.startsWith(pathPrefix)) return { kind: "missing" };
  const inner = path.slice(pathPrefix.length);
  const isFile = (name: string) => isReadable(join(folder, name));
  const file = candidates(inner).find(isFile);
  if (file !== undefined) return { kind: "file", path: file };
  return isFile(`${inner}/index.html`)
    ? { kind: "redirect", to: `${targetPath(target)}/` }
    : { kind: "missing" };
}

function isReadable(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Not there, below a file, behind a folder that may not be entered, too long as a whole: missing all the same.
    return false;
  }
}

const candidates = (inner: string) =>
  inner === "" || inner.endsWith("/")
    ? [`${inner}index.html`, `${inner}index.xml`]
    : [inner, `${inner}.html`];

const targetPath = (target: string) => target.replace(/[?#].*$/s, "");

/** The decoded path, or undefined when it is not one that stays where it starts. */
function decodePath(target: string): string | undefined {
  const path = decoded(targetPath(target));
  if (path === undefined || !path.startsWith("/")) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL ends a path in the system's eyes.
  if (/[\\\x00]/.test(path)) return undefined;
  const parts = path.slice(1).split("/");
  const steps = parts.some((part) => part === "." || part === "..");
  // "//host" in a redirect would lead to another site.
  return steps || parts.slice(0, -1).includes("") ? undefined : path;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
