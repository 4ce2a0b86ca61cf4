import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { after } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser, patience } from "../fixtures/browser.ts";

/** What pages of strangers did in a browser: nothing, one hopes. */
export interface Watched {
  /** Paths of the pages on which a script ran. */
  readonly ran: readonly string[];
  /** What was asked of other hosts. */
  readonly asked: readonly string[];
}

export interface Watcher {
  readonly open: (handler: RequestListener, paths: readonly string[]) => Promise<Watched>;
}

/** A page without the policy that it brings along. Throws when it has none, or has something to govern before it. */
export function withoutPolicy(html: string): string {
  const policy =
    /^(<!DOCTYPE html>\s*<html lang="[^"]*">\s*<head>\s*<meta charset="utf-8"\s*\/?>\s*)<meta http-equiv="Content-Security-Policy"[^>]*>/;
  assert.match(html, policy);
  return html.replace(policy, "$1");
}

const signal = "a script ran";
const tabs = 4;

/** A browser for which every other host of the world is a trap on this machine; closed after the tests of the file. */
export async function startWatcher(): Promise<Watcher> {
  const caught: string[] = [];
  const trap = createTcpServer((socket) => {
    // The name stands in the Host of a plain request, and readable in the first bytes of an encrypted one.
    socket
      .on("error", () => {})
      .once("data", (bytes) => {
        if (bytes.includes("evil.example")) caught.push(printableStart(bytes));
        socket.destroy();
      });
  });
  // The tests need not wait for it when the browser does not open.
  trap.unref();
  const trapPort = await listen(trap);
  const browser = await openBrowser([
    `--host-resolver-rules=MAP * 127.0.0.1:${trapPort}, EXCLUDE 127.0.0.1`,
  ]);
  after(() => {
    trap.close();
    return browser.close();
  });
  return {
    open: async (handler, paths) => {
      caught.length = 0;
      const server = createServer(handler);
      try {
        const origin = `http://127.0.0.1:${await listen(server)}`;
        const ran = await openAll(browser, origin, paths);
        return { ran, asked: [...caught] };
      } finally {
        // A server left open would keep the tests from ending when one of them fails.
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function openAll(
  browser: Browser,
  origin: string,
  paths: readonly string[],
): Promise<string[]> {
  const ran = new Set<string>();
  const waiting = [...paths];
  const context = await browser.newContext();
  context.setDefaultTimeout(patience);
  await context.addInitScript(`window.alert = () => console.log(${JSON.stringify(signal)})`);
  const work = async () => {
    // A tab of its own for each page would cost more than all that goes on in it.
    const page = await context.newPage();
    let at = "";
    page.on("console", (message) => message.text() === signal && ran.add(at));
    page.on("dialog", (dialog) => {
      ran.add(at);
      return dialog.dismiss();
    });
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      at = path;
      await provoke(page, origin + path);
      // Where it leads, late, must not be taken for what the next one did.
      await page.goto("about:blank").catch(unlessItMovedOn);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
  await context.close();
  return [...ran].sort();
}

/** Opens a page and does what a visitor could do on it, short of leaving it. */
async function provoke(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" }).catch(unlessItMovedOn);
  const provoking = page.evaluate(() => {
    // Handlers that bubble would run many times over.
    for (const element of document.querySelectorAll("body, body *")) {
      for (const type of ["mouseover", "focus", "toggle", "pointerover", "animationstart"])
        element.dispatchEvent(new Event(type));
      const target = element.getAttribute("href") ?? element.getAttribute("formaction");
      if (target !== null && !/^(https?:|\/|#)/.test(target) && "click" in element)
        (element as HTMLElement).click();
    }
  });
  // A page that has moved leads on at once; what it would run has run by then.
  await provoking.catch(unlessItMovedOn);
  // Errors of pictures come late.
  await page.waitForTimeout(60);
}

/** A page may lead on by itself, to where the browser refuses to go, while it is still being opened. */
function unlessItMovedOn(error: Error): void {
  if (!error.message.includes("navigation")) throw error;
}

const printableStart = (bytes: Buffer) =>
  bytes
    .toString("latin1")
    .replace(/[^ -~]+/g, " ")
    .slice(0, 400);

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
