import type { ServerResponse } from "node:http";
import { isDeepStrictEqual } from "node:util";

/** What a page shown in the browser must know about the last build. */
export interface LiveState {
  /** Changes with each published build: a page of another one asks whether it is still the same. */
  readonly version: string;
  /** Changes with the stylesheets, whose names stay the same. */
  readonly styles: string;
  /** Counts what builds have noted: what the panel says of the page is there, or another. */
  readonly noted: number;
  /** Lines to show over the page; empty when the last build was published. */
  readonly problems: readonly string[];
}

/** Tells every open page the state, at once and whenever another one is told (server-sent events). */
export interface LiveChannel {
  readonly state: () => LiveState;
  readonly tell: (state: LiveState) => void;
  /** `address` is that of the page, as the browser has it. */
  readonly connect: (response: ServerResponse, address: string) => void;
  /** Of all open pages. */
  readonly addresses: () => readonly string[];
  readonly close: () => void;
}

export function openLiveChannel(initial: LiveState): LiveChannel {
  const pages = new Map<ServerResponse, string>();
  let state = initial;
  const send = (page: ServerResponse) => page.write(`data: ${JSON.stringify(state)}\n\n`);
  return {
    state: () => state,
    tell: (next) => {
      if (isDeepStrictEqual(next, state)) return;
      state = next;
      for (const page of pages.keys()) send(page);
    },
    addresses: () => [...new Set(pages.values())],
    connect: (page, address) => {
      page.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      pages.set(page, address);
      page.once("close", () => pages.delete(page));
      send(page);
    },
    close: () => {
      for (const page of pages.keys()) page.end();
    },
  };
}
