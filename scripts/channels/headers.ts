import { toHref } from "../model/address.ts";
import type { Site, SiteAddress } from "../model/site.ts";
import { siteFeedPaths } from "./feed-addresses.ts";
import type { OutputFile } from "./output.ts";
import type { Publication } from "./publication.ts";

export type Headers = Readonly<Record<string, string>>;

/** Headers for the paths of the site that match. */
export interface HeaderRule {
  /** A path of the site without its prefix; a "*" stands for any characters, slashes included. */
  readonly pattern: string;
  readonly headers: Headers;
}

/**
 * A page loads its own stylesheet, fonts, pictures and films, and nothing else from anywhere. There is no
 * script-src: no script runs. Structured data stands in data blocks, which are never run and so not concerned.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What a static page of words and pictures never asks a visitor for. */
const refusedPermissions = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** For every file of the site, whichever server sends it. */
export const securityHeaders: Headers = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": refusedPermissions.map((name) => `${name}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};

const typed = (pattern: string, type: string): HeaderRule => ({
  pattern,
  headers: { "Content-Type": `${type}; charset=utf-8` },
});

/**
 * In order. Hosts join the values of a header that two matching rules set, so that no path may match two rules
 * with the same header.
 */
export const headerRules: readonly HeaderRule[] = [
  { pattern: "/*", headers: securityHeaders },
  // The name of such a file changes with its bytes.
  { pattern: "/assets/*", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
  typed("/*.ics", "text/calendar"),
  typed("/feed.xml", "application/atom+xml"),
  typed("/*/feed.xml", "application/atom+xml"),
  typed("/feed.json", "application/feed+json"),
  typed("/*/feed.json", "application/feed+json"),
  typed("/site.webmanifest", "application/manifest+json"),
];

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export const headersFiles = ({ site }: Publication): OutputFile[] => [
  {
    path: "_headers",
    body: headerRules
      .filter(({ pattern }) => isThere(site, pattern))
      .map((rule) => ruleText(site.address, rule))
      .join("\n"),
  },
];

/** A rule for one file that a site may lack; one with a star is for whatever there is. */
const isThere = (site: Site, pattern: string) =>
  !/^\/feed\.(?:xml|json)$/.test(pattern) || siteFeedPaths(site) !== undefined;

const ruleText = (address: SiteAddress, { pattern, headers }: HeaderRule) =>
  [
    toHref(address, pattern),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    "",
  ].join("\n");
