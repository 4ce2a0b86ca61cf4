import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { printable } from "../../diagnostics/diagnostic.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * What one connection may take, in milliseconds and octets: any page in any tab can open one. RFC 9110, section 4.1,
 * recommends room for targets of 8,000 octets.
 */
const limits = { headersTimeout: 10_000, requestTimeout: 20_000, maxHeaderSize: 16_384 } as const;
const mostConnections = 500;
const longestTarget = 8000;

/**
 * Serves this machine only. A page of another site that has its name lead here (DNS rebinding) sends that name as
 * Host, and gets nothing. No request ends the server, whatever the handler throws. Rejects when the port is taken;
 * port 0 takes a free one.
 */
export function listenLocally(port: number, handler: Handler): Promise<Server> {
  const server = createServer(limits, (request, response) => {
    try {
      answer(request, response, handler);
    } catch (error) {
      fail(request, response, error);
    }
  });
  server.maxConnections = mostConnections;
  return new Promise((resolve, reject) => {
    // Also later, when it is too late to reject: a connection that could not be accepted is not the end.
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function answer(request: IncomingMessage, response: ServerResponse, handler: Handler): void {
  const { method = "", url = "", headers } = request;
  if (!isOwnName(headers.host)) respond(response, 403, "Only for this machine.\n");
  else if (!["GET", "HEAD"].includes(method)) respond(response, 405, "Read only.\n");
  else if (url.length > longestTarget) respond(response, 414, "Too long an address.\n");
  else handler(request, response);
}

function fail({ url }: IncomingMessage, response: ServerResponse, error: unknown): void {
  console.error(printable(`${url} could not be answered: ${error}`));
  if (response.headersSent) response.destroy();
  else respond(response, 500, "This address could not be answered.\n");
}

/** "http://127.0.0.1:8080" */
export const originOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

export function respond(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}

const isOwnName = (host: string | undefined) =>
  host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
