/**
 * A calendar's DESCRIPTION as Markdown. Its line ends mean line ends; what already is HTML, as from Google Calendar,
 * stays as it is, since safe HTML is Markdown too.
 */
export function descriptionToMarkdown(description: string): string {
  const text = description
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .trim();
  if (/<(?:br|p|a|b|i|u|ul|ol|li|span|div|strong|em)\b[^<>]*>/i.test(text)) return text;
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split("\n").map(plainLine))
    .map((lines) => lines.join(lines.every((line) => /^[-*+] /.test(line)) ? "\n" : "\\\n"))
    .join("\n\n");
}

/** Nothing that was only a character becomes a heading, code or HTML. */
const plainLine = (line: string): string =>
  line
    .trim()
    .replace(/^[•‣◦·]\s*/, "- ")
    .replaceAll("<", "\\<")
    .replace(/^(#{1,6}(?=\s|$)|=+$|-{2,}$|~{3,}|`{3,})/, "\\$1");
