import { toHref } from "../../model/address.ts";
import type { OutputFile } from "../output.ts";
import type { Publication } from "../publication.ts";
import { manifestIcons } from "./icons.ts";

/** "/site.webmanifest": linked in the head of every page. */
export const manifestPath = "/site.webmanifest";

/** What a phone needs to keep the site among its apps (W3C Web Application Manifest). */
export function manifestFiles({ site, assets }: Publication): OutputFile[] {
  const root = toHref(site.address, "/");
  const { paper } = assets.looks.site.palette.light;
  const manifest = {
    name: site.title,
    description: site.description,
    lang: site.lang,
    id: root,
    start_url: root,
    scope: root,
    // It is a document: people want the browser's back button and the address to share.
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: manifestIcons(site.address, assets.icons),
  };
  return [{ path: manifestPath.slice(1), body: `${JSON.stringify(manifest, null, 2)}\n` }];
}
