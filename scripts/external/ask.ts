import { type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Network } from "./network.ts";

/** What one server answered to one request. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

/** Its host has no address that a link may lead to. */
export class NotAllowed extends Error {}

/**
 * Asks for the head of one address, without following it. The body is never read. The address that was checked is
 * the one that is connected to, so that a name cannot change its meaning in between. Rejects when nothing answers.
 */
export async function ask(
  url: URL,
  method: "HEAD" | "GET",
  network: Network,
  signal: AbortSignal,
): Promise<Answer> {
  // An address that stands in the URL itself is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !network.isAllowed(host)) throw new NotAllowed(host);
  const options: RequestOptions = {
    method,
    signal,
    agent: false,
    lookup: guardedLookup(network),
    headers: { "user-agent": "Handbill link check", accept: "*/*" },
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const outgoing = send(url, options, (incoming) => {
      incoming.destroy();
      resolve({ status: incoming.statusCode ?? 0, location: incoming.headers.location });
    });
    outgoing.once("error", reject);
    outgoing.end();
  });
}

const guardedLookup =
  ({ resolve, isAllowed }: Network): LookupFunction =>
  (hostname, { all }, done) => {
    resolve(hostname).then(
      (found) => {
        const allowed = found.filter(({ address }) => isAllowed(address));
        const [first] = allowed;
        if (first === undefined) done(new NotAllowed(hostname), "", 0);
        else if (all) done(null, [...allowed]);
        else done(null, first.address, first.family);
      },
      (error) => done(error, "", 0),
    );
  };
