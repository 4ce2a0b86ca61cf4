import type { ServerResponse } from "node:http";
import { isDeepStrictEqual } from "node:util";

/** What a page shown in the browser must know about the last build. */
export interface LiveState {
  /** Changes with each published build whose pages differ: a page made by another one reloads itself. */
  readonly version: string;
  /** The file name of the stylesheet that pages should have, if there is one. */
  readonly stylesheet: string | undefined;
  /** Counts what builds have noted: what the panel says of the page is there, or another. */
  readonly noted: number;
  /** Lines to show over the page; empty when the last build was published. */
  readonly problems: readonly string[];
}

/** Tells every open page the state, at once and whenever another one is told (server-sent events). */
export interface LiveChannel {
  readonly state: () => LiveState;
  readonly tell: (state: LiveState) => void;
  readonly connect: (response: ServerResponse) => void;
  readonly close: () => void;
}

export function openLiveChannel(initial: LiveState): LiveChannel {
  const pages = new Set<ServerResponse>();
  let state = initial;
  const send = (page: ServerResponse) => page.write(`data: ${JSON.stringify(state)}\n\n`);
  return {
    state: () => state,
    tell: (next) => {
      if (isDeepStrictEqual(next, state)) return;
      state = next;
      pages.forEach(send);
    },
    connect: (page) => {
      page.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      pages.add(page.once("close", () => pages.delete(page)));
      send(page);
    },
    close: () => {
      for (const page of pages) page.end();
    },
  };
}
