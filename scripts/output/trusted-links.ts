import type { TrustedLink } from "../content/markdown/parsed-body.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { pagePath, toHref } from "../model/address.ts";
import type { SiteAddress } from "../model/site.ts";
import type { LoadedEvent, LoadedPage } from "../site/load-events.ts";

/**
 * Follows the links in HTML that is published as it is, each from its post's page, and says which lead to nothing.
 * `paths` are all files of the site. Where it leads to is known only when all of them are, as in a browser.
 */
export function checkTrustedLinks(
  posts: readonly (LoadedEvent | LoadedPage)[],
  paths: readonly string[],
  address: SiteAddress,
): Diagnostic[] {
  if (posts.every(({ uses }) => uses.trusted.length === 0)) return [];
  const site: PublishedSite = {
    // Any host serves to resolve a path while the site does not know its own.
    root: new URL(toHref(address, "/"), address.origin ?? "https://handbill.invalid"),
    files: new Set(paths),
    anchors: new Map(posts.map(({ addresses }) => [pageOf(addresses), new Set(addresses.anchors)])),
  };
  return posts.flatMap(({ addresses, uses }) => {
    const page = new URL(toHref(address, pagePath(addresses)), site.root);
    return uses.trusted.flatMap((link) => problemOf(link, page, site) ?? []);
  });
}

interface PublishedSite {
  readonly root: URL;
  readonly files: ReadonlySet<string>;
  /** Ids by the page that they are on. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

function problemOf(
  { url: href, place }: TrustedLink,
  page: URL,
  { root, files, anchors }: PublishedSite,
): Diagnostic | undefined {
  const url = URL.canParse(href, page.href) ? new URL(href, page) : undefined;
  if (url !== undefined && (!/^https?:$/.test(url.protocol) || url.host !== root.host))
    return undefined;
  const isBelow = url?.pathname.startsWith(root.pathname) ?? false;
  // A whole address may lead to another project on the same host.
  if (!isBelow && /^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  const path = decoded(url?.pathname.slice(root.pathname.length) ?? "");
  const file = isBelow ? fileAt(path, files) : undefined;
  if (file === undefined) return diagnose("site/broken-link", place, { href, nearest: undefined });
  // ":~:" begins a passage to highlight, and "#top" is the start of any page (HTML, 7.4.6.4).
  const fragment = decoded((url?.hash ?? "").slice(1).replace(/:~:.*$/s, ""));
  const known = anchors.get(file);
  if (known === undefined || fragment === "" || fragment === "top" || known.has(fragment))
    return undefined;
  return diagnose("site/broken-fragment", place, { href, fragment, nearest: undefined });
}

const pageOf = (post: { readonly slug: string }) => `${pagePath(post).slice(1)}index.html`;

/** Static hosts answer for a folder with its index, and lead to it where the final slash is missing. */
const fileAt = (path: string, files: ReadonlySet<string>): string | undefined =>
  [path, `${path}index.html`, `${path}/index.html`].find((file) => files.has(file));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
