import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeCorpus } from "./corpus.ts";
import { measureDevLatency } from "./dev-latency.ts";
import { floor } from "./floor.ts";
import { handbill } from "./handbill.ts";
import { measure } from "./measure.ts";
import { astro, eleventy, hugo, installable, peerSources } from "./peers.ts";
import { type BuildWork, type EditKind, editKinds, type Step } from "./plan.ts";
import { lookedAt, measureQuality } from "./quality.ts";
import { keepRun, type Run } from "./results.ts";
import { dropCaches, writeSite } from "./site-folder.ts";
import { type Site, siteFolder, type Tool, type ToolName, workFolder } from "./tool.ts";
import { editedEvent, inspect } from "./verify.ts";

export const tools: Readonly<Record<ToolName, Tool>> = { handbill, floor, hugo, eleventy, astro };

export const machine = (): string => {
  const [first] = cpus();
  // Fewer than the machine has, where the process is bound to some.
  const cores = availableParallelism();
  return `${cores} ${cores === 1 ? "core" : "cores"}, ${first?.model.trim()}, ${process.platform}, Node ${process.version}`;
};

/** Installs the peers that come from npm into their own folders below .cache; returns npm's complaints. */
export function installPeers(): string[] {
  return Object.entries(installable).flatMap(([peer, more]) => {
    const folder = join(workFolder, peer);
    mkdirSync(folder, { recursive: true });
    cpSync(join(peerSources, peer, "package.json"), join(folder, "package.json"));
    const flags = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"];
    const { status, stderr } = spawnSync("npm", [...flags, ...more], {
      cwd: folder,
      encoding: "utf8",
    });
    return status === 0 ? [] : [`${peer}: ${stderr.trim()}`];
  });
}

interface Session {
  readonly scale: number;
  readonly say: (line: string) => void;
}

/** Runs the steps one after the other and keeps each result. */
export async function runSteps(steps: readonly Step[], session: Session): Promise<void> {
  const ready = new Map<string, Prepared>();
  for (const [index, step] of steps.entries()) {
    const key = `${step.size} ${step.setting} ${step.tool}`;
    const prepared = ready.get(key) ?? (await prepare(step, session));
    ready.set(key, prepared);
    const { work } = step;
    const runs =
      work === "dev"
        ? await runDev(prepared, session)
        : [await runBuild(prepared, { ...step, work }, session)];
    runs.forEach(keepRun);
    session.say(`${index + 1}/${steps.length} ${runs.map(sayRun).join(", ")}`);
  }
}

const sayRun = ({ size, work, tool, wall, void: fault }: Run) =>
  `${size} ${work} ${tool}: ${fault === undefined ? `${wall.toFixed(2)} s` : `void: ${fault}`}`;

interface Prepared {
  readonly tool: Tool;
  readonly site: Site;
  readonly version: string;
  /** Whether its output is that of its present content. */
  isBuilt: boolean;
  /** Whether its pictures still have to be looked at. */
  isNew: boolean;
}

async function prepare(
  { tool: name, size, setting }: Step,
  { scale, say }: Session,
): Promise<Prepared> {
  const tool = tools[name];
  const folder = siteFolder(name, size, setting);
  const site: Site = { size, corpus: makeCorpus(size, scale), setting, folder };
  say(`writing ${size} for ${name}, ${setting}`);
  await writeSite(tool, site);
  await settle();
  return {
    tool,
    site,
    version: tool.version() ?? "",
    isBuilt: false,
    isNew: size === lookedAt,
  };
}

// Two writes within a tick of the file system's clock look like one, so that files of the last two seconds are read to be
// sure of them: nobody who works on a site builds it that soon.
const settle = () => sleep(2100);

async function runBuild(
  prepared: Prepared,
  step: Step & { readonly work: BuildWork },
  session: Session,
): Promise<Run> {
  const { tool, site } = prepared;
  if (step.work === "cold") dropCaches(tool, site);
  else if (!prepared.isBuilt) build(prepared);
  if (step.work !== "cold") await settle();
  const sentence = step.work === "edited" ? edit(prepared) : undefined;
  const { failure, ...cost } = build(prepared);
  const { files, bytes, missing } = inspect(tool, site, sentence);
  const fault = failure ?? missing;
  prepared.isBuilt = fault === undefined;
  const pictures =
    prepared.isNew && prepared.isBuilt ? await measureQuality(tool, site) : undefined;
  prepared.isNew &&= pictures === undefined;
  const { work } = step;
  return {
    ...circumstances(prepared, session),
    work,
    ...cost,
    files,
    bytes,
    pictures,
    void: fault,
  };
}

const circumstances = ({ tool, site, version }: Prepared, { scale }: Session) => ({
  at: new Date().toISOString(),
  machine: machine(),
  size: site.size,
  scale,
  setting: site.setting,
  tool: tool.name,
  version,
});

const saves = 15;

/** A session of `npm run dev`: every save is a run. */
async function runDev(prepared: Prepared, session: Session): Promise<Run[]> {
  const { tool, site } = prepared;
  // A session begins where a build has put the pictures into the cache.
  if (!prepared.isBuilt) build(prepared);
  prepared.isBuilt = false;
  const event = editedEvent(site.corpus.events);
  const post = { file: tool.announcementFile(event), address: `/${event.slug}/` };
  const run = (kind: EditKind, wall: number, fault: string | undefined): Run => ({
    ...circumstances(prepared, session),
    work: `dev ${kind}`,
    wall,
    cpu: undefined,
    memory: undefined,
    files: 0,
    bytes: 0,
    void: fault,
  });
  const latency = await measureDevLatency({ folder: resolve(site.folder), post, saves });
  if (latency === undefined)
    return editKinds.map((kind) => run(kind, 0, "no Chromium runs on this machine"));
  return editKinds.flatMap((kind) => latency[kind].map((ms) => run(kind, ms / 1000, undefined)));
}

const build = ({ tool, site }: Prepared) =>
  measure(tool.command(site), resolve(site.folder), tool.environment(site));

let edits = 0;

/** Appends a sentence that no run before has had to one announcement. */
function edit({ tool, site }: Prepared): string {
  const file = join(site.folder, tool.announcementFile(editedEvent(site.corpus.events)));
  const text = readFileSync(file, "utf8").replace(
    /\nThe plan has changed for the \d+th time\.\n$/,
    "",
  );
  const sentence = `The plan has changed for the ${++edits}th time.`;
  writeFileSync(file, `${text}\n${sentence}\n`);
  return sentence;
}
