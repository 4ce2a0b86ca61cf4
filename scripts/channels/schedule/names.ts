import { createHash } from "node:crypto";

/* Names that schedule apps tell things apart by: always the same for the same thing. */

// Of URLs (RFC 9562, section 6.6).
const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** A UUID made of a name (RFC 9562, section 5.5). */
export function nameUuid(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A positive whole number that programs in Java can hold, and that none of the `taken` is. */
export function nameNumber(name: string, taken: Set<number>): number {
  let number = least + (Number.parseInt(nameUuid(name).slice(0, 8), 16) % (most - least));
  while (taken.has(number)) number = number === most ? least : number + 1;
  taken.add(number);
  return number;
}

const least = 100_000;
const most = 2 ** 31 - 1;

/** "pycon_au_2027" of "conferences/pycon-au-2027": at least four letters, digits and underscores. */
export function acronymOf(slug: string): string {
  const name = slug.replace(/^.*\//, "").toLowerCase();
  const plain = name.replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "");
  return /^[a-z0-9_]{4,}$/.test(plain) ? plain : `event_${plain || nameUuid(slug).slice(0, 8)}`;
}
