import type { Token } from "markdown-it";
import type { Place } from "../diagnostics/diagnostic.ts";
import { escapeHtml } from "../model/fragment.ts";
import { classifyUrl } from "../model/link.ts";
import type { BodyContext } from "./context.ts";
import { toPlainText } from "./plain-text.ts";

/** The value of a href attribute, escaped; undefined when the link is refused. */
export function resolveHref(
  href: string,
  place: Place,
  { references, anchors, report }: BodyContext,
): string | undefined {
  const kind = classifyUrl(href);
  if (kind === "external") return escapeHtml(href);
  if (kind === "refused") {
    report("markdown/unsafe-url", place, { url: href });
    return undefined;
  }
  const resolved = href.startsWith("#") ? `#${anchors.resolve(decode(href.slice(1)))}` : href;
  return references.mark({ kind: "address", href: resolved, place });
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
  readonly alt: string;
  readonly title: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly insideLink: boolean;
}

/** The HTML of an image: a marker for one of the site's own, else a link or only its text. */
export function resolveImage(image: WrittenImage, place: Place, context: BodyContext): string {
  const { insideLink, ...written } = image;
  const kind = classifyUrl(image.src);
  if (kind === "site") return context.references.mark({ kind: "image", ...written, place });
  if (kind === "refused") {
    context.report("markdown/unsafe-url", place, { url: image.src });
    return escapeHtml(image.alt);
  }
  context.report("markdown/remote-file", place, { url: image.src });
  return remoteLink(image.src, image.alt, insideLink);
}

/** A link to what a page does not load itself. */
export function remoteLink(url: string, text: string, insideLink: boolean): string {
  const words = escapeHtml(text || url);
  return insideLink ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
}

/** An image token as what it says. */
export const toImage = (token: Token, insideLink: boolean): WrittenImage => ({
  src: String(token.attrGet("src") ?? ""),
  alt: toPlainText(token.children),
  title: token.attrGet("title")?.toString() || undefined,
  width: undefined,
  height: undefined,
  insideLink,
});
