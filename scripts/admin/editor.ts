import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "../channels/output.ts";

/*
 * Sveltia CMS as it comes from npm, with everything it would fetch from elsewhere put beside it: three fonts from a
 * content network, and modules that its package expects a bundler to find.
 */

/** 40 MB, which only a site with an editor needs: it is installed by whoever wants one. */
export const editorPackage = "@sveltia/cms";

/** Below /admin/. */
const folder = "editor";
const entry = "npm/index.js";

/** Modules of other packages: what reads a photo's data, and what turns pasted text into Markdown. */
const modules: Readonly<Record<string, string>> = {
  "exifr/dist/lite.esm.mjs": "exifr.js",
  "turndown/lib/turndown.browser.es.js": "turndown.js",
};

/** The editor's files, below the folder /admin/; undefined where its package is not installed. */
export function editorFiles(): OutputFile[] | undefined {
  const root = editorRoot();
  if (root === undefined) return undefined;
  const files = (below: string) =>
    readdirSync(join(root, below), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.endsWith(".map"))
      .map((file) => join(file.parentPath, file.name).slice(root.length + 1))
      .sort();
  const program = files("npm");
  const fonts = program.filter((path) => path.endsWith(".woff2")).map((path) => basename(path));
  return [
    ...program.map((path) => ({
      path: `${folder}/${path}`,
      body:
        path === entry
          ? localized(readFileSync(join(root, path), "utf8"), fonts)
          : withoutMap(path, readFileSync(join(root, path))),
    })),
    // As modules: a browser takes no JSON for a script.
    ...files("locales").map((path) => ({
      path: `${folder}/${path.replace(/\.json$/, ".js")}`,
      body: `export default ${readFileSync(join(root, path), "utf8").trim()};\n`,
    })),
    ...Object.entries(modules).map(([name, file]) => ({
      path: `${folder}/modules/${file}`,
      body: readFileSync(fileURLToPath(import.meta.resolve(name)), "utf8").replace(mapComment, ""),
    })),
  ];
}

function editorRoot(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(editorPackage))));
  } catch {
    return undefined;
  }
}

const mapComment = /\n\/\/# sourceMappingURL=\S*\s*$/;

const withoutMap = (path: string, body: Buffer): string | Buffer =>
  path.endsWith(".js") ? body.toString("utf8").replace(mapComment, "\n") : body;

const fontHost = "https://cdn.jsdelivr.net/fontsource/fonts/";
const fontPath = /^([\w-]+)(?::vf)?@[\d.]+\/([\w-]+)\.woff2/;

/** The program with every address of a font or a module that it needs here leading to the file beside it. */
function localized(program: string, fonts: readonly string[]): string {
  const [before = "", ...addresses] = program.split(fontHost);
  const withFonts = addresses.map((text) => {
    const [address = "", family, cut] = fontPath.exec(text) ?? [];
    const font = fonts.find((name) => name.startsWith(`${family}-${cut}-`));
    // In a style element, and so from the page's own address.
    if (font === undefined) return fontHost + text;
    return `${folder}/npm/assets/${font}${text.slice(address.length)}`;
  });
  return Object.entries(modules)
    .reduce(
      (text, [name, file]) =>
        text.replaceAll(`import(\`${name}\`)`, `import(\`../modules/${file}\`)`),
      before + withFonts.join(""),
    )
    .replace(/import\(`\.\.\/locales\/([\w-]+)\.json`\)/g, "import(`../locales/$1.js`)")
    .replace(mapComment, "\n");
}
