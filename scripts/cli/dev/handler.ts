import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { ownPath } from "../../bundle/installed.mjs";
import { pagePolicy } from "../../channels/hosting/policy.ts";
import { pageScripts, scriptHashes } from "../../channels/page-scripts.ts";
import { shownPath } from "../../content/walk.ts";
import { printable } from "../../diagnostics/diagnostic.ts";
import { fingerprint } from "../../output/fingerprint.ts";
import { readManifest } from "../../output/manifest.ts";
import type { Memory } from "../../output/memory.ts";
import { type Handler, respond } from "../serve/listen.ts";
import { resolveTarget } from "../serve/resolve.ts";
import { fileSender } from "../serve/static.ts";
import type { LiveChannel } from "./live.ts";
import { aboutPage } from "./panel/about-page.ts";

/** What pages and the panel beside them load, by its address. */
const own = new Map(
  ["client.js", "panel/panel.js", "panel/panel.css"].map((name) => [
    `/__handbill/${basename(name)}`,
    {
      type: name.endsWith(".js") ? "text/javascript" : "text/css",
      bytes: readFileSync(ownPath(`scripts/cli/dev/${name}`)),
    },
  ]),
);

/** What the panel is made from. */
export interface PanelSource {
  /** What the last build noted; undefined before the first one. */
  readonly memory: () => Memory | undefined;
  readonly contentDir: string;
}

/** A page that is being built, by its path below the folder: see lookAhead. */
export type PageAhead = (path: string) => string | undefined;

/**
 * Serves the last good site, and what is ahead of it, with the live client in each page; the published files never contain
 * it.
 */
export function devHandler(
  folder: string,
  live: LiveChannel,
  source: PanelSource,
  pageAhead: PageAhead = () => undefined,
): Handler {
  const sendFile = fileSender(folder);
  return (request, response) => {
    const target = request.url ?? "/";
    response.setHeader("cache-control", "no-store");
    if (target.startsWith(eventsAddress)) return live.connect(response, pageOf(target));
    const file = own.get(target);
    if (file !== undefined)
      return void response
        .writeHead(200, { "content-type": `${file.type}; charset=utf-8` })
        .end(file.bytes);

    const pathPrefix = readManifest(folder)?.pathPrefix ?? "/";
    if (target.startsWith(panelAddress)) {
      const page = pageOf(target);
      const found = resolveTarget(folder, pathPrefix, page);
      const output = found.kind === "file" ? found.path : "";
      sendPanel(response, page, output, source).catch((error: unknown) => {
        console.error(printable(`What is said of ${page} cannot be shown: ${error}`));
        respond(response, 500, "It cannot be shown: see the terminal.\n");
      });
      return;
    }
    const found = resolveTarget(folder, pathPrefix, target);
    if (found.kind === "refused") return respond(response, 400, "Not an address of a site.\n");
    if (found.kind === "too-long") return respond(response, 414, "Too long a name.\n");
    if (found.kind === "redirect")
      return void response.writeHead(302, { location: found.to }).end();
    if (found.kind === "missing") return sendMissing(response, folder, pathPrefix, target, live);
    // Named after their bytes, but for styles: a page that is shown anew has its pictures at once.
    if (/^assets\/.*(?<!\.css)$/.test(found.path))
      response.setHeader("cache-control", "max-age=3600");
    if (!found.path.endsWith(".html")) return sendFile(request, response, found.path);
    const page = pageAhead(found.path) ?? readPage(join(folder, found.path));
    if (page === undefined) return sendMissing(response, folder, pathPrefix, target, live);
    sendPage(response, 200, page, live);
  };
}

const panelAddress = "/__handbill/panel?";
const eventsAddress = "/__handbill/events?";

/** Of whoever asks for something about itself. */
const pageOf = (target: string) =>
  new URL(target, "http://handbill.invalid").searchParams.get("page") ?? "/";

const panelPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What only a panel needs is loaded when somebody opens the first one. */
async function sendPanel(
  response: ServerResponse,
  page: string,
  output: string,
  { memory, contentDir }: PanelSource,
): Promise<void> {
  const { panelDocument } = await import("./panel/document.tsx");
  const noted = memory();
  const about = noted && aboutPage(noted, output, (path) => shownPath(contentDir, path));
  response
    .writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": panelPolicy,
    })
    .end(panelDocument({ page, about }));
}

/** Undefined while a new site takes the place of the last one. */
function readPage(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function sendMissing(
  response: ServerResponse,
  folder: string,
  pathPrefix: string,
  target: string,
  live: LiveChannel,
): void {
  const page = readPage(join(folder, "404.html"));
  if (target === "/" && pathPrefix !== "/") response.writeHead(302, { location: pathPrefix }).end();
  else if (page !== undefined) sendPage(response, 404, page, live);
  else sendPage(response, 503, waitingPage, live);
}

// Shown until the first build succeeds; the client lays the problems over it.
const waitingPage =
  '<!doctype html><html lang="en"><title>Handbill</title><body><p>No site has been built yet.</p></body></html>';

/** Whether a page runs nothing, or what may run again in its next version: not what has a service worker keep it. */
const runsOnlyOurs = (html: string) =>
  !/<script(?! type="application\/ld\+json")/i.test(
    [pageScripts.now, pageScripts.visit].reduce(
      (rest, text) => rest.replaceAll(`<script>${text}</script>`, ""),
      html,
    ),
  );

// What the client needs on top: the published pages load no script. What comes after is that of the page: see policy.ts.
const ownPolicy = pagePolicy.slice(0, pagePolicy.indexOf("; form-action "));
const livePolicy = `script-src ${["'self'", ...scriptHashes].join(" ")}; frame-src 'self'; ${ownPolicy.replace(/(?<=^|; )script-src [^;]*; /, "")}`;

function sendPage(response: ServerResponse, status: number, html: string, live: LiveChannel): void {
  // By its digest a page knows that another version of the site has changed nothing of it.
  const { version, styles } = live.state();
  const facts = `data-version="${version}" data-styles="${styles}" data-page="${fingerprint(html)}"${runsOnlyOurs(html) ? " data-ours" : ""}`;
  const script = `<script src="/__handbill/client.js" ${facts}></script>`;
  const end = html.lastIndexOf("</body>");
  const page = end < 0 ? html + script : html.slice(0, end) + script + html.slice(end);
  // The page's own policy comes before all that a post could have written.
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8" })
    .end(page.replace(ownPolicy, livePolicy));
}
