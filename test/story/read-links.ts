import assert from "node:assert/strict";
import ICAL from "ical.js";
import { xmlValues } from "../channels/reading.ts";
import { attributeOf, elementsOf } from "../layouts/read-html.ts";
import type { Built } from "./built.ts";
import { readThings } from "./read-head.ts";

/* Every link of every file of a site, found with parsers that the link check of the build does not use. */

const readers: Readonly<Record<string, (text: string) => string[]>> = {
  html: (html) => [...linksInHtml(html), ...readThings(html).flatMap(addressesIn)],
  xml: (xml) => [
    ...["loc", "logo", "icon"].flatMap((name) => xmlValues(xml, name)),
    ...xmlValues(xml, "link@href"),
    ...xmlValues(xml, "content").flatMap(linksInHtml),
  ],
  json: (json) => fromJson(JSON.parse(json)),
  webmanifest: (json) => fromJson(JSON.parse(json)),
  ics: (ics) => fromCalendar(new ICAL.Component(ICAL.parse(ics))),
  _redirects: (text) => text.split(/\s+/).filter((word) => word.includes("/")),
  _headers: (text) => text.split("\n").filter((line) => /^\/[^*]*$/.test(line)),
  "robots.txt": (text) => Array.from(text.matchAll(/^Sitemap: (.*)$/gm), ([, url = ""]) => url),
};

export const linksIn = (path: string, text: string): string[] =>
  (readers[path] ?? readers[path.replace(/^.*\./, "")])?.(text) ?? [];

const attributes = ["href", "src", "poster", "cite"];

const linksInHtml = (html: string): string[] =>
  elementsOf(html).flatMap((element) => [
    ...attributes.flatMap((name) => attributeOf(element, name) ?? []),
    ...(attributeOf(element, "srcset") ?? "")
      .split(/,\s+/)
      .map((one) => one.split(" ", 1)[0] ?? ""),
    ...(/^og:(?:url|image)$/.test(attributeOf(element, "property") ?? "")
      ? [attributeOf(element, "content") ?? ""]
      : []),
  ]);

/** Web addresses in a thing of schema.org, at whatever depth, without its names ("@id") and vocabulary. */
const addressesIn = (thing: unknown): string[] =>
  stringsIn(thing)
    .filter(([key]) => !key.startsWith("@"))
    .map(([, text]) => text)
    .filter((text) => /^https?:\/\/(?!schema\.org)\S+$/.test(text));

const fromJson = (json: unknown): string[] =>
  stringsIn(json).flatMap(([key, text]) => {
    if (key === "content_html") return linksInHtml(text);
    return /url$|^(?:src|scope|icon|favicon)$/.test(key) ? [text] : [];
  });

function stringsIn(value: unknown, key = ""): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    stringsIn(inner, Array.isArray(value) ? key : name),
  );
}

const fromCalendar = (calendar: ICAL.Component): string[] =>
  [calendar, ...calendar.getAllSubcomponents()].flatMap((component) =>
    component
      .getAllProperties()
      .filter(({ name }) => name === "url" || name === "source")
      .map((property) => String(property.getFirstValue())),
  );

/** Those of the links that lead to the site itself but to nothing in it: "from -> link". */
export function lostLinks({ paths, text }: Built, root: string): string[] {
  const own = new URL(root);
  const files = new Set(paths);
  const lost: string[] = [];
  for (const path of paths.filter((one) => !one.startsWith("assets/"))) {
    for (const link of linksIn(path, text(path)).filter((one) => one !== "")) {
      const url = new URL(link.replace(/^webcal:/, own.protocol), new URL(path, own));
      if (url.host !== own.host) continue;
      if (!isThere(url)) lost.push(`${path} -> ${link}`);
    }
  }
  return lost;

  function isThere(url: URL): boolean {
    if (!url.pathname.startsWith(own.pathname)) return false;
    const path = decodeURIComponent(url.pathname.slice(own.pathname.length));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!files.has(file)) return false;
    const id = decodeURIComponent(url.hash.slice(1));
    return id === "" || elementsOf(text(file)).some((element) => attributeOf(element, "id") === id);
  }
}

/** Hosts of every address that stands anywhere in the text files of a site, whatever it means there. */
export function hostsIn({ paths, text }: Built): string[] {
  const texts = paths.filter((path) => !/\.(?:png|jpe?g|webp|avif|woff2?)$/.test(path)).map(text);
  const hosts = texts.flatMap((body) =>
    Array.from(
      body.replaceAll("\r\n ", "").matchAll(/(?:https?|webcal):\/\/([\w.-]+)/g),
      ([, host = ""]) => host,
    ),
  );
  assert.ok(hosts.length > 0);
  return [...new Set(hosts)].sort();
}
