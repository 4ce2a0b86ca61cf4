import { createCipheriv, createHash } from "node:crypto";

/** The same bytes for the same words, on every machine: the key stream of AES in counter mode. */
export function seededBytes(words: string, count: number): Buffer {
  const digest = createHash("sha256").update(words).digest();
  const cipher = createCipheriv("aes-128-ctr", digest.subarray(0, 16), digest.subarray(16));
  return cipher.update(Buffer.alloc(count));
}

export interface Random {
  /** A whole number from the first to the last, both included. */
  readonly between: (first: number, last: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

/** Choices that are the same for the same words. */
export function createRandom(words: string): Random {
  let block = 0;
  let at = 0;
  let bytes: Buffer = Buffer.alloc(0);
  const next = (): number => {
    if (at === bytes.length) {
      bytes = seededBytes(`${words} ${block++}`, 1024);
      at = 0;
    }
    at += 4;
    return bytes.readUInt32LE(at - 4) / 2 ** 32;
  };
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return { between, pick: (items) => items[between(0, items.length - 1)] ?? items[0] };
}
