import { h } from "preact";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { type HeadTag, headTags } from "../../scripts/channels/search/head.ts";
import { structuredData } from "../../scripts/channels/search/structured-data.ts";
import type { Route } from "../../scripts/model/route.ts";

/** The head is data: this only writes it down, and after it what the page is about. */
export const Head = ({ publication, route }: { publication: EventPublication; route: Route }) => (
  <head>
    {headTags(publication, route).map(toElement)}
    {structuredDataTags(publication, route).map(toElement)}
  </head>
);

function structuredDataTags(publication: EventPublication, route: Route): HeadTag[] {
  const text = structuredData(publication, route);
  if (text === undefined) return [];
  return [{ tag: "script", attributes: { type: "application/ld+json" }, text }];
}

// JSON has the same meaning with every "<" written so, and can then not end the element it stands in.
const toElement = ({ tag, attributes, text }: HeadTag) =>
  tag === "script"
    ? h(tag, {
        ...attributes,
        dangerouslySetInnerHTML: { __html: (text ?? "").replaceAll("<", "\\u003c") },
      })
    : h(tag, attributes, text);
