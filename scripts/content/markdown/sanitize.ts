import sanitizeHtml from "sanitize-html";
import { safeSchemes } from "../../model/link.ts";
import { allowedAttributes, allowedElements, voidElements } from "./html-policy.ts";

/** What the Markdown renderer itself writes, besides what raw HTML may use. */
const rendered = ["class", "role", "tabindex", "aria-label"];

const options: sanitizeHtml.IOptions = {
  // Raw HTML has no boxes any more here: these are those of task lists.
  allowedTags: [...allowedElements, "input"],
  allowedAttributes: {
    ...allowedAttributes,
    input: [{ name: "type", values: ["checkbox"] }, "checked", "disabled"],
    "*": rendered,
  },
  allowedSchemes: [...safeSchemes],
  // The page around the post has the one h1.
  transformTags: {
    h1: "h2",
    input: (tagName, attribs) => ({ tagName, attribs: { ...attribs, disabled: "" } }),
  },
  disallowedTagsMode: "discard",
  selfClosing: voidElements,
  parseStyleAttributes: false,
};

/**
 * The whole HTML of a part with every element closed in it, and nothing in it that runs. The pieces of raw HTML
 * were rewritten before, with their warnings; this is the last word.
 */
export const sanitizeFragment = (html: string): string => sanitizeHtml(html, options);
