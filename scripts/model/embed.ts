/** What a page may show of a service that `embeds:` in site.yaml names. */
export interface Embed {
  /** The directive of the page's policy that lets it in (CSP 3, sections 6.1.3 and 6.4.1). */
  readonly directive: "frame-src" | "form-action";
  /** "https://forms.example.org" */
  readonly origin: string;
}

// No star, no path, no user and no number that stands for a machine: what CSP 3, section 2.3.1, calls a host-part.
const host =
  /^(?:https:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,10}\p{L}[\p{L}\p{N}-]{1,62}(?::\d{1,5})?)\/?$/iu;

/** "https://forms.example.org" for the name of a host, as people write it; undefined for anything else. */
export function toEmbedOrigin(written: string): string | undefined {
  const name = host.exec(written)?.[1];
  const address = `https://${name}`;
  if (name === undefined || !URL.canParse(address)) return undefined;
  const { origin, hostname } = new URL(address);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(hostname) ? origin : undefined;
}

/** The address of a frame or a form that may stand in a page; undefined for every other. */
export function toEmbedUrl(written: string, origins: readonly string[]): URL | undefined {
  const address = written.trim().replace(/^\/\//, "https://");
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isListed = url !== undefined && url.username === "" && origins.includes(url.origin);
  return isListed ? url : undefined;
}
