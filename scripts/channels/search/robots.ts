import { absoluteUrl, isAddressed } from "../hosting/known-address.ts";
import type { OutputFile } from "../output.ts";
import type { Publication } from "../publication.ts";
import { sitemapPath } from "./sitemap.ts";

/** "Read everything" (RFC 9309): a page that should not be found says so itself, which takes reading it. */
export function robotsFiles(publication: Publication): OutputFile[] {
  // The organizer's own, from content/files/.
  if (publication.site.attachments.some(({ address }) => address === "/robots.txt")) return [];
  const lines = ["User-agent: *", "Allow: /"];
  if (isAddressed(publication)) {
    lines.push("", `Sitemap: ${absoluteUrl(publication.site.address, sitemapPath)}`);
  }
  return [{ path: "robots.txt", body: `${lines.join("\n")}\n` }];
}
