/** Keys whose value is an address in JSON Feed and in a web app manifest. */
const urlKeys = new Set(
  "url home_page_url feed_url next_url icon favicon image banner_image avatar src start_url scope".split(
    " ",
  ),
);

/** The addresses of a JSON Feed or a web app manifest. Its HTML is given to `html`. */
export function scanJson(text: string, html: (text: string) => readonly string[]): string[] {
  return strings(text).flatMap(([key, value]) => {
    if (key === "content_html") return [...html(value)];
    return urlKeys.has(key) ? [value] : [];
  });
}

/** The addresses of JSON-LD: every whole web address, except names ("@id") and vocabulary ("@context", "@type"). */
export const scanStructuredData = (text: string): string[] =>
  strings(text)
    .filter(([key, value]) => !key.startsWith("@") && /^(?:https?|webcal):\/\/\S+$/i.test(value))
    .map(([, value]) => value);

type Found = [key: string, value: string][];

/** Every string with the key it stands under; none where a writer's own data block is no JSON. */
function strings(text: string): Found {
  const found: Found = [];
  try {
    // Not by a reviver, for which the parser takes four times as long.
    collect(JSON.parse(text), "", found);
  } catch {
    return [];
  }
  return found;
}

function collect(value: unknown, key: string, found: Found): void {
  if (typeof value === "string") found.push([key, value]);
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) collect(inner, name, found);
  }
}
