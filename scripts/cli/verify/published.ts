import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  listFiles,
  type Manifest,
  manifestName,
  parseManifest,
  readManifest,
} from "../../output/manifest.ts";
import type { Instant } from "../../time/moment.ts";

/** A site as others see it, in a folder or at an address. */
export interface PublishedSite {
  readonly pathPrefix: string;
  /** What it says that it consists of. */
  readonly files: readonly string[];
  /** When it was last made, as far as it tells. */
  readonly made: Instant | undefined;
  /** Files that a host may read itself and give to nobody. */
  readonly unserved: ReadonlySet<string>;
  /** The bytes of a file, no more than `atMost` of them; undefined where there is none. */
  readonly read: (path: string, atMost: number) => Promise<Buffer | undefined>;
}

/** A site in a folder: its files are those that are there. Undefined when Handbill did not make it. */
export function openFolder(folder: string): PublishedSite | undefined {
  const manifest = readManifest(folder);
  if (manifest === undefined) return undefined;
  const listed = listFiles(folder);
  const files = [...listed.keys()];
  const made = files.reduce(
    (last, path) => Math.max(last, statSync(join(folder, path)).mtimeMs),
    0,
  );
  const read: PublishedSite["read"] = async (path) =>
    listed.has(path) ? readFileSync(join(folder, path)) : undefined;
  return { pathPrefix: manifest.pathPrefix, files, made, unserved: new Set(), read };
}

/** A site at an address that ends in a slash: its files are those of its list. Rejects when nobody answers. */
export async function openAddress(site: URL): Promise<PublishedSite | undefined> {
  const response = await get(new URL(manifestName, site));
  const manifest = response && parseManifest((await upTo(response, mostBytes)).toString("utf8"));
  if (manifest === undefined) return undefined;
  const made = Date.parse(response?.headers.get("last-modified") ?? "");
  return {
    ...filesAt(site, manifest),
    made: Number.isNaN(made) ? undefined : made,
  };
}

// A list of 100,000 files has about 5 MB.
const mostBytes = 50_000_000;
const patience = 30_000;

const filesAt = (site: URL, { pathPrefix, files }: Manifest): Omit<PublishedSite, "made"> => ({
  pathPrefix,
  files: [...files, manifestName],
  unserved: new Set(["_headers", "_redirects"]),
  read: async (path, atMost) => {
    // As a visitor asks for it: some hosts lead from a page's file to its folder.
    const asked = path.replace(/(^|\/)index\.html$/, "$1");
    const response = await get(new URL(encodeURIComponent(asked).replaceAll("%2F", "/"), site));
    return response && upTo(response, atMost);
  },
});

async function get(address: URL): Promise<Response | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  const isOwn = new URL(response.url).origin === address.origin;
  if (response.ok && isOwn) return response;
  await response.body?.cancel();
  return undefined;
}

/** A host that sends without end, or much more than was made, fills no memory. */
async function upTo(response: Response, atMost: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.byteLength;
    if (length > atMost) break;
  }
  return Buffer.concat(parts);
}
