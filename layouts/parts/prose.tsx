import type { Fragment } from "../../scripts/model/fragment.ts";
import { renderFragment } from "../../scripts/model/fragment.ts";
import { type FragmentContext, pageRenderer } from "./pictures.ts";
import { RawHtml } from "./raw-html.tsx";

interface Props {
  readonly context: FragmentContext;
  readonly fragment: Fragment;
  /** Microformats classes. */
  readonly class: string;
}

/** What a writer wrote, on a page in the same language. */
export function Prose({ context, fragment, class: classes }: Props) {
  if (fragment.length === 0) return null;
  const html = renderFragment(fragment, pageRenderer(context));
  return <RawHtml class={`prose ${classes}`} html={html} />;
}
