import type { AdminSettings } from "../../model/admin.ts";
import type { Embed } from "../../model/embed.ts";
import { scriptHashes } from "../page-scripts.ts";

/* Content security policies. Each page has its own in its head, since some hosts send no headers (GitHub Pages). */

/**
 * A page loads its own stylesheets, fonts, pictures and films, and nothing else from anywhere. No script runs but those
 * of ours that may stand in a page, letter by letter. Structured data stands in data blocks, which are never run and so
 * not concerned.
 */
export const pagePolicy = policyWith(scriptHashes, []);

/** The same for a page that shows frames and forms of others: of these, and of nobody else. */
export const pagePolicyWith = (embeds: readonly Embed[]): string =>
  embeds.length === 0 ? pagePolicy : policyWith(scriptHashes, embeds);

/** The search page loads its own script and the list that it looks through. */
export const searchPolicy = sitePolicyWith([]);

/**
 * What headers say of a whole site: all that some page of it may do, since no host takes one path out of a pattern. Each page
 * has its own policy besides, and of two policies both hold. Sites without a search page say the same, so that the files of
 * servers need not be changed for one: of script files none but ours are ever published (isActive in site/file-kinds.ts).
 */
export function sitePolicyWith(embeds: readonly Embed[]): string {
  return policyWith(["'self'", ...scriptHashes], embeds);
}

function policyWith(scripts: readonly string[], embeds: readonly Embed[]): string {
  const origins = (directive: Embed["directive"]) =>
    embeds.filter((embed) => embed.directive === directive).map(({ origin }) => origin);
  const frames = [...new Set(origins("frame-src"))].sort().join(" ");
  const forms = [...new Set(origins("form-action"))].sort().join(" ");
  return [
    "default-src 'none'",
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.join(" ")}`]),
    // Only the search page fetches anything. Browsers ask the policy also for those who look at the page with their tools:
    // without this, Lighthouse cannot read robots.txt.
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    // The site's service worker; no script of a page starts another one.
    "worker-src 'self'",
    "base-uri 'none'",
    `form-action ${forms || "'none'"}`,
    ...(frames === "" ? [] : [`frame-src ${frames}`]),
  ].join("; ");
}

/** Only a header may say who frames a page: in a `meta` browsers pass over it, and complain (CSP 3, 6.4.2). */
export const withFraming = (policy: string) => `${policy}; frame-ancestors 'none'`;

/** What the editor talks to besides its own site: the git host, its status page and the pictures of its people. */
const hosts: Readonly<
  Record<AdminSettings["backend"], { readonly connect: string; readonly pictures: string }>
> = {
  github: {
    connect: "https://api.github.com https://www.githubstatus.com",
    pictures: "https://avatars.githubusercontent.com",
  },
  gitlab: {
    connect: "https://gitlab.com https://status-api.hostedstatus.com",
    pictures: "https://gitlab.com https://secure.gravatar.com",
  },
};

/**
 * The editor's own policy, for /admin/ only. It runs its script, puts its styles into the page, shows pictures before
 * they are saved and re-encodes them with WebAssembly.
 */
export const adminPolicy = ({ backend }: AdminSettings): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${hosts[backend].pictures}`,
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' blob: data: ${hosts[backend].connect}`,
    "frame-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
