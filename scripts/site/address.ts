import type { SiteFields } from "../content/schema/schema.ts";
import type { SiteAddress } from "../model/site.ts";

/** Where the site will be found: what the command says comes before what site.yaml says. */
export function siteAddress(
  fields: Pick<SiteFields, "url">,
  options: { readonly url: string | undefined; readonly pathPrefix: string | undefined },
): SiteAddress {
  const written = options.url ?? fields.url;
  const url = written === undefined ? undefined : new URL(written);
  return {
    origin: url?.origin,
    pathPrefix: toPrefix(options.pathPrefix ?? url?.pathname ?? "/"),
  };
}

/** "repo", "/repo" and "/repo/" are one prefix. */
const toPrefix = (path: string) => {
  const inner = path.replace(/^\/+|(?<!\/)\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
};
