import type { LangAttributes } from "./words.tsx";

interface Props extends LangAttributes {
  readonly html: string;
  readonly class?: string;
}

/** HTML that another part of the project has already made safe; the only place that bypasses escaping. */
export function RawHtml({ html, ...attributes }: Props) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
