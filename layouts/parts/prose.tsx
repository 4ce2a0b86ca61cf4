import type { Fragment } from "../../scripts/model/fragment.ts";
import { renderFragment } from "../../scripts/model/fragment.ts";
import { type FragmentContext, pageRenderer } from "./pictures.ts";
import { RawHtml } from "./raw-html.tsx";

interface Props {
  readonly context: FragmentContext;
  readonly fragment: Fragment;
  readonly lang: string | undefined;
  /** Microformats classes. */
  readonly class: string;
}

/** What a writer wrote, in their language. */
export function Prose({ context, fragment, lang, class: classes }: Props) {
  if (fragment.length === 0) return null;
  const html = renderFragment(fragment, pageRenderer(context));
  return <RawHtml class={`prose ${classes}`} html={html} {...(lang && { lang })} />;
}

/** The language of an event's own words where it is not the site's. */
export const ownLang = (site: { lang: string }, event: { lang: string }): string | undefined =>
  event.lang === site.lang ? undefined : event.lang;
