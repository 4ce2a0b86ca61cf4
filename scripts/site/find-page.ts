import { posix } from "node:path";
import type { AddressTable } from "./address-table.ts";
import { candidates, contentPath, decodePath } from "./find-file.ts";
import { nameOf, plainPath, undatedName } from "./page-names.ts";
import type { LinkBase } from "./references.ts";
import { toSlug } from "./slugs.ts";

/** Where a link leads on the site, and what is doubtful about it. */
export interface FoundPage {
  /** "/<slug>/", "/<slug>/#meetup" */
  readonly address: string;
  readonly doubt?:
    | { readonly kind: "letters"; readonly spelled: string }
    | { readonly kind: "guess" }
    | undefined;
  /** It was named by its file. */
  readonly isFile?: true;
}

type Search = (bare: string, base: LinkBase, table: AddressTable) => FoundPage | undefined;

const found = (address: string | undefined): FoundPage | undefined =>
  address === undefined ? undefined : { address };

const absolute = (bare: string, { page }: LinkBase) => {
  const path = decodePath(bare) ?? bare;
  return path.startsWith("/") ? posix.normalize(path) : posix.join(page, path);
};

/** The path, and the same without the prefix under which the site is hosted. */
const ownPaths = (bare: string, base: LinkBase, { address }: AddressTable) => {
  const path = absolute(bare, base);
  const { pathPrefix } = address;
  return bare.startsWith("/") && `${path}/`.startsWith(pathPrefix)
    ? [path, `/${path.slice(pathPrefix.length)}`]
    : [path];
};

const asAddress: Search = (bare, base, table) => {
  const paths = ownPaths(bare, base, table);
  const written = [...paths, ...paths.map((path) => `${plainPath(path)}/`.replace("//", "/"))];
  return found(written.find((path) => table.addresses.has(path)));
};

const asOldAddress: Search = (bare, base, table) =>
  found(
    ownPaths(bare, base, table)
      .map((path) => table.redirects.get(plainPath(path)))
      .find((address) => address !== undefined),
  );

const postFiles = (path: string) => {
  const folder = path.replace(/\/$/, "");
  return [path, `${folder}/index.md`, `${folder}.md`, `${folder}.markdown`];
};

const asSource: Search = (bare, { path: from }, table) => {
  const files = candidates(bare, from, table).flatMap(postFiles);
  const exact = files.map((file) => table.posts.get(file)).find((address) => address !== undefined);
  if (exact !== undefined) return { address: exact, isFile: true };
  for (const file of files) {
    const spelled = table.letters.get(file.toLowerCase()) ?? "";
    const address = table.posts.get(spelled);
    if (address === undefined) continue;
    const written = bare.startsWith("/")
      ? `/${spelled}`
      : posix.relative(posix.dirname(from), spelled);
    return { address, doubt: { kind: "letters", spelled: written }, isFile: true };
  }
  return undefined;
};

/** In the order in which they are tried: what was written exactly comes first. */
const searches: readonly Search[] = [asAddress, asOldAddress, asSource];

export function findPage(bare: string, base: LinkBase, table: AddressTable): FoundPage | undefined {
  for (const search of searches) {
    const page = search(bare, base, table);
    if (page !== undefined) return page;
  }
  return undefined;
}

/**
 * The one page whose name stands at the end of the address. Of two translations of a page it is the one below the same
 * first folder: "/de/2017/sprints/" leads to "/de/news/sprints/".
 */
export function findByName(bare: string, { names, titles }: AddressTable): FoundPage | undefined {
  const path = (decodePath(bare) ?? bare).replace(/(?<!\/)\/+$/, "");
  const name = nameOf(path).toLowerCase();
  const top = /^\/[^/]+\//.exec(path)?.[0];
  const searched = [
    () => names.get(name),
    () => names.get(undatedName(name)),
    () => titles().get(toSlug(name)),
  ];
  for (const search of searched) {
    const named = search();
    if (named === undefined) continue;
    const near = named.length < 2 ? named : named.filter((each) => top && each.startsWith(top));
    const [address, ...others] = near;
    if (address !== undefined && others.length === 0) return { address, doubt: { kind: "guess" } };
  }
  return undefined;
}

/** An address of nearly that name, or a post of nearly that path as it would be written in the post `from`. */
export function nearestPage(bare: string, from: string, { nearest }: AddressTable) {
  if (bare.startsWith("/")) return nearest().address(decodePath(bare) ?? bare);
  const path = contentPath(bare, from);
  const post = path === undefined ? undefined : nearest().post(path);
  return post === undefined ? undefined : posix.relative(posix.dirname(from), post);
}
