import { toHref } from "../model/address.ts";
import type { SiteAddress } from "../model/site.ts";

export type LinkTarget =
  | { readonly kind: "file"; readonly file: string; readonly fragment: string }
  /** Another site, a mail address, a phone: not ours to follow. */
  | { readonly kind: "elsewhere" }
  /** This host, but above the path prefix: written as a path, it was meant for this site. */
  | { readonly kind: "outside" }
  | { readonly kind: "nothing" };

/** Any origin serves to resolve a path while the site does not know its own. */
const anyOrigin = "https://handbill.invalid";

/** The file of the site that a browser would be given for a link in one of its files. */
export function resolveLink(
  address: SiteAddress,
  paths: ReadonlySet<string>,
  from: string,
  link: string,
): LinkTarget {
  const root = new URL(toHref(address, "/"), address.origin ?? anyOrigin);
  const base = new URL(`./${encodeURI(standsAt(from))}`, root);
  // A calendar is subscribed to under a scheme of its own.
  const written = link.trim().replace(/^webcal:/i, root.protocol);
  if (!URL.canParse(written, base.href)) return { kind: "nothing" };
  const url = new URL(written, base);
  if (!isWeb(url) || url.host !== root.host) return { kind: "elsewhere" };
  const path = decode(below(root.pathname, url.pathname));
  if (path === undefined) return hasScheme(written) ? { kind: "elsewhere" } : { kind: "outside" };
  const file = url.pathname === base.pathname ? from : fileAt(paths, path);
  const fragment = decode(url.hash.slice(1).replace(/:~:.*$/s, "")) ?? "";
  return file === undefined ? { kind: "nothing" } : { kind: "file", file, fragment };
}

// Hosts show this page at whatever address was asked for, so that no relative link in it leads anywhere.
const standsAt = (file: string) => (file === "404.html" ? "no/such/page/404.html" : file);

const isWeb = ({ protocol }: URL) => protocol === "https:" || protocol === "http:";

const hasScheme = (link: string) => /^[a-z][a-z0-9+.-]*:/i.test(link);

function below(root: string, path: string): string | undefined {
  if (`${path}/` === root) return "";
  return path.startsWith(root) ? path.slice(root.length) : undefined;
}

function decode(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Static hosts answer for a folder with its index, and lead to it where the final slash is missing. */
function fileAt(paths: ReadonlySet<string>, path: string): string | undefined {
  const index = path === "" || path.endsWith("/") ? `${path}index.html` : `${path}/index.html`;
  if (path !== "" && !path.endsWith("/") && paths.has(path)) return path;
  return paths.has(index) ? index : undefined;
}
