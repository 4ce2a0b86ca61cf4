import { h } from "preact";
import type { Publication } from "../../scripts/channels/publication.ts";
import type { Route } from "../../scripts/model/route.ts";
import { type HeadTag, headTags } from "./standin.ts";

/** The head is data: this only writes it down. */
export const Head = ({ publication, route }: { publication: Publication; route: Route }) => (
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    {headTags(publication, route).map(toElement)}
  </head>
);

const toElement = ({ tag, attributes, text }: HeadTag) =>
  tag === "script"
    ? h(tag, { ...attributes, dangerouslySetInnerHTML: { __html: text ?? "" } })
    : h(tag, attributes, text);
