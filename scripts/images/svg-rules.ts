import type { SaxesAttributeNS, SaxesTagNS } from "saxes";

export const svgNamespace = "http://www.w3.org/2000/svg";

// SVG 1.1 and 2, without what runs (script, handler), embeds (foreignObject, audio, video, iframe) or edits links.
const elements = new Set(
  `svg g defs symbol use switch view title desc style path rect circle ellipse line polyline polygon text tspan
  textPath linearGradient radialGradient stop pattern clipPath mask marker image filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform mpath
  set`.split(/\s+/),
);

export const isDrawing = ({ uri, local, attributes }: SaxesTagNS): boolean =>
  uri === svgNamespace && elements.has(local) && !animatesMore(attributes);

// `<set attributeName="href" to="javascript:...">` makes a harmless element harmful later.
const animatesMore = ({ attributeName }: SaxesTagNS["attributes"]) =>
  attributeName !== undefined && /href|style|^on/i.test(attributeName.value);

/** A link around a drawing: nobody can follow it in a picture, but what it holds is drawn. */
export const isTransparent = ({ uri, local }: SaxesTagNS): boolean =>
  uri === svgNamespace && local === "a";

/** Draws nothing, so nobody misses it: an editor's own elements, and `metadata`. */
export const isPassedOver = ({ uri, local }: SaxesTagNS): boolean =>
  local === "metadata" || (uri !== svgNamespace && local !== "script");

/** What is wrong with an attribute, by its name; undefined when it may stay. */
export function attributeProblem(
  tag: SaxesTagNS,
  { name, local, value }: SaxesAttributeNS,
): string | undefined {
  if (/^on/i.test(local)) return name;
  if (local === "href" || local === "src") return isInside(tag, value) ? undefined : name;
  // xml:base would turn "#shape" into an address elsewhere.
  if (name === "xml:base") return name;
  return isSafeCss(value) ? undefined : name;
}

const isInside = ({ local }: SaxesTagNS, value: string) =>
  /^\s*#/.test(value) ||
  (local === "image" && /^\s*data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(value));

/** True when the CSS fetches nothing: neither url() nor @import nor @font-face, however it is spelled. */
export const isSafeCss = (css: string): boolean =>
  // An escape can spell any of the words below ("\75rl"), so none is let through.
  !css.includes("\\") &&
  !/@(?!media\b|supports\b)/i.test(css) &&
  !/url\(\s*(?!["']?\s*#)/i.test(css) &&
  !/(?:image-set|image|cross-fade|src|expression)\(/i.test(css) &&
  !/-moz-binding|behavior\s*:|javascript:/i.test(css);
