import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One line of `_redirects`. */
export interface RedirectRule {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** One block of `_headers`. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The files that tell a host (Netlify, Cloudflare Pages) what to add to a static site. */
export interface HostRules {
  readonly redirects: readonly RedirectRule[];
  readonly headers: readonly HeaderRule[];
}

export const readHostRules = (folder: string): HostRules => ({
  redirects: parseRedirects(readIfThere(join(folder, "_redirects"))),
  headers: parseHeaders(readIfThere(join(folder, "_headers"))),
});

const readIfThere = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");

const meaningfulLines = (text: string) =>
  text.split("\n").filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));

export const parseRedirects = (text: string): RedirectRule[] =>
  meaningfulLines(text).flatMap((line) => {
    const [from, to, status = "301"] = line.trim().split(/\s+/);
    return from === undefined || to === undefined ? [] : [{ from, to, status: Number(status) }];
  });

export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of meaningfulLines(text)) {
    if (/^\S/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(":");
    rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** The first rule for the path, as hosts do: a redirect is looked for before a file. */
export const redirectFor = (rules: HostRules, path: string): RedirectRule | undefined =>
  rules.redirects.find(({ from }) => matches(from, path));

/** The values that all matching rules give a header are joined, as hosts do. */
export function headersFor(rules: HostRules, path: string): Map<string, string> {
  const headers = new Map<string, string>();
  const matching = rules.headers.filter(({ pattern }) => matches(pattern, path));
  for (const [name, value] of matching.flatMap((rule) => rule.headers)) {
    const before = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/** "*" stands for any text. Each part is looked for once, so that many of them cost no more than few. */
function matches(pattern: string, path: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
