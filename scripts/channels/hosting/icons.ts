import { toHref } from "../../model/address.ts";
import type { SiteAddress } from "../../model/site.ts";
import type { AssetAddresses } from "../publication.ts";
import { type HeadTag, linkTag } from "../search/head-tag.ts";

type Icons = AssetAddresses["icons"];

/* Which file serves which purpose: a file that is not among the icons is not offered. */

const linked = [
  // Browsers without SVG icons take the first; "32x32" keeps others from preferring it to the SVG.
  { name: "favicon.ico", rel: "icon", more: { sizes: "32x32" } },
  { name: "favicon.svg", rel: "icon", more: { type: "image/svg+xml" } },
  { name: "favicon.png", rel: "icon", more: { type: "image/png" } },
  { name: "apple-touch-icon.png", rel: "apple-touch-icon", more: {} },
] as const;

const installed = [
  { name: "favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
  { name: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
  { name: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
  { name: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
] as const;

/** What the site may have at its root for browsers that ask by name. */
export const iconNames: readonly string[] = [...linked, ...installed].map(({ name }) => name);

export const iconTags = (address: SiteAddress, icons: Icons): HeadTag[] =>
  linked.flatMap(({ name, rel, more }) => {
    const path = icons.get(name);
    return path === undefined ? [] : [linkTag(rel, toHref(address, path), more)];
  });

/** For the `icons` member of a web app manifest. */
export const manifestIcons = (address: SiteAddress, icons: Icons) =>
  installed.flatMap(({ name, ...described }) => {
    const path = icons.get(name);
    return path === undefined ? [] : [{ src: toHref(address, path), ...described }];
  });
