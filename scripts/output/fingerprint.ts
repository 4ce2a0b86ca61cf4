import { createHash } from "node:crypto";
import type { BuildOptions } from "./options.ts";

/** Eight hexadecimal digits that change with the bytes: a file named with them may be cached for ever. */
export const fingerprint = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 8);

/** The path of a stylesheet of these bytes. */
export const stylePath = (
  name: string,
  css: string | Uint8Array,
  { fixedStyles }: Pick<BuildOptions, "fixedStyles">,
): string => `assets/${name}${fixedStyles ? "" : `-${fingerprint(css)}`}.css`;
