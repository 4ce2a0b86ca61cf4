import { statSync } from "node:fs";
import { join } from "node:path";

/** What a static host does with a request, decided from the files it has. */
export type Resolution =
  | { readonly kind: "file"; readonly path: string }
  /** `to` is the address with its slash. */
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "missing" }
  /** Not an address that a browser sends: it would leave the folder. */
  | { readonly kind: "refused" };

/** Finds the file of the folder that a request's target names; `pathPrefix` is what the site is hosted under. */
export function resolveTarget(folder: string, pathPrefix: string, target: string): Resolution {
  const path = decodePath(target);
  if (path === undefined) return { kind: "refused" };
  if (`${path}/` === pathPrefix) return { kind: "redirect", to: pathPrefix };
  if (!path.startsWith(pathPrefix)) return { kind: "missing" };
  const inner = path.slice(pathPrefix.length);
  const isFile = (name: string) => statSync(join(folder, name), quietly)?.isFile() === true;
  const file = candidates(inner).find(isFile);
  if (file !== undefined) return { kind: "file", path: file };
  return isFile(`${inner}/index.html`)
    ? { kind: "redirect", to: `${targetPath(target)}/` }
    : { kind: "missing" };
}

const quietly = { throwIfNoEntry: false } as const;

const candidates = (inner: string) =>
  inner === "" || inner.endsWith("/") ? [`${inner}index.html`] : [inner, `${inner}.html`];

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
