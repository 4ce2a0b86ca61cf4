import { eventPath, toAbsolute, toHref } from "../../model/address.ts";
import { escapeHtml } from "../../model/fragment.ts";
import type { Redirect } from "../../model/redirect.ts";
import type { Site } from "../../model/site.ts";
import { directionOf } from "../../words/direction.ts";
import { wordsOf } from "../../words/words.ts";
import type { OutputFile } from "../output.ts";
import type { Publication } from "../publication.ts";
import type { MovedFile } from "./moved-files.ts";
import { pagePolicy } from "./policy.ts";
import { type RedirectSource, redirectSource } from "./redirect-source.ts";

type Redirection = RedirectSource & { readonly to: string };

/**
 * `_redirects` for the hosts that read it (Netlify, Cloudflare, GitLab) and, for all others, a small page at each old
 * address of a page that leads on. Feeds and calendars are copied there by their events. What `checkRedirects` refuses is
 * left out. Netlify serves such a file unless a rule says "301!", which others do not document: only the command of
 * .github/deploy/netlify.toml writes that.
 */
export function redirectFiles(
  { site }: Publication,
  moved: readonly MovedFile[] = [],
): OutputFile[] {
  const redirections = distinct(site.redirects.flatMap(redirection));
  if (redirections.length === 0) return [];
  const copied = new Set(moved.map(({ from }) => from));
  const lines = [
    ...redirections.filter(({ path }) => !copied.has(path)).map(({ path, to }) => [path, to]),
    ...moved.map(({ from, to }) => [from, to]),
  ].map(([from = "", to = ""]) => `${href(site, from)} ${href(site, to)} 301\n`);
  const pages = redirections.filter(({ file }) => /\.html?$/.test(file));
  return [
    { path: "_redirects", body: lines.join("") },
    ...pages.map(({ file, to }) => ({ path: file, body: movedPage(site, to) })),
  ];
}

function redirection({ from, to }: Redirect): Redirection[] {
  const source = redirectSource(from);
  return source === undefined ? [] : [{ ...source, to }];
}

const distinct = (redirections: readonly Redirection[]) => [
  ...new Map(redirections.map((redirection) => [redirection.file, redirection])).values(),
];

const href = (site: Site, path: string) => toHref(site.address, path);

function movedPage(site: Site, to: string): string {
  const address = escapeHtml(href(site, to));
  const canonical = toAbsolute(site.address, to);
  const title = site.events.find((event) => eventPath(event) === to)?.title ?? to;
  const words = wordsOf(site, site.lang);
  const link = { html: `<a href="${address}">${escapeHtml(title)}</a>` };
  const text = words
    .parts("moved.text", { link })
    .map((part) => (typeof part === "string" ? escapeHtml(part) : part.html))
    .join("");
  const lang = words.foreign("moved.text") ?? site.lang;
  const dir = directionOf(lang) === "rtl" ? ' dir="rtl"' : "";
  return [
    "<!DOCTYPE html>",
    `<html lang="${escapeHtml(lang)}"${dir}>`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(words.text("moved.title", { title }))}</title>`,
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    "</head>",
    "<body>",
    `<p>${text}</p>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
