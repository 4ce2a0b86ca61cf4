import { posix } from "node:path";

/** What is shown as a picture when a post shows it. */
export const isPicture = (path: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|heif|bmp)$/i.test(path);

/** Pictures that browsers show: of the others, their file is all that can be given. */
export const isShownByBrowsers = (path: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(path);

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What runs on the page's own site when it is opened: in a browser, or on a server that knows these languages. */
const active = words(
  "html htm xhtml xht shtml shtm mhtml mht hta svg svgz xml xsl xslt xsd rss atom rdf js mjs cjs wasm swf jar class " +
    "php php3 php4 php5 php7 php8 phtml phar asp aspx ashx jsp jspx cgi fcgi cfm",
);
/** Kinds that every server names, so that no browser takes them for anything else. */
const known = words(
  "pdf txt csv ics gpx kml zip tgz tar 7z epub odt ods odp doc docx xls xlsx ppt pptx rtf mp3 ogg oga m4a opus wav flac " +
    "mp4 m4v mov webm ogv vtt jpg jpeg png gif webp avif bmp tif tiff heic heif woff woff2 ttf otf",
);
const packed = words("gz br zst z bz2 xz");
/** What this site publishes itself: servers send "meetup.ics.gz" in place of "meetup.ics" to those who can unpack it. */
const published = words("ics json css webmanifest");

const endings = (path: string) => posix.basename(path).toLowerCase().split(".").slice(1);

/**
 * Whether a file can do more than be read when somebody opens it on the site. Servers look at other endings than the
 * last when they do not know that, or when it says how the file is packed: "page.html.gz", "page.html.old".
 */
export function isActive(path: string): boolean {
  const all = endings(path);
  const inner = all.filter((ending) => !packed.has(ending));
  const last = all.at(-1) ?? "";
  if (known.has(last)) return false;
  const hides = packed.has(last) && published.has(inner.at(-1) ?? "");
  return hides || inner.some((ending) => active.has(ending));
}

const plainText = words(
  "py pyi c h cc cpp hpp ino rs go java kt rb sh lua r jl tex bib md markdown rst org yaml yml toml ini cfg conf log diff " +
    "patch sql asm makefile dockerfile readme license licence changelog notes todo",
);

/** Whether a name ends like that of a file of any kind that is known here: "setup.py" is no host in Paraguay. */
export const isFileKind = (name: string): boolean =>
  [active, known, packed, published, plainText].some((kinds) =>
    kinds.has(endings(name).at(-1) ?? ""),
  );

/** Of the names that programs ask for below "/.well-known/" (RFC 8615) those that have no ending and hold JSON. */
const wellKnownJson =
  /^\/?\.well-known\/(?:matrix\/\w+|apple-app-site-association|webfinger|nodeinfo|openid-configuration|oauth-[\w-]+)$/;

/** The type of a file that servers do not know by its name; undefined for those that they know, and for what runs. */
export function typeOfUnknown(path: string): string | undefined {
  if (/^\/?\.well-known\/(?:.*\/)?[^./]+$/.test(path))
    return wellKnownJson.test(path) ? "application/json" : "text/plain; charset=utf-8";
  const last = endings(path).at(-1) ?? posix.basename(path).toLowerCase();
  if (known.has(last) || packed.has(last) || last === "json" || isActive(path)) return undefined;
  return plainText.has(last) ? "text/plain; charset=utf-8" : "application/octet-stream";
}
