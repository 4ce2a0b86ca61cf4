import { posix } from "node:path";
import { foldersAbove } from "../content/folders.ts";
import type { RawAddress } from "../content/markdown/parsed-body.ts";
import type { Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { languageFolder } from "../model/address.ts";
import type { AddressReference, PictureAddressReference } from "../model/fragment.ts";
import { escapeHtml } from "../model/fragment.ts";
import { inLang } from "./address-table.ts";
import { addressOfHost } from "./bare-host.ts";
import { isActive, isPicture, isShownByBrowsers } from "./file-kinds.ts";
import { findFile } from "./find-file.ts";
import { type FoundPage, findByName, findPage, nearestPage } from "./find-page.ts";
import { reportLostFolder } from "./lost-folders.ts";
import type { LinkBase, References } from "./references.ts";

/** What stands for a link's address; a text as HTML; undefined where only the link's own text may stay. */
export type ResolvedLink = AddressReference | PictureAddressReference | string | undefined;

/** An address cut at its query and its fragment, which keep their marks. */
interface AddressParts {
  readonly bare: string;
  readonly query: string;
  readonly hash: string;
}

const cut = (href: string): AddressParts => {
  const [, bare = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  return { bare, query, hash };
};

/**
 * Looks for what a link leads to: an address of the site, one that it had before, a file of the content, at last the
 * only page of that name. What leads nowhere stays as it was written.
 */
export function resolveLink(
  link: RawAddress,
  base: LinkBase,
  references: References,
  report: Report,
): ResolvedLink {
  const parts = cut(link.href);
  const page =
    parts.bare === ""
      ? { address: base.page }
      : translated(findPage(parts.bare, base, references.table), link, base, references);
  if (page !== undefined) return toPage(page, link, parts, references, report);
  const file = findFile(parts.bare, base.path, references.table);
  if (file !== undefined) {
    const { path, spelled } = file;
    if (spelled !== undefined)
      report(diagnose("site/letter-case", link.place, { href: link.written, spelled }));
    return toFile(path, link, parts, references, report);
  }
  references.guessed.add(parts.bare);
  const named = findByName(parts.bare, references.table);
  if (named !== undefined) return toPage(named, link, parts, references, report);
  const nearest =
    addressOfHost(link.written) ??
    references.hint(() => nearestPage(parts.bare, base.path, references.table));
  if (nearest === undefined && parts.bare.startsWith("/") && isPicture(parts.bare))
    reportLostFolder(parts.bare, link.place, references.lostFolders, report);
  else report(diagnose("site/broken-link", link.place, { href: link.written, nearest }));
  return asWritten(link, base, references);
}

/** Whoever names a post by its file means it in the language of the page, but for those who lead to the original. */
function translated(
  page: FoundPage | undefined,
  { isPost }: RawAddress,
  base: LinkBase,
  { table }: References,
): FoundPage | undefined {
  if (page === undefined || base.lang === undefined || !(isPost || page.isFile)) return page;
  const [address = "", anchor] = page.address.split("#", 2);
  const below = `/${languageFolder(base.lang)}${address}`;
  const found =
    table.translated.get(inLang(address, base.lang)) ??
    (table.addresses.has(below) ? below : undefined);
  if (found === undefined || (found === base.page && anchor === undefined)) return page;
  return { ...page, address: anchor === undefined ? found : `${found}#${anchor}` };
}

function toPage(
  { address, doubt }: FoundPage,
  { written, isPost, place }: RawAddress,
  { query, hash }: AddressParts,
  { anchored }: References,
  report: Report,
): AddressReference {
  if (doubt?.kind === "letters")
    report(diagnose("site/letter-case", place, { href: written, spelled: doubt.spelled }));
  // Whoever names a post by its file means that file wherever it is.
  else if (doubt?.kind === "guess" && !isPost)
    report(diagnose("site/guessed-link", place, { href: written, address }));
  if (hash === "") {
    if (address.includes("#")) anchored.push({ path: address, written, place });
    return { kind: "address", path: address };
  }
  const page = address.replace(/#.*$/s, "");
  anchored.push({ path: page + hash, written, place });
  return { kind: "address", path: page + query + hash };
}

function toFile(
  path: string,
  { written, place }: RawAddress,
  { hash }: AddressParts,
  { table, pictures, attachments }: References,
  report: Report,
): ResolvedLink {
  const published = table.published.get(path);
  if (published !== undefined) return { kind: "address", path: published + hash };
  if (isShownByBrowsers(path)) {
    if (!pictures.has(path)) pictures.set(path, place);
    return { kind: "picture-address", path };
  }
  if (isActive(path) && !isPicture(path) && table.html !== "trusted") {
    report(diagnose("site/active-file", place, { href: written }));
    return undefined;
  }
  const { shelf = "", folders } = table;
  const address =
    publishedBelow(path, folders) ??
    siteFile(path.startsWith(shelf) ? path.slice(shelf.length) : path);
  attachments.set(path, { path, address });
  // A page of a PDF: "plan.pdf#page=2".
  return { kind: "address", path: address + hash };
}

/** A file lies where the page does that speaks for the nearest folder around it. */
function publishedBelow(path: string, folders: ReadonlyMap<string, string>): string | undefined {
  const folder = foldersAbove(path).find((each) => folders.has(each));
  if (folder === undefined) return undefined;
  const [slug, below] = [folders.get(folder), path.slice(folder.length)];
  return slug === "" ? below : `/${slug}${below}`;
}

// What hosts keep for ever there has the name of its bytes, and this has not.
const siteFile = (path: string) =>
  /^(?:assets|admin|tags)\//.test(path) ? `/files/${path}` : `/${path}`;

/** On another site than this one the address may well be right: so it stays, with the prefix that it was written with. */
function asWritten(
  { href, written, isPost }: RawAddress,
  { page }: LinkBase,
  { table }: References,
): ResolvedLink {
  if (isPost) return undefined;
  const { origin, pathPrefix } = table.address;
  if (written !== href) return escapeHtml(written);
  if (!href.startsWith("/")) return { kind: "address", path: posix.join(page, href) };
  if (pathPrefix === "/") return { kind: "address", path: href };
  return escapeHtml((origin ?? "") + href);
}
