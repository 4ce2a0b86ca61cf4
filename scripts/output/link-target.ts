import { toHref } from "../model/address.ts";
import type { SiteAddress } from "../model/site.ts";

export type LinkTarget =
  | { readonly kind: "file"; readonly file: string }
  /** Another site, a mail address, a phone: not ours to follow. */
  | { readonly kind: "elsewhere" }
  /** This host, but above the path prefix: written as a path, it was meant for this site. */
  | { readonly kind: "outside" }
  | { readonly kind: "nothing" };

/** Finds the file of the site that a browser would be given for a link without its fragment in one of its files. */
export type ResolveLink = (from: string, link: string) => LinkTarget;

/** Any origin serves to resolve a path while the site does not know its own. */
const anyOrigin = "https://handbill.invalid";

export function linkResolver(address: SiteAddress, paths: ReadonlySet<string>): ResolveLink {
  const root = new URL(toHref(address, "/"), address.origin ?? anyOrigin);
  // The same address stands on thousands of pages, and means the same on each unless it is relative.
  const targets = new Map<string, LinkTarget>();
  return (from, link) => {
    if (link === "") return { kind: "file", file: from };
    if (!hasScheme(link) && !link.startsWith("/")) return resolve(root, paths, from, link);
    const known = targets.get(link);
    if (known !== undefined) return known;
    const target = resolve(root, paths, from, link);
    targets.set(link, target);
    return target;
  };
}

function resolve(root: URL, paths: ReadonlySet<string>, from: string, link: string): LinkTarget {
  // A calendar is subscribed to under a scheme of its own.
  const written = link.trim().replace(/^webcal:/i, root.protocol);
  const url = parse(written, new URL(`./${encodeURI(standsAt(from))}`, root));
  if (url === undefined) return { kind: "nothing" };
  if (!isWeb(url) || url.host !== root.host) return { kind: "elsewhere" };
  const path = below(root.pathname, url.pathname);
  if (path === undefined) return { kind: hasScheme(written) ? "elsewhere" : "outside" };
  const file = fileAt(paths, decoded(path));
  return file === undefined ? { kind: "nothing" } : { kind: "file", file };
}

// Hosts show this page at whatever address was asked for, so that no relative link in it leads anywhere.
const standsAt = (file: string) => (file === "404.html" ? "no/such/page/404.html" : file);

function parse(link: string, base: URL): URL | undefined {
  try {
    return new URL(link, base);
  } catch {
    return undefined;
  }
}

const isWeb = ({ protocol }: URL) => protocol === "https:" || protocol === "http:";

const hasScheme = (link: string) => /^[a-z][a-z0-9+.-]*:/i.test(link);

function below(root: string, path: string): string | undefined {
  if (`${path}/` === root) return "";
  return path.startsWith(root) ? path.slice(root.length) : undefined;
}

/** Without its percent-encoding; as it is where that is malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Static hosts answer for a folder with its index, and lead to it where the final slash is missing. */
function fileAt(paths: ReadonlySet<string>, path: string): string | undefined {
  const isFolder = path === "" || path.endsWith("/");
  if (!isFolder && paths.has(path)) return path;
  const index = isFolder ? `${path}index.html` : `${path}/index.html`;
  return paths.has(index) ? index : undefined;
}
