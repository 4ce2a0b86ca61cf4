import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/*
 * How packages are compiled into the program: finding and reading their thousand modules takes longer than running
 * them.
 */

/** These stay where they are: three load machine code, and Eleventy's own server and watcher are never used. */
export const apart = [
  "esbuild",
  "lightningcss",
  "sharp",
  "@11ty/eleventy-dev-server",
  "@11ty/chokidar-with-glob-support",
];

/**
 * What packages import and no build uses, by who imports it. Templates here are TSX and nothing else, without filters and
 * copies, and nobody watches; source/ has its own parser of YAML; styles are never sanitized.
 *
 * @type {readonly { readonly importer: RegExp, readonly names: RegExp }[]}
 */
const unused = [
  {
    importer: /[\\/]@11ty[\\/]eleventy[\\/]/,
    names:
      /^(?:js-yaml|posthtml|slugify|@sindresorhus\/slugify|@11ty\/recursive-copy|\..*\/(?:FrontMatter\/JavaScript|JavaScriptDependencies|Liquid|Markdown|Nunjucks|I18nPlugin|IdAttributePlugin|RenderPlugin)\.js)$/,
  },
  { importer: /[\\/]gray-matter[\\/]/, names: /^js-yaml$/ },
  { importer: /[\\/]sanitize-html[\\/]/, names: /^postcss$/ },
];

const standIn = `
const absent = () => { throw new Error("This is not compiled: see scripts/program/packages.mjs"); };
module.exports = Object.assign(absent, { load: absent, dump: absent, safeLoad: absent, safeDump: absent });`;

/** @type {import("esbuild").Plugin} */
const withoutUnused = {
  name: "without-unused",
  setup(build) {
    for (const { importer: from, names } of unused)
      build.onResolve({ filter: names }, ({ path, importer }) =>
        from.test(importer) ? { path, namespace: "unused" } : undefined,
      );
    build.onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: standIn }));
  },
};

/**
 * sanitize-html requires the parser that we import: it gets the same files, not those made for `require`.
 *
 * @type {import("esbuild").Plugin}
 */
const oneParser = {
  name: "one-parser",
  setup(build) {
    build.onResolve({ filter: /^htmlparser2$/ }, ({ path, kind, importer, resolveDir }) =>
      kind === "require-call" && importer.includes("sanitize-html")
        ? build.resolve(path, { kind: "import-statement", resolveDir })
        : undefined,
    );
  },
};

/**
 * satori is one file of its own already, longer than all that a build without cards needs, and is left to Node. From a
 * namespace that is no folder, esbuild takes the default export of its CommonJS as importers of today mean it.
 *
 * @type {import("esbuild").Plugin}
 */
const satoriApart = {
  name: "satori-apart",
  setup(build) {
    build.onResolve({ filter: /^satori$/ }, ({ path, namespace }) =>
      namespace === "apart" ? { path, external: true } : { path, namespace: "apart" },
    );
    build.onLoad({ filter: /.*/, namespace: "apart" }, ({ path }) => ({
      contents: `export { default } from ${JSON.stringify(path)};`,
    }));
  },
};

/**
 * Two modules of Eleventy look for its package.json beside themselves: they find it where they were.
 *
 * @type {import("esbuild").Plugin}
 */
const besideItself = {
  name: "beside-itself",
  setup(build) {
    const filter = /@11ty[\\/]eleventy[\\/]src[\\/]Util[\\/](?:Require|ImportJsonSync)\.js$/;
    build.onLoad({ filter }, ({ path }) => {
      const own = JSON.stringify(pathToFileURL(path).href);
      return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", own) };
    });
  },
};

export const plugins = [withoutUnused, oneParser, satoriApart, besideItself];
