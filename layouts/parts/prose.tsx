import type { Fragment } from "../../scripts/model/fragment.ts";
import { renderFragment } from "../../scripts/model/fragment.ts";
import { type FragmentContext, pageRenderer } from "./pictures.ts";
import { RawHtml } from "./raw-html.tsx";
import { useLang, useWords } from "./words.tsx";

interface Props {
  readonly context: FragmentContext;
  readonly fragment: Fragment;
  /** Microformats classes. */
  readonly class: string;
  /** Where it may be another than the page's. */
  readonly lang?: string;
}

/** What a writer wrote. */
export function Prose({ context, fragment, class: classes, lang }: Props) {
  const page = useWords().lang;
  const language = useLang(lang ?? page);
  if (fragment.length === 0) return null;
  const html = renderFragment(fragment, pageRenderer(context));
  return <RawHtml class={`prose ${classes}`} {...language} html={html} />;
}
