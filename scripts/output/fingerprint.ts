import { createHash } from "node:crypto";

/** Eight hexadecimal digits that change with the bytes: a file named with them may be cached for ever. */
export const fingerprint = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 8);
