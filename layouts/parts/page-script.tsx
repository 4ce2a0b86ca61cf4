import { h } from "preact";
import { type PageScript, pageScripts } from "../../scripts/channels/page-scripts.ts";

/** A script that the policy of every page allows, letter by letter; where it stands it finds what is before it. */
export const PageScriptOf = ({ name }: { readonly name: PageScript }) =>
  h("script", { dangerouslySetInnerHTML: { __html: pageScripts[name] } });
