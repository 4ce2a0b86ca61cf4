/** What stands in a package.json, as far as it matters here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, unknown>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** What was compiled. */
export interface Compiled {
  /** Names it: another program has another name. */
  readonly program: string;
  /** The packages that are not compiled in, and which it imports. */
  readonly imported: ReadonlySet<string>;
}

/**
 * The package.json that is published: what is compiled in is no dependency any more, and nothing is left that only the
 * repository can do. Fonts are read, and not imported. esbuild compiles layouts of one's own, which few sites have, so that they install it themselves.
 */
export function publishedManifest(
  { private: _, scripts: __, devDependencies: ___, ...manifest }: Manifest,
  { program, imported }: Compiled,
): Manifest {
  const { dependencies, peerDependencies, peerDependenciesMeta } = manifest;
  const { esbuild = "*" } = dependencies;
  return {
    ...manifest,
    bin: { handbill: "dist/scripts/handbill.mjs" },
    program,
    exports: {
      ...manifest.exports,
      "./layouts/*.tsx": {
        types: "./dist/types/layouts/*.d.ts",
        default: "./layouts/*.tsx",
      },
      "./scripts/*.ts": {
        types: "./dist/types/scripts/*.d.ts",
        default: "./dist/scripts/*.mjs",
      },
    },
    dependencies: Object.fromEntries(
      Object.entries(dependencies).filter(
        ([name]) =>
          (imported.has(name) && name !== "esbuild") || name.startsWith("@fontsource-variable/"),
      ),
    ),
    peerDependencies: { ...peerDependencies, esbuild },
    peerDependenciesMeta: { ...peerDependenciesMeta, esbuild: { optional: true } },
  };
}
