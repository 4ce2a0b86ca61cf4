import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";
import { respond } from "./listen.ts";

/** Sends one file of a folder, by its path below it, with the type, length and ranges that browsers expect. */
export type SendFile = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  /** 404 for the page that says so. */
  status?: 200 | 404,
) => void;

/** It looks at the disk for every request, so that a new build is seen at once. */
export const fileSender =
  (folder: string): SendFile =>
  (request, response, path, status = 200) => {
    response.statusCode = status;
    const options = { root: folder, dotfiles: "allow", acceptRanges: status === 200 } as const;
    // It expects what stands in an address, and decodes it.
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    send(request, `/${encoded}`, options)
      .on("error", (error: Refusal) => refuse(response, error))
      .pipe(response);
  };

/** How `send` says that it does not send: an error of its package http-errors. */
interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The file went away since it was found, or the request asks for what it has not: a range, another version. */
function refuse(response: ServerResponse, { status, headers }: Refusal): void {
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  respond(response, status, "Not to be had.\n");
}
