import type { Place } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "../../model/fragment.ts";
import { classifyUrl } from "../../model/link.ts";
import { isFormElement, openField, openForm, toFrame } from "./embedded.ts";
import { toLinkCard } from "./embeds.ts";
import { sayLabel } from "./flavours/labels.ts";
import {
  isAllowedAttribute,
  isAllowedElement,
  silentAttributes,
  urlAttributes,
} from "./html-policy.ts";
import { remoteLink, resolveHref, resolveImage } from "./links.ts";
import type { RawContext } from "./raw-html.ts";

type Attributes = Readonly<Record<string, string>>;
type TagRewriter = (attributes: Attributes, place: Place, context: RawContext) => string;

/** What stands in the page for one opening tag; "" when it is taken out. */
export function rewriteTag(
  name: string,
  attributes: Attributes,
  place: Place,
  context: RawContext,
): string {
  const special = rewriters.get(name);
  if (special !== undefined) return special(attributes, place, context);
  if (isAllowedElement(name)) return openTag(name, attributes, place, context);
  if (context.form.isOpen && isFormElement(name)) return openField(name, attributes, context);
  context.report("markdown/removed-element", place, { element: name });
  return "";
}

const rewriters: ReadonlyMap<string, TagRewriter> = new Map<string, TagRewriter>([
  ["img", rewriteImage],
  ["iframe", rewriteFrame],
  ["form", rewriteForm],
  ["a", rewriteLink],
  ["video", (attributes, place, context) => rewriteMedia("video", attributes, place, context)],
  ["audio", (attributes, place, context) => rewriteMedia("audio", attributes, place, context)],
  ["source", (attributes, place, context) => rewriteTrack("source", attributes, place, context)],
  ["track", (attributes, place, context) => rewriteTrack("track", attributes, place, context)],
  // The pictures in it stay, and the page makes their variants itself.
  ["picture", () => ""],
]);

function rewriteImage(attributes: Attributes, place: Place, context: RawContext): string {
  const { src, alt, title, width, height } = attributes;
  reportRemoved("img", attributes, place, context);
  if (!src) return escapeHtml(alt ?? "");
  const image = {
    src,
    alt,
    title: title || undefined,
    width: toPixels(width),
    height: toPixels(height),
    insideLink: context.link.isOpen,
  };
  return resolveImage(image, place, context);
}

const toPixels = (value: string | undefined) => {
  const digits = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? "")?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
};

function rewriteFrame(attributes: Attributes, place: Place, context: RawContext): string {
  const { src = "", title } = attributes;
  const card = classifyUrl(src) === "external" ? toLinkCard(src, title) : undefined;
  if (card === undefined) {
    context.report("markdown/removed-element", place, { element: "iframe" });
    return "";
  }
  const frame = toFrame(attributes, place, context);
  if (frame === undefined) context.report("markdown/embed", place, { url: src });
  const label =
    typeof card.text === "string"
      ? escapeHtml(card.text)
      : sayLabel(card.text, context.references.say);
  const link = `<a href="${escapeHtml(card.url)}">${label}</a>`;
  return (frame ?? "") + (context.isBlock ? `<p class="link-card">${link}</p>` : link);
}

function rewriteForm(attributes: Attributes, place: Place, context: RawContext): string {
  const { action = "" } = attributes;
  const form = openForm(attributes, place, context);
  context.form.isOpen = form !== undefined;
  if (form !== undefined) return form;
  if (classifyUrl(action) === "external") context.report("markdown/form", place, { url: action });
  else context.report("markdown/removed-element", place, { element: "form" });
  return "";
}

function rewriteLink(attributes: Attributes, place: Place, context: RawContext): string {
  context.link.isOpen = attributes.href !== undefined;
  return openTag("a", attributes, place, context);
}

function rewriteMedia(
  name: "video" | "audio",
  attributes: Attributes,
  place: Place,
  context: RawContext,
): string {
  const remote = remoteFile(attributes, place, context);
  if (remote !== undefined) return remote;
  // Without controls nobody could stop it.
  return openTag(name, { ...attributes, controls: "" }, place, context);
}

function rewriteTrack(
  name: "source" | "track",
  attributes: Attributes,
  place: Place,
  context: RawContext,
): string {
  if (attributes.src === undefined) return "";
  return remoteFile(attributes, place, context) ?? openTag(name, attributes, place, context);
}

function remoteFile({ src = "" }: Attributes, place: Place, context: RawContext) {
  if (classifyUrl(src) !== "external") return undefined;
  context.report("markdown/remote-file", place, { url: src });
  return remoteLink(src, src, context.link.isOpen);
}

function openTag(name: string, attributes: Attributes, place: Place, context: RawContext): string {
  reportRemoved(name, attributes, place, context);
  const kept = Object.entries(attributes).map(([attribute, value]) => {
    if (!isAllowedAttribute(name, attribute)) return "";
    const safe = safeValue(name, attribute, value, place, context);
    return safe === undefined ? "" : ` ${attribute}="${safe}"`;
  });
  return `<${name}${kept.join("")}>`;
}

function reportRemoved(
  element: string,
  attributes: Attributes,
  place: Place,
  { report }: RawContext,
) {
  for (const attribute of Object.keys(attributes)) {
    if (isAllowedAttribute(element, attribute) || silentAttributes.has(attribute)) continue;
    report("markdown/removed-attribute", place, { element, attribute });
  }
}

/** The value, escaped; undefined when it may not be published. */
function safeValue(
  element: string,
  attribute: string,
  value: string,
  place: Place,
  context: RawContext,
): string | undefined {
  if (attribute === "id") {
    const id = context.anchors.claimExact(value);
    if (id === undefined)
      context.report("markdown/removed-attribute", place, { element, attribute });
    return id;
  }
  if (!urlAttributes.has(attribute)) return escapeHtml(value);
  if (attribute === "poster" && classifyUrl(value) === "external") {
    context.report("markdown/remote-file", place, { url: value });
    return undefined;
  }
  return resolveHref(value, place, context);
}
