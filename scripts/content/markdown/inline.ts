import type { Token } from "markdown-it";
import { escapeHtml } from "../../model/fragment.ts";
import type { BodyContext } from "./context.ts";
import { writtenId } from "./flavours/attributes.ts";
import { resolveHref, resolveImage, toImage } from "./links.ts";
import { rewriteRawHtml } from "./raw-html.ts";
import type { Cursor } from "./source-text.ts";
import { htmlToken } from "./tokens.ts";
import { noteTrustedHtml } from "./trusted-html.ts";

/** Replaces links, images and, where it must be sanitized, raw HTML by what may be published. */
export function resolveTokens(
  tokens: readonly Token[],
  context: BodyContext,
  sanitizes: boolean,
): void {
  let line = 0;
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    claimId(token, context);
    if (token.type === "html_block") {
      const cursor = context.source.cursor(token.content, line);
      const placeAt = (offset: number) => cursor.placeAt(offset);
      const raw = { ...context, isBlock: true, link: { isOpen: false }, placeAt };
      if (sanitizes) token.content = rewriteRawHtml(token.content, raw);
      else token.content = noteTrustedHtml(token.content, context, placeAt) + token.content;
    }
    if (token.type !== "inline" || !token.children?.some(isOpen)) continue;
    const isFigure = isTitledImage(tokens, index);
    token.children = resolveInline(
      token,
      context.source.cursor(token.content, line),
      context,
      sanitizes,
    );
    if (isFigure) captionFigure(tokens, index, isFigure);
  }
}

/** Headings have theirs already. */
function claimId(token: Token, { anchors }: BodyContext): void {
  const written = token.nesting === 1 ? writtenId(token) : undefined;
  const id = written === undefined ? undefined : anchors.claimExact(written);
  if (id !== undefined) token.attrSet("id", id);
}

// Most lines are words, in which nothing is to be resolved.
const isOpen = ({ type }: Token) =>
  type === "link_open" || type === "image" || type === "html_inline";

/** The title of an image that is a paragraph of its own. */
function isTitledImage(tokens: readonly Token[], index: number): string | undefined {
  const [image, ...others] = tokens[index]?.children ?? [];
  if (image?.type !== "image" || others.length > 0) return undefined;
  const paragraph = tokens[index - 1];
  if (paragraph?.type !== "paragraph_open" || paragraph.hidden) return undefined;
  const title = image.attrGet("title")?.toString() || undefined;
  // Shown once: as the caption.
  if (title !== undefined) image.attrSet("title", "");
  return title;
}

function captionFigure(tokens: readonly Token[], index: number, caption: string): void {
  const [open, inline, close] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (open === undefined || inline === undefined || close === undefined) return;
  open.tag = close.tag = "figure";
  inline.children?.push(htmlToken(`<figcaption>${escapeHtml(caption)}</figcaption>`));
}

/** The inline tokens with every URL checked. */
function resolveInline(
  inline: Token,
  cursor: Cursor,
  context: BodyContext,
  sanitizes: boolean,
): Token[] {
  const placeAt = () => cursor.place();
  const link = { isOpen: false };
  const resolved: Token[] = [];
  let refused = false;
  for (const [index, child] of (inline.children ?? []).entries()) {
    follow(child, inline.children?.[index + 1], cursor);
    if (child.type === "link_open") {
      const href = resolveHref(String(child.attrGet("href") ?? ""), cursor.place(), context);
      refused = href === undefined;
      link.isOpen = !refused;
      claimId(child, context);
      if (!refused) resolved.push(linkToken(child, href ?? ""));
    } else if (child.type === "link_close") {
      if (!refused) resolved.push(child);
      link.isOpen = refused = false;
    } else if (child.type === "image") {
      const image = toImage(child, link.isOpen);
      resolved.push(htmlToken(resolveImage(image, cursor.place(), context)));
      cursor.movePast("]");
    } else if (child.type === "html_inline" && sanitizes) {
      const raw = { ...context, isBlock: false, link, placeAt };
      resolved.push(htmlToken(rewriteRawHtml(child.content, raw)));
    } else {
      if (child.type === "html_inline")
        child.content = noteTrustedHtml(child.content, context, placeAt) + child.content;
      resolved.push(child);
    }
  }
  return resolved;
}

/** Moves the cursor to where a token was written. */
function follow(token: Token, next: Token | undefined, cursor: Cursor): void {
  const { type, markup, content } = token;
  if (type === "softbreak" || type === "hardbreak") cursor.movePast("\n");
  else if (markup === "template") cursor.moveTo(token.info);
  else if (type === "link_open" && markup === "linkify") cursor.moveTo(next?.content ?? "");
  else if (type === "link_open") cursor.moveTo(markup === "autolink" ? "<" : "[");
  else if (type === "link_close" && markup !== "linkify")
    cursor.movePast(markup === "autolink" ? ">" : "]");
  else if (type === "image") cursor.moveTo("![");
  else if (type === "html_inline") cursor.moveTo(content);
  else if (type === "code_inline") {
    cursor.movePast(markup);
    cursor.movePast(markup);
  }
}

// attrSet would escape the finished value once more; a marker has nothing to escape.
function linkToken(token: Token, href: string): Token {
  const title = token.attrGet("title")?.toString();
  const titled = title ? ` title="${escapeHtml(title)}"` : "";
  const id = token.attrGet("id")?.toString();
  const named = id ? ` id="${escapeHtml(id)}"` : "";
  return htmlToken(`<a href="${href}"${titled}${named}>`);
}
