import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import type { TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

/** A server's program: where its variable or this machine says it is, installed from Debian where that is allowed. */
export function findServer(
  name: string,
  usual: string,
): { readonly path: string } | { readonly skip: string } {
  const variable = `${name.toUpperCase()}_PATH`;
  const path = process.env[variable] ?? usual;
  if (existsSync(path)) return { path };
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (process.env[variable] === undefined && mayInstall && install(name) && existsSync(path))
    return { path };
  return { skip: `there is no ${name}: install it, or give its path in ${variable}` };
}

function install(name: string): boolean {
  // It must not begin to serve, on port 80, what nobody asked it to.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const apt = (...args: readonly string[]) =>
    spawnSync("apt-get", ["-q", ...args], { env, stdio: ["ignore", 2, 2] }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", name);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Starts a server and waits until it answers; it ends with the test. */
export async function startServer(
  t: TestContext,
  path: string,
  args: readonly string[],
  origin: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const child: ChildProcess = spawn(path, args, { stdio: ["ignore", "pipe", "pipe"], env });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text) => said.push(String(text)));
  t.after(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, "exit");
  });
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(50);
  }
  throw new Error(`${path} does not answer: ${said.join("")}`);
}
