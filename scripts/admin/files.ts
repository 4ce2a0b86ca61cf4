import { basename, relative } from "node:path";
import { adminPolicy } from "../channels/hosting/policy.ts";
import type { OutputFile } from "../channels/output.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { AdminSettings } from "../model/admin.ts";
import { escapeHtml } from "../model/fragment.ts";
import type { Site } from "../model/site.ts";
import { adminConfig } from "./config.ts";
import { editorFiles, editorPackage } from "./editor.ts";
import { createShapes } from "./shapes.ts";

/** The browser editor at /admin/, for those without git; nothing unless site.yaml asks for it and it is installed. */
export function adminFiles(
  site: Site,
  contentDir: string,
  report: (diagnostic: Diagnostic) => void,
): OutputFile[] {
  const { admin } = site;
  if (admin === undefined) return [];
  const editor = editorFiles();
  if (editor === undefined) {
    report(diagnose("site/no-editor", admin.place, { name: editorPackage }));
    return [];
  }
  const config = adminConfig(site, admin, {
    contentDir,
    inRepository: pathInRepository(contentDir),
    shapesOf: createShapes(contentDir),
  });
  const files: OutputFile[] = [
    { path: "index.html", body: page(site, admin) },
    { path: "start.js", body: start },
    { path: "config.json", body: `${JSON.stringify(config, undefined, 2)}\n` },
    ...editor,
  ];
  return files.map(({ path, body }) => ({ path: `admin/${path}`, body }));
}

/** The build runs at the top of the repository. Content from elsewhere has no place in it but its own name. */
function pathInRepository(contentDir: string): string {
  const path = relative("", contentDir);
  return path.startsWith("..") ? basename(contentDir) : path.replaceAll("\\", "/");
}

const page = ({ title }: Site, admin: AdminSettings) =>
  [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${adminPolicy(admin)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>Editor: ${escapeHtml(title)}</title>`,
    '<script type="module" src="start.js"></script>',
    "</head>",
    "<body>",
    "<noscript>The editor needs JavaScript.</noscript>",
    "</body>",
    "</html>",
    "",
  ].join("\n");

const start = `import CMS from "./editor/npm/index.js";

const answer = await fetch("config.json");
CMS.init({ config: await answer.json() });
`;
