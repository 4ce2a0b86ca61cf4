import type { Token } from "markdown-it";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "../../model/fragment.ts";
import { classifyUrl } from "../../model/link.ts";
import type { BodyContext } from "./context.ts";
import { toPlainText } from "./plain-text.ts";
import { plainAddress } from "./template/address.ts";

/** The value of a href attribute, escaped; undefined when the link is refused, or nobody can tell where it leads. */
export function resolveHref(
  written: string,
  place: Place,
  { ownUrl, references, anchors, outward, report }: BodyContext,
): string | undefined {
  const plain = plainAddress(written);
  if (plain === undefined) return undefined;
  const { isPost } = plain;
  const href = ownPath(plain.href, ownUrl) ?? plain.href;
  const kind = classifyUrl(href);
  if (kind === "external") {
    outward.push({ url: href, place });
    return escapeHtml(href);
  }
  if (kind === "refused") {
    report("markdown/unsafe-url", place, { url: href });
    return undefined;
  }
  const resolved = href.startsWith("#") ? `#${anchors.resolve(decode(href.slice(1)))}` : href;
  return references.mark({ kind: "address", href: resolved, written: plain.href, isPost, place });
}

/** The path of an address on the site's own host: "/talks/" for "https://example.org/repo/talks/". */
function ownPath(href: string, ownUrl: string | undefined): string | undefined {
  if (ownUrl === undefined || !/^https?:\/\//i.test(href)) return undefined;
  const bare = (url: string) => url.replace(/^https?:\/\//i, "");
  const [own, address] = [bare(ownUrl), bare(href)];
  // "https://example.org" and "https://example.org#top" are its home page.
  const [, host = "", rest = ""] = /^([^/?#]*)(.*)$/s.exec(address) ?? [];
  const whole = host.toLowerCase() + rest.replace(/^(?!\/)/, "/");
  return whole.startsWith(own) ? `/${whole.slice(own.length)}` : undefined;
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export interface WrittenImage {
  readonly src: string;
  /** "" is HTML's word for mere decoration; undefined when nothing was said. */
  readonly alt: string | undefined;
  readonly title: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly insideLink: boolean;
}

/** The HTML of an image: a marker for one of the site's own, else a link or only its text. */
export function resolveImage(image: WrittenImage, place: Place, context: BodyContext): string {
  const { insideLink, alt = "", ...written } = image;
  const plain = plainAddress(image.src);
  if (plain === undefined) return escapeHtml(alt);
  const src = ownPath(plain.href, context.ownUrl) ?? plain.href;
  const kind = classifyUrl(src);
  if (kind === "site") {
    if (image.alt === undefined) context.report("markdown/no-alt", place, { src });
    return context.references.mark({ kind: "image", ...written, src, alt, place });
  }
  if (kind === "refused") {
    context.report("markdown/unsafe-url", place, { url: src });
    return escapeHtml(alt);
  }
  context.report("markdown/remote-file", place, { url: src });
  context.outward.push({ url: src, place });
  return remoteLink(src, alt, insideLink);
}

/** A link to what a page does not load itself. */
export function remoteLink(url: string, text: string, insideLink: boolean): string {
  const words = escapeHtml(text || url);
  return insideLink ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
}

/** An image token as what it says. */
export const toImage = (token: Token, insideLink: boolean): WrittenImage => ({
  src: String(token.attrGet("src") ?? ""),
  // "![](x.jpg)" is what one gets by not writing anything.
  alt: toPlainText(token.children) || undefined,
  title: token.attrGet("title")?.toString() || undefined,
  width: sizeOf(token, "width"),
  height: sizeOf(token, "height"),
  insideLink,
});

const sizeOf = (token: Token, name: "width" | "height") => Number(token.attrGet(name)) || undefined;
