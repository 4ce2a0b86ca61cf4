import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";

/** Sends one file of a folder, by its path below it, with the type, length and ranges that browsers expect. */
export type SendFile = (request: IncomingMessage, response: ServerResponse, path: string) => void;

export function fileSender(folder: string): SendFile {
  // It looks at the disk for every request, so that a new build is seen at once.
  const send = sirv(folder, { dev: true, dotfiles: true });
  return (request, response, path) => {
    // The target was resolved and checked; sirv gets the file's own name.
    request.url = encodeURI(`/${path}`);
    send(request, response);
  };
}
