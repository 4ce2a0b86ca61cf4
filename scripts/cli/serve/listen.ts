import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves this machine only. A page of another site that has its name lead here (DNS rebinding) sends that name as
 * Host, and gets nothing. Rejects when the port is taken; port 0 takes a free one.
 */
export function listenLocally(port: number, handler: Handler): Promise<Server> {
  const server = createServer((request, response) => {
    if (!isOwnName(request.headers.host)) respond(response, 403, "Only for this machine.\n");
    else if (!["GET", "HEAD"].includes(request.method ?? ""))
      respond(response, 405, "Read only.\n");
    else handler(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** "http://127.0.0.1:8080" */
export const originOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

export function respond(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}

const isOwnName = (host: string | undefined) =>
  host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
