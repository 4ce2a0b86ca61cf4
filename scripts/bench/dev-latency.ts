import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../browser/find.ts";

/* How long a writer waits during npm run dev: from a save until the open page shows it. */

export interface DevLatencyOptions {
  /** Where the copy of the project goes; removed before and after. */
  readonly folder: string;
  /** Writes the content and says which post is edited, below that folder, and where its page is. */
  readonly writeContent: (contentDir: string) => EditedPost;
  /** Saves of each kind that count; two more come before them. */
  readonly saves: number;
}

export interface EditedPost {
  readonly file: string;
  /** "/event-5/" */
  readonly address: string;
}

/** Milliseconds of each save, in order. */
export interface DevLatency {
  readonly content: readonly number[];
  readonly layout: readonly number[];
  readonly style: readonly number[];
}

/** Undefined when no Chromium runs on this machine. */
export async function measureDevLatency({
  folder,
  writeContent,
  saves,
}: DevLatencyOptions): Promise<DevLatency | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  copyProject(folder);
  const post = writeContent(join(folder, "content"));
  const dev = spawn(process.execPath, ["scripts/run.mjs", "dev", "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    // The page may run only its own script, not what the measurement asks.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${await originIn(dev.stdout)}${post.address}`);
    const edits = editsOf(folder, post);
    return {
      content: await measure(page, edits.content, saves),
      layout: await measure(page, edits.layout, saves),
      style: await measure(page, edits.style, saves),
    };
  } finally {
    await browser.close();
    if (dev.exitCode === null && dev.kill("SIGTERM")) await once(dev, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Saves a file, and says, to be asked in the page, whether it shows. */
interface Edit {
  readonly save: (number: number) => void;
  readonly shows: (number: number) => string;
}

type EditKind = keyof DevLatency;

function editsOf(folder: string, { file, address }: EditedPost): Readonly<Record<EditKind, Edit>> {
  const layout = "layouts/parts/document.tsx";
  return {
    content: appending(join(folder, "content", file), {
      text: (number) => `\nSaved ${number} times.\n`,
      shows: (number) => `document.body?.textContent.includes("Saved ${number} times.")`,
    }),
    layout: {
      save: replacing(join(folder, layout), "<body", (number) => `<body data-saves="${number}"`),
      shows: (number) =>
        `location.pathname === "${address}" && document.body?.dataset.saves === "${number}"`,
    },
    style: appending(join(folder, "assets/css/site.css"), {
      text: (number) => `\nbody { --saves: ${number}; }\n`,
      shows: (number) =>
        `document.body && getComputedStyle(document.body).getPropertyValue("--saves") === "${number}"`,
    }),
  };
}

function appending(
  file: string,
  { text, shows }: Pick<Edit, "shows"> & { readonly text: (number: number) => string },
): Edit {
  const before = readFileSync(file, "utf8");
  return { save: (number) => writeFileSync(file, before + text(number)), shows };
}

function replacing(file: string, old: string, by: (number: number) => string): Edit["save"] {
  const before = readFileSync(file, "utf8");
  return (number) => writeFileSync(file, before.replaceAll(old, by(number)));
}

// The first saves find caches cold.
const warmUps = 2;

async function measure(page: Page, { save, shows }: Edit, saves: number): Promise<number[]> {
  const waited: number[] = [];
  for (let number = 1; number <= warmUps + saves; number++) {
    const start = performance.now();
    save(number);
    // Asked at every frame, and asked again of a page that was reloaded.
    await page.waitForFunction(shows(number), undefined, { polling: "raf", timeout: 120_000 });
    waited.push(performance.now() - start);
    // As a writer does: what is left to do after the page is there is not part of the next save.
    await new Promise((done) => setTimeout(done, 300));
  }
  return waited.slice(warmUps);
}

const copied = [
  ".eleventy.ts",
  "assets",
  "layouts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  for (const name of ["node_modules", "scripts"]) symlinkSync(resolve(name), join(folder, name));
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
