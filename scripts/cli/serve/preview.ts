import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { type Handler, respond } from "./listen.ts";
import { resolveTarget } from "./resolve.ts";
import { headersFor, readHostRules, redirectFor } from "./rules.ts";
import { fileSender } from "./static.ts";

const missingPage = "404.html";

/** Serves a built site as a static host would: redirects, headers, clean addresses, its own 404 page. */
export function previewHandler(folder: string, pathPrefix: string): Handler {
  const sendFile = fileSender(folder);
  return (request, response) => {
    const target = request.url ?? "/";
    const rules = readHostRules(folder);
    const path = target.replace(/[?#].*$/s, "");
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);

    const moved = redirectFor(rules, path);
    if (moved !== undefined) return redirect(response, moved.status, moved.to);
    const found = resolveTarget(folder, pathPrefix, target);
    if (found.kind === "file") return sendFile(request, response, found.path);
    if (found.kind === "redirect") return redirect(response, 301, found.to);
    if (found.kind === "refused") return respond(response, 400, "Not an address of a site.\n");
    if (found.kind === "too-long") return respond(response, 414, "Too long a name.\n");
    if (!existsSync(join(folder, missingPage))) return respond(response, 404, "Not found.\n");
    // It is a page, whatever was asked for would have been.
    response.removeHeader("content-type");
    sendFile(request, response, missingPage, 404);
  };
}

function redirect(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { location }).end();
}
