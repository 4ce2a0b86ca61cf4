/** HTML that another part of the project has already made safe; the only place that bypasses escaping. */
export function RawHtml({ html, ...attributes }: { html: string; class?: string }) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
