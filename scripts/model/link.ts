/** The only schemes that a link may have; what is not listed is refused. */
export const safeSchemes = [
  "http",
  "https",
  "mailto",
  "tel",
  "sms",
  "geo",
  "webcal",
  "irc",
  "ircs",
  "xmpp",
  "matrix",
] as const;

/**
 * What a link leads to: "external" can be followed from anywhere, "site" (relative, from the root, or only a
 * fragment) depends on where the page is, "refused" has a scheme that is not safe.
 */
export type UrlKind = "external" | "site" | "refused";

const allowed: ReadonlySet<string> = new Set(safeSchemes);
const dangerous =
  /^(?:javascript|vbscript|livescript|mocha|data|file|blob|filesystem|view-source):/i;

export function classifyUrl(url: string): UrlKind {
  const bare = withoutInvisible(url);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  if (scheme !== undefined) return allowed.has(scheme.toLowerCase()) ? "external" : "refused";
  if (isDisguised(bare)) return "refused";
  // Browsers read a backslash as a slash, so "/\host" is another host.
  return /^[\\/]{2}/.test(bare) ? "external" : "site";
}

// Browsers drop tabs and line ends anywhere in a URL: "java\nscript:" is a scheme.
const withoutInvisible = (url: string) => url.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, "");

// No browser runs "javascript%3Aalert(1)", but a mail client or a redirect that decodes once more would.
function isDisguised(url: string): boolean {
  let text = url;
  for (let round = 0; round < 3; round++) {
    const decoded = withoutInvisible(decodeOnce(text));
    if (dangerous.test(decoded)) return true;
    if (decoded === text) return false;
    text = decoded;
  }
  return false;
}

const named: Readonly<Record<string, string>> = { colon: ":", tab: "", newline: "" };

const decodeOnce = (text: string) =>
  text
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#x([0-9a-f]{1,8});?/gi, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#([0-9]{1,9});?/g, (_, digits: string) => fromCode(Number(digits)))
    .replace(/&(colon|tab|newline);?/gi, (_, name: string) => named[name.toLowerCase()] ?? "");

// Schemes are ASCII: what lies beyond cannot disguise one.
const fromCode = (code: number) => (code < 0x80 ? String.fromCharCode(code) : "\ufffd");
