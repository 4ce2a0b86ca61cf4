import { readFileSync } from "node:fs";

interface SharpPackage {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/**
 * What decides the bytes that encoders write, besides their settings: a part of every fingerprint and cache key.
 * Read from sharp's package, which pins its libvips exactly, because loading both takes longer than all else that a
 * build without new pictures does.
 */
export function encoderVersion(): string {
  version ??= readVersion();
  return version;
}

let version: string | undefined;

function readVersion(): string {
  const manifest = new URL("../package.json", import.meta.resolve("sharp"));
  const sharp: SharpPackage = JSON.parse(readFileSync(manifest, "utf8"));
  const libvips = Object.entries(sharp.optionalDependencies).filter(([name]) =>
    name.includes("libvips"),
  );
  return `sharp ${sharp.version}, libvips ${[...new Set(libvips.map(([, pin]) => pin))].sort().join(" ")}`;
}
