import type { Place } from "../../diagnostics/diagnostic.ts";
import { type Embed, toEmbedUrl } from "../../model/embed.ts";
import { escapeHtml } from "../../model/fragment.ts";
import type { BodyContext } from "./context.ts";
import { formElements } from "./html-policy.ts";

/* Frames and forms of the hosts that `embeds:` in site.yaml names. */

type Attributes = Readonly<Record<string, string>>;

const permissions = ["allow-forms", "allow-popups", "allow-scripts"];

/** A frame may not lead the page away. One of the site's own host, or nobody knows of which, may not reach into it either. */
function sandboxOf({ origin }: URL, ownUrl: string | undefined): string {
  const isOther = ownUrl !== undefined && new URL(ownUrl).origin !== origin;
  const more = isOther ? ["allow-popups-to-escape-sandbox", "allow-same-origin"] : [];
  return [...permissions, ...more].join(" ");
}

/** A mark for a frame on pages; undefined where it may not stand there. */
export function toFrame(
  { src = "", title, width, height }: Attributes,
  place: Place,
  context: BodyContext,
): string | undefined {
  const url = toEmbedUrl(src, context.embeds);
  if (url === undefined) return undefined;
  const attributes = {
    src: url.href,
    title: title?.trim() || url.host,
    ...sizes({ width, height }),
    loading: "lazy",
    referrerpolicy: "strict-origin-when-cross-origin",
    sandbox: sandboxOf(url, context.ownUrl),
  };
  const html = `<iframe${written(attributes)}></iframe>`;
  return markEmbed({ directive: "frame-src", origin: url.origin }, html, place, context);
}

const sizes = (given: { width: string | undefined; height: string | undefined }) =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && /^\d{1,4}$/.test(value)),
  );

/** The tag of a form; undefined where it may not stand in a page. */
export function openForm(
  { action = "", method = "" }: Attributes,
  place: Place,
  context: BodyContext,
): string | undefined {
  const url = toEmbedUrl(action, context.embeds);
  if (url === undefined) return undefined;
  const sent = /^post$/i.test(method) ? "post" : "get";
  const tag = `<form${written({ action: url.href, method: sent })}>`;
  return markEmbed({ directive: "form-action", origin: url.origin }, "", place, context) + tag;
}

export const isFormElement = (name: string): boolean => Object.hasOwn(formElements, name);

/** The tag of something in a form. What a text area would begin with is left out. */
export function openField(name: string, attributes: Attributes, { anchors }: BodyContext): string {
  const { id = "", type = "", ...others } = attributes;
  const types = name === "button" ? buttonTypes : fieldTypes;
  const kept = Object.entries(others).filter(([key]) => formElements[name]?.includes(key));
  const tag = `<${name}${written({
    ...Object.fromEntries(kept),
    ...(types.has(type.toLowerCase()) && { type: type.toLowerCase() }),
    ...idOf(anchors.claimExact(id)),
  })}>`;
  return name === "textarea" ? `${tag}</textarea>` : tag;
}

const idOf = (id: string | undefined) => (id === undefined ? {} : { id });

const buttonTypes: ReadonlySet<string> = new Set(["submit", "reset", "button"]);
// Not those that ask for a secret, a file or a picture.
const fieldTypes: ReadonlySet<string> = new Set(
  "checkbox date datetime-local email hidden month number radio range reset search submit tel text time url week".split(
    " ",
  ),
);

/** Notes the frames and forms of HTML that is published as it is, for the policy of its page: what comes before it. */
export function markTrusted(
  name: string,
  { src = "", action = "" }: Attributes,
  place: Place,
  context: BodyContext,
): string {
  const directive = name === "iframe" ? "frame-src" : "form-action";
  const url = toEmbedUrl(name === "iframe" ? src : action, context.embeds);
  return url === undefined ? "" : markEmbed({ directive, origin: url.origin }, "", place, context);
}

function markEmbed(embed: Embed, html: string, place: Place, context: BodyContext): string {
  context.report("markdown/embedded", place, { origin: embed.origin });
  return context.references.mark({ kind: "embed", ...embed, html });
}

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
