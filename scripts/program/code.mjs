import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";

/* The machine code of a compiled file, beside it. V8 makes sure that it is its own, but not that it is whole. */

/** @param {string} file */
const codeOf = (file) => `${file}.code`;

const checksumLength = 4;

/**
 * The machine code that was kept; undefined when there is none, or it is damaged.
 *
 * @param {string} file
 */
export function readCode(file) {
  try {
    const bytes = readFileSync(codeOf(file));
    const code = bytes.subarray(0, -checksumLength);
    return bytes.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps it, whole or not at all. Without a cache that can be written, the next run compiles anew.
 *
 * @param {string} file
 * @param {Buffer} code
 */
export function writeCode(file, code) {
  const temporary = `${codeOf(file)}.${process.pid}.tmp`;
  const checksum = Buffer.alloc(checksumLength);
  checksum.writeUInt32LE(crc32(code));
  try {
    writeFileSync(temporary, Buffer.concat([code, checksum]));
    renameSync(temporary, codeOf(file));
  } catch {
    rmSync(temporary, { force: true });
  }
}
