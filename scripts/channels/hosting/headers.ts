import { serviceWorkerPath, toHref } from "../../model/address.ts";
import type { Embed } from "../../model/embed.ts";
import type { Site, SiteAddress } from "../../model/site.ts";
import { typeOfUnknown } from "../../site/file-kinds.ts";
import type { OutputFile } from "../output.ts";
import type { Publication } from "../publication.ts";
import { adminHeaders } from "./admin-headers.ts";
import { sitePolicyWith, withFraming } from "./policy.ts";

export type Headers = Readonly<Record<string, string>>;

/** Headers for the paths of the site that match. */
export interface HeaderRule {
  /** A path of the site without its prefix; a "*" stands for any characters, slashes included. */
  readonly pattern: string;
  readonly headers: Headers;
}

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
  "Content-Security-Policy": withFraming(sitePolicyWith([])),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": refusedPermissions.map((name) => `${name}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};

const typed = (pattern: string, type: string): HeaderRule => ({
  pattern,
  headers: { "Content-Type": `${type}; charset=utf-8` },
});

/** For programs that are web pages too: calendars and feed readers in a browser. */
const shared = (pattern: string, type: string): HeaderRule => ({
  pattern,
  headers: { ...typed(pattern, type).headers, "Access-Control-Allow-Origin": "*" },
});

/**
 * In order. Hosts join the values of a header that two matching rules set, so that no path may match two rules
 * with the same header.
 */
export const headerRules: readonly HeaderRule[] = [
  { pattern: "/*", headers: securityHeaders },
  // The name of such a file changes with its bytes.
  { pattern: "/assets/*", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
  shared("/*.ics", "text/calendar"),
  // Chromium shows the source of what is sent as application/atom+xml; readers take any XML. For Netlify "/*/feed.xml" is
  // "/feed.xml" too, so that one pattern is for the site's own and for those of events.
  shared("/*feed.xml", "application/xml"),
  shared("/*feed.json", "application/feed+json"),
  shared("/*schedule.xml", "application/xml"),
  shared("/*schedule.json", "application/json"),
  // A worker that is to go must be gone with the next visit.
  { pattern: serviceWorkerPath, headers: { "Cache-Control": "no-cache" } },
  typed("/site.webmanifest", "application/manifest+json"),
];

const securityOf = (site: Site): Headers => ({
  ...securityHeaders,
  "Content-Security-Policy": withFraming(sitePolicyWith(embedsOf(site))),
});

const embedsOf = ({ events, translations, pages, translatedPages, welcome }: Site): Embed[] =>
  [...events, ...translations, ...pages, ...translatedPages, ...(welcome ? [welcome] : [])].flatMap(
    ({ embeds }) => embeds,
  );

/**
 * The rules for a site, given the paths of all that it publishes. The editor has a policy of its own, and a rule for
 * everything else cannot be written, since no host takes one path out of a pattern: so whatever lies at the top of
 * the site is named.
 */
function headerRulesOf(site: Site, outputs: readonly string[]): readonly HeaderRule[] {
  const { admin } = site;
  const security = securityOf(site);
  const files = [...typesOfAttachments(site), ...wellKnown(site)];
  if (admin === undefined)
    return [{ pattern: "/*", headers: security }, ...headerRules.slice(1), ...files];
  const own = adminHeaders(admin);
  const pick = (isOwn: boolean) =>
    Object.fromEntries(Object.entries(security).filter(([name]) => name in own === isOwn));
  const tops = outputs
    .map((path) => path.replace(/\/.*$/s, "/*"))
    .filter((path) => path !== "admin/*");
  return [
    { pattern: "/*", headers: pick(false) },
    ...[...new Set(["", ...tops])].map((path) => ({ pattern: `/${path}`, headers: pick(true) })),
    { pattern: "/admin/*", headers: own },
    ...headerRules.slice(1),
    ...files,
  ];
}

/**
 * What hosts do not know by its name must have a type, or a browser would look for one in its bytes. One rule for an
 * ending: Cloudflare Pages reads a hundred rules and no more.
 */
function typesOfAttachments({ attachments }: Site): HeaderRule[] {
  const types = attachments.flatMap(({ address }): [string, string][] => {
    const type = typeOfUnknown(address);
    const ending = /\.[^./]+$/.exec(address)?.[0];
    return type === undefined ? [] : [[ending === undefined ? address : `/*${ending}`, type]];
  });
  return Array.from(new Map(types), ([pattern, type]) => ({
    pattern,
    headers: { "Content-Type": type },
  }));
}

/** Programs that are web pages ask there too: a chat for its server, a wallet for its app. */
const wellKnown = ({ attachments }: Site): HeaderRule[] =>
  attachments.some(({ address }) => address.startsWith("/.well-known/"))
    ? [{ pattern: "/.well-known/*", headers: { "Access-Control-Allow-Origin": "*" } }]
    : [];

/** `_headers`, as Netlify and Cloudflare Pages read it; `outputs` are the paths of all that is published. */
export const headersFiles = (
  { site }: Publication,
  outputs: readonly string[] = [],
): OutputFile[] => [
  {
    path: "_headers",
    body: headerRulesOf(site, outputs)
      .map((rule) => ruleText(site.address, rule))
      .join("\n"),
  },
];

const ruleText = (address: SiteAddress, { pattern, headers }: HeaderRule) =>
  [
    toHref(address, pattern),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    "",
  ].join("\n");
