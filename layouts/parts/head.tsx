import { h } from "preact";
import { type HeadTag, headTags } from "../../scripts/channels/head.ts";
import type { Publication } from "../../scripts/channels/publication.ts";
import type { Route } from "../../scripts/model/route.ts";

/** The head is data: this only writes it down. */
export const Head = ({ publication, route }: { publication: Publication; route: Route }) => (
  <head>{headTags(publication, route).map(toElement)}</head>
);

const toElement = ({ tag, attributes, text }: HeadTag) =>
  tag === "script"
    ? h(tag, { ...attributes, dangerouslySetInnerHTML: { __html: text ?? "" } })
    : h(tag, attributes, text);
