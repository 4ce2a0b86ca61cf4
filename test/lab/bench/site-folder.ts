import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makePhoto } from "./photo.ts";
import { type Site, type Tool, workFolder } from "./tool.ts";

/** Writes the site as the tool reads it, into a folder that held nothing before. */
export async function writeSite(tool: Tool, site: Site): Promise<void> {
  rmSync(site.folder, { recursive: true, force: true });
  mkdirSync(site.folder, { recursive: true });
  for (const [from, to] of tool.copies) cpSync(from, join(site.folder, to), { recursive: true });
  if (tool.name === "handbill")
    symlinkSync(resolve("node_modules"), join(site.folder, "node_modules"));
  for (const [path, text] of tool.texts(site)) write(join(site.folder, path), text);
  for (const event of site.corpus.events) {
    if (event.photo === undefined) continue;
    write(join(site.folder, tool.photoFile(event)), await photo(event.photo));
  }
}

function write(file: string, body: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}

/** Made once: a hundred take two minutes. */
async function photo(number: number): Promise<Buffer> {
  const file = join(workFolder, "photos", `${number}.jpg`);
  if (!existsSync(file)) write(file, await makePhoto(number));
  return readFileSync(file);
}

export function dropCaches(tool: Tool, { folder }: Site): void {
  for (const name of tool.caches) rmSync(join(folder, name), { recursive: true, force: true });
}
