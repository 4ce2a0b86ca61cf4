import sanitizeHtml from "sanitize-html";
import { safeSchemes } from "../../model/link.ts";
import { allowedAttributes, allowedElements, formElements, voidElements } from "./html-policy.ts";

/** What the Markdown renderer itself writes, besides what raw HTML may use. */
const rendered = ["class", "role", "tabindex", "aria-label"];

const options: sanitizeHtml.IOptions = {
  // Forms are only those of listed hosts here, and boxes without a name those of task lists.
  allowedTags: [...allowedElements, "form", ...Object.keys(formElements)],
  allowedAttributes: {
    ...allowedAttributes,
    ...Object.fromEntries(
      Object.entries(formElements).map(([name, own]) => [name, [...own, "id", "type"]]),
    ),
    input: [...(formElements.input ?? []), "disabled", "id", "type"],
    form: ["action", "method"],
    "*": rendered,
  },
  allowedSchemes: [...safeSchemes],
  // The page around the post has the one h1.
  transformTags: {
    h1: "h2",
    input: (tagName, attribs) => ({
      tagName,
      attribs:
        attribs.type === "checkbox" && attribs.name === undefined
          ? { ...attribs, disabled: "" }
          : attribs,
    }),
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
