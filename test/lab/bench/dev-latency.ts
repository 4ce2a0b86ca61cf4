import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../browser/find.ts";
import type { EditKind } from "./plan.ts";

/* How long a writer waits during npm run dev: from a save until the open page shows it. */

export interface DevLatencyOptions {
  /** A project with its content. What is edited in it is put back. */
  readonly folder: string;
  readonly post: EditedPost;
  /** Saves of each kind that count; two more come before them. */
  readonly saves: number;
}

export interface EditedPost {
  /** Below the project. */
  readonly file: string;
  /** "/event-5/" */
  readonly address: string;
}

/** Milliseconds of each save, in order. */
export type DevLatency = Readonly<Record<EditKind, readonly number[]>>;

/** Undefined when no Chromium runs on this machine. */
export async function measureDevLatency({
  folder,
  post,
  saves,
}: DevLatencyOptions): Promise<DevLatency | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const edits = editsOf(folder, post);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const dev = spawn(process.execPath, ["scripts/run.mjs", "dev", "--port", "0"], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "" },
    // How many pictures are done is of no interest here.
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    // The page may run only its own script, not what the measurement asks.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${await originIn(dev.stdout)}${post.address}`);
    // A session without a cache makes all pictures first.
    await page.waitForSelector("main", { timeout: 600_000 });
    return {
      content: await measure(page, edits.content, saves),
      layout: await measure(page, edits.layout, saves),
      style: await measure(page, edits.style, saves),
    };
  } finally {
    await browser.close();
    if (dev.exitCode === null && dev.kill("SIGTERM")) await once(dev, "exit");
    for (const { restore } of Object.values(edits)) restore();
  }
}

interface Edit {
  readonly save: (number: number) => void;
  /** Whether that save shows, to be asked in the page. */
  readonly shows: (number: number) => string;
  readonly restore: () => void;
}

function editsOf(folder: string, { file, address }: EditedPost): Readonly<Record<EditKind, Edit>> {
  return {
    content: {
      ...editing(join(folder, file), (text, number) => `${text}\nSaved ${number} times.\n`),
      shows: (number) => `document.body?.textContent.includes("Saved ${number} times.")`,
    },
    layout: {
      ...editing(join(folder, "layouts/parts/document.tsx"), (text, number) =>
        text.replaceAll("<body", `<body data-saves="${number}"`),
      ),
      shows: (number) =>
        `location.pathname === "${address}" && document.body?.dataset.saves === "${number}"`,
    },
    style: {
      ...editing(
        join(folder, "assets/css/site.css"),
        (text, number) => `${text}\nbody { --saves: ${number}; }\n`,
      ),
      shows: (number) =>
        `document.body && getComputedStyle(document.body).getPropertyValue("--saves") === "${number}"`,
    },
  };
}

function editing(
  file: string,
  change: (text: string, number: number) => string,
): Pick<Edit, "save" | "restore"> {
  const before = readFileSync(file, "utf8");
  return {
    save: (number) => writeFileSync(file, change(before, number)),
    restore: () => writeFileSync(file, before),
  };
}

// The first saves find caches cold.
const warmUps = 2;

// What is left to do after the page is there is not part of the next save: nobody writes that fast.
const pause = 500;

async function measure(page: Page, { save, shows }: Edit, saves: number): Promise<number[]> {
  const waited: number[] = [];
  for (let number = 1; number <= warmUps + saves; number++) {
    const start = performance.now();
    save(number);
    // Asked at every frame, and asked again of a page that was reloaded.
    await page.waitForFunction(shows(number), undefined, { polling: "raf", timeout: 120_000 });
    waited.push(performance.now() - start);
    await sleep(pause);
  }
  return waited.slice(warmUps);
}

async function originIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [origin] = /http:\S+\d/.exec(line) ?? [];
    if (origin !== undefined) {
      output.resume();
      return origin;
    }
  }
  throw new Error("npm run dev ended before it listened.");
}
